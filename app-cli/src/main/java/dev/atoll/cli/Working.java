package dev.atoll.cli;

import dev.atoll.core.apply.ApplyListener;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Elapsed;
import dev.atoll.core.common.Texts;
import dev.atoll.core.plan.Step;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Tells on the progress stream what is being done and how it went: a line for each change, and where somebody watches
 * one more that counts the seconds and repeats what the tool said last.
 */
final class Working implements ApplyListener, AutoCloseable {
    private static final Duration BEAT = Duration.ofMillis(200);
    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter err;
    private final int width;
    private final boolean watched;
    private final InstantSource clock;
    private final List<String> all;
    private final Map<Step.Change, Instant> begun = new LinkedHashMap<>();
    private final Map<Step.Change, String> said = new HashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread teller = Thread.ofPlatform().daemon().name("working").unstarted(this::tell);

    Working(Console console, List<Step.Change> changes) {
        this.err = console.err();
        this.width = console.width();
        this.watched = console.interactive();
        this.clock = console.clock();
        this.all = changes.stream().map(Step.Change::id).toList();
        if (watched) {
            teller.start();
        }
    }

    @Override
    public synchronized void started(Step.Change change) {
        begun.put(change, clock.instant());
        if (!watched) {
            line(number(change) + change.action().words() + " ...");
        }
    }

    @Override
    public synchronized void said(Step.Change change, String line) {
        // A pipe that ended late may tell of a change that did too.
        if (begun.containsKey(change)) {
            said.put(change, line);
        }
    }

    @Override
    public synchronized void finished(Step.Change change, ActionOutcome outcome, Duration took) {
        begun.remove(change);
        said.remove(change);
        var words = number(change) + change.action().words() + ": ";
        line(
                switch (outcome) {
                    case ActionOutcome.Done done ->
                        words + "done" + (took.toSeconds() == 0 ? "" : " in " + Texts.lasting(took));
                    case ActionOutcome.AlreadySo so -> words + "it was so";
                    case ActionOutcome.Failed failed -> words + "FAILED: " + failed.detail();
                    case ActionOutcome.Skipped skipped -> words + "not done: " + skipped.reason();
                });
    }

    /** A line of somebody else's among ours. */
    synchronized void say(String words) {
        line(words);
    }

    private String number(Step.Change change) {
        return "[" + (all.indexOf(change.id()) + 1) + "/" + all.size() + "] ";
    }

    private void line(String words) {
        err.println((watched ? ERASE : "") + words);
        err.flush();
    }

    private synchronized void beat() {
        if (begun.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var words = begun.entrySet().stream()
                .map(one -> number(one.getKey()) + one.getKey().action().words() + ", "
                        + Elapsed.between(one.getValue(), now).toSeconds() + " s")
                .collect(Collectors.joining("; "));
        // Of several at once there is no room for more than their names.
        if (begun.size() == 1) {
            words += said.values().stream().findFirst().map(line -> ": " + line).orElse("");
        }
        err.print(ERASE + Width.cut(words, width - 1));
        err.flush();
    }

    private void tell() {
        try {
            while (!ended.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                beat();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
    }
}
