package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.container.ContainerDetails;
import java.util.HashMap;
import java.util.Map;

/** Processor and memory by id: libpod's API, and the command's lines of {@link #TEMPLATE}; podman 4.3 to 6. */
final class StatsWire {
    /** Beside the texts for people podman keeps what it was told of a container, in bytes. */
    static final String TEMPLATE =
            "{{.ContainerID}} {{.ContainerStats.CPU}} {{.ContainerStats.MemUsage}}" + " {{.ContainerStats.MemLimit}}";

    private StatsWire() {}

    static Map<String, ContainerDetails.Usage> read(String stats) throws Unreadable {
        return stats.stripLeading().startsWith("{") ? ofApi(Json.object(stats)) : ofLines(stats);
    }

    private static Map<String, ContainerDetails.Usage> ofApi(Json stats) throws Unreadable {
        var usage = new HashMap<String, ContainerDetails.Usage>();
        for (var one : stats.items("Stats")) {
            usage.put(
                    one.essential("ContainerID"),
                    new ContainerDetails.Usage(
                            one.fraction("CPU").orElse(0.0), bytes(one, "MemUsage"), bytes(one, "MemLimit")));
        }
        return usage;
    }

    private static ByteSize bytes(Json one, String key) {
        return new ByteSize(Math.max(0, one.number(key).orElse(0L)));
    }

    private static Map<String, ContainerDetails.Usage> ofLines(String stats) throws Unreadable {
        var usage = new HashMap<String, ContainerDetails.Usage>();
        for (var line : stats.lines().filter(text -> !text.isBlank()).toList()) {
            var words = line.strip().split(" ");
            if (words.length != 4) {
                throw new Unreadable("four figures were expected of a container, not " + words.length);
            }
            usage.put(words[0], figures(words));
        }
        return usage;
    }

    private static ContainerDetails.Usage figures(String... words) throws Unreadable {
        try {
            return new ContainerDetails.Usage(
                    Double.parseDouble(words[1]),
                    new ByteSize(Long.parseLong(words[2])),
                    new ByteSize(Long.parseLong(words[3])));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("figures of a container that are no numbers");
        }
    }
}
