package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Inspects the named containers, some at a time, and asks for the figures of all that run at once. Thread-safe.
 */
record DetailReader(Engine engine, Exports exports) {
    private static final int AT_ONCE = 4;

    private static final String FIGURES = "processor and memory of running containers";

    /** Of a container that went away in between, nothing. */
    private record Looked(Optional<ContainerDetails> details, Optional<Gap> gap) {}

    void read(List<Container.State> wanted, List<ContainerDetails> details, List<Gap> gaps) {
        if (wanted.isEmpty()) {
            return;
        }
        var usage = usage(wanted, gaps);
        var looks = wanted.stream()
                .<Callable<Looked>>map(container -> () -> look(container, usage))
                .toList();
        try (var pool = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (var looked : pool.invokeAll(looks)) {
                answer(looked).details().ifPresent(details::add);
                answer(looked).gap().ifPresent(gaps::add);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            gaps.add(Trouble.of(Cause.TIMED_OUT, "interrupted before all answered", "podman container inspect")
                    .in("details"));
        }
    }

    private static Looked answer(Future<Looked> looked) throws InterruptedException {
        try {
            return looked.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Looked look(Container.State container, Map<String, ContainerDetails.Usage> usage) {
        return switch (engine.inspect(container.id())) {
            case Engine.Gone gone -> new Looked(Optional.empty(), Optional.empty());
            case Engine.Refused refused -> unseen(container, refused.trouble());
            case Engine.Said said -> read(said, container, usage);
        };
    }

    private Looked read(Engine.Said said, Container.State container, Map<String, ContainerDetails.Usage> usage) {
        try {
            return new Looked(
                    Optional.of(InspectWire.read(
                            InspectWire.object(said.text()),
                            container,
                            Optional.ofNullable(usage.get(container.id())),
                            exports)),
                    Optional.empty());
        } catch (Unreadable e) {
            // What was wrong with it is not told: a piece of the text may be a secret.
            return unseen(
                    container,
                    Trouble.of(
                            Cause.UNREADABLE,
                            engine.via() + ": no inspected container",
                            "podman container inspect " + container.name()));
        }
    }

    private static Looked unseen(Container.State container, Trouble trouble) {
        return new Looked(Optional.empty(), Optional.of(trouble.in("details of " + container.name())));
    }

    private Map<String, ContainerDetails.Usage> usage(List<Container.State> wanted, List<Gap> gaps) {
        var running = wanted.stream()
                .filter(container -> container.status() == Container.Status.RUNNING)
                .map(Container.State::id)
                .toList();
        if (running.isEmpty()) {
            return Map.of();
        }
        return switch (engine.stats(running)) {
            // One of them ended since it was listed; the others are asked again the next time.
            case Engine.Gone gone -> {
                gaps.add(Trouble.of(Cause.UNREADABLE, "one of them is gone", "podman stats --no-stream")
                        .in(FIGURES));
                yield Map.of();
            }
            // Rootless on cgroup v1 podman has no figures.
            case Engine.Refused refused -> {
                gaps.add(refused.trouble().in(FIGURES));
                yield Map.of();
            }
            case Engine.Said said -> figures(said.text(), gaps);
        };
    }

    private static Map<String, ContainerDetails.Usage> figures(String stats, List<Gap> gaps) {
        try {
            return StatsWire.read(stats);
        } catch (Unreadable e) {
            gaps.add(Trouble.of(Cause.UNREADABLE, e.what(), "podman stats --no-stream")
                    .in(FIGURES));
            return Map.of();
        }
    }
}
