package dev.atoll.core.observe;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.Exempt;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.Trouble;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One collection under way. Ports answer on threads of the executor and only ever put into {@code answered}; everything
 * else happens on the thread that collects, so that a late port has nothing left to write to.
 */
@Exempt(
        rule = "R2",
        because = "a deadline is kept by the clock that nobody can set; no value comes of it but how long it took")
final class Round {
    private final Executor executor;
    private final Ports ports;
    private final InstantSource clock;
    private final Progress progress;
    private final Snapshot.Builder snapshot;
    private final BlockingQueue<Answer> answered = new LinkedBlockingQueue<>();
    /** What is still out, by the key that was asked, with what to put when it never answers. */
    private final Map<Object, Late> waiting = new LinkedHashMap<>();

    private record Answer(Object key, Runnable put) {}

    private record Late(PortKey<?, ?> kind, Consumer<Trouble> put) {}

    Round(Executor executor, Ports ports, InstantSource clock, Progress progress) {
        this.executor = executor;
        this.ports = ports;
        this.clock = clock;
        this.progress = progress;
        this.snapshot = Snapshot.at(clock.instant());
    }

    <P, T> void ask(PortKey<P, T> kind, List<DetailKey<?, ?, ?>> deeper) {
        submit(kind, kind, port -> kind.observe(port), seen -> {
            snapshot.put(kind, seen);
            if (seen instanceof Observation.Known<T> known) {
                deeper.forEach(detail -> askDeeper(detail, known.value()));
            }
        });
    }

    <P, D> void ask(DetailKey<P, ?, D> detail, Set<String> names) {
        submit(detail, detail.kind(), port -> detail.read(port, names), seen -> snapshot.put(detail, seen));
    }

    /** {@code detail} belongs to the kind the value is of: it was found by it. */
    @SuppressWarnings("unchecked")
    private <P, T, D> void askDeeper(DetailKey<P, ?, D> detail, T value) {
        ask(detail, ((DetailKey<P, T, D>) detail).names(value));
    }

    Snapshot answersWithin(Duration deadline) {
        var until = System.nanoTime() + deadline.toNanos();
        tellProgress();
        try {
            while (!waiting.isEmpty()) {
                var answer = answered.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (answer == null) {
                    giveUp("no answer within " + deadline.toMillis() + " ms");
                    break;
                }
                waiting.remove(answer.key());
                answer.put().run();
                tellProgress();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            giveUp("interrupted before it answered");
        }
        return snapshot.build();
    }

    private void giveUp(String why) {
        waiting.values()
                .forEach(late -> late.put()
                        .accept(Trouble.of(
                                Cause.TIMED_OUT,
                                late.kind() + ": " + why,
                                "ask again, and give it more time: --timeout")));
    }

    private void tellProgress() {
        progress.waitingFor(waiting.values().stream()
                .map(late -> late.kind().kind())
                .distinct()
                .toList());
    }

    private <P, T> void submit(Object key, PortKey<P, ?> kind, Read<P, T> read, Consumer<Observation<T>> put) {
        var port = ports.get(kind);
        if (port.isEmpty()) {
            put.accept(Observation.unknown(
                    Trouble.of(
                            Cause.UNSUPPORTED,
                            "no adapter offers " + kind,
                            "put one on the class path; `atoll adapters` lists what is there"),
                    clock.instant()));
            return;
        }
        waiting.put(key, new Late(kind, trouble -> put.accept(Observation.unknown(trouble, clock.instant()))));
        executor.execute(() -> {
            var began = System.nanoTime();
            var seen = guarded(() -> read.of(port.get()), kind);
            var took = Duration.ofNanos(System.nanoTime() - began);
            answered.add(new Answer(key, () -> {
                snapshot.took(kind, took);
                put.accept(seen);
            }));
        });
    }

    /**
     * A port that throws or answers null has a bug; it costs its own kind, and the bug is named. An error counts too:
     * what overflows a stack there leaves it sound here, and a thread that dies unheard would cost the whole deadline.
     */
    private <T> Observation<T> guarded(Supplier<Observation<T>> read, PortKey<?, ?> kind) {
        try {
            return Optional.ofNullable(read.get()).orElseGet(() -> bug(kind, "it answered null"));
        } catch (RuntimeException | Error e) {
            return bug(kind, e.toString());
        }
    }

    private <T> Observation<T> bug(PortKey<?, ?> kind, String what) {
        return Observation.unknown(
                Trouble.of(
                        Cause.UNREADABLE,
                        "the adapter for " + kind + " failed: " + what,
                        "this is a bug of the adapter; `atoll adapters` names it"),
                clock.instant());
    }

    private interface Read<P, T> {
        Observation<T> of(P port);
    }
}
