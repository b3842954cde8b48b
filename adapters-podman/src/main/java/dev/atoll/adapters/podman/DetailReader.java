package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Inspects the named containers one by one; asks for the figures of all that run at once. Thread-safe. */
record DetailReader(Engine engine, Exports exports) {
    void read(List<Container.State> wanted, List<ContainerDetails> details, List<Gap> gaps) {
        var usage = usage(wanted, gaps);
        for (var container : wanted) {
            switch (engine.inspect(container.id())) {
                // Removed since it was listed: there is nothing left to tell.
                case Engine.Refused refused -> gaps.add(refused.trouble().in("details of " + container.name()));
                case Engine.Said said -> {
                    try {
                        details.add(InspectWire.read(
                                InspectWire.object(said.text()),
                                container,
                                Optional.ofNullable(usage.get(container.id())),
                                exports));
                    } catch (Unreadable e) {
                        gaps.add(Trouble.of(Cause.UNREADABLE, e.what(), "podman inspect " + container.name())
                                .in("details of " + container.name()));
                    }
                }
            }
        }
    }

    private Map<String, ContainerDetails.Usage> usage(List<Container.State> wanted, List<Gap> gaps) {
        var running = wanted.stream()
                .filter(container -> container.status() == Container.Status.RUNNING)
                .map(Container.State::id)
                .toList();
        var reply = running.isEmpty() ? Optional.<Engine.Reply>empty() : engine.stats(running);
        if (reply.isEmpty()) {
            return Map.of();
        }
        return switch (reply.get()) {
            // Rootless on cgroup v1 podman has no figures: 409.
            case Engine.Refused refused -> {
                gaps.add(refused.trouble().in("processor and memory of running containers"));
                yield Map.of();
            }
            case Engine.Said said -> read(said.text(), gaps);
        };
    }

    private static Map<String, ContainerDetails.Usage> read(String stats, List<Gap> gaps) {
        var usage = new HashMap<String, ContainerDetails.Usage>();
        try {
            for (var one : Json.object(stats).items("Stats")) {
                usage.put(
                        one.essential("ContainerID"),
                        new ContainerDetails.Usage(
                                one.fraction("CPU").orElse(0.0), bytes(one, "MemUsage"), bytes(one, "MemLimit")));
            }
        } catch (Unreadable e) {
            gaps.add(Trouble.of(Cause.UNREADABLE, e.what(), "podman stats --no-stream")
                    .in("processor and memory of running containers"));
        }
        return usage;
    }

    private static ByteSize bytes(Json one, String key) {
        return new ByteSize(Math.max(0, one.number(key).orElse(0L)));
    }
}
