package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One item of a container list: libpod's API and {@code podman ps --format json}, podman 4.3 to 6. */
final class ListWire {
    /** More ports than this in one range are a slip, or an attack on the reader. */
    private static final int MOST_PORTS = 1024;

    private ListWire() {}

    static Container.State read(Json item, Scope scope) throws Unreadable {
        var id = item.essential("Id");
        var labels = labels(item.at("Labels"));
        var status = status(item.text("State").orElse(""));
        var over = status == Container.Status.EXITED;
        return new Container.State(
                id,
                texts(item.at("Names")).stream().findFirst().orElse(id.substring(0, Math.min(12, id.length()))),
                scope,
                image(item),
                item.text("ImageID"),
                status,
                over ? item.number("ExitCode").map(Long::intValue) : Optional.empty(),
                Optional.empty(),
                health(item.text("Status").orElse("")),
                item.time("Created"),
                item.time("StartedAt"),
                // Of a running one this is the exit before its last start.
                over ? item.time("ExitedAt") : Optional.empty(),
                Optional.of(item.at("AutoRemove")).filter(Json::isTold).map(told -> item.flag("AutoRemove")),
                ports(item.items("Ports")),
                texts(item.at("Networks")),
                labels,
                Boxes.madeBy(labels, item.texts("Mounts"), item.texts("Command")));
    }

    /** A list, one text alone, or what is told of each by its name. */
    private static List<String> texts(Json told) {
        var items = told.items().stream().flatMap(item -> item.text().stream()).toList();
        if (!items.isEmpty()) {
            return items;
        }
        return told.text()
                .map(List::of)
                .orElseGet(() -> List.copyOf(told.fields().keySet()));
    }

    /** One whose image lost its name has the image's id in place of it. */
    private static ImageRef image(Json item) {
        return ImageRef.parse(item.text("Image")
                .filter(name -> !name.startsWith(":") && !name.startsWith("@"))
                .or(() -> item.text("ImageID"))
                .orElse("<none>"));
    }

    private static Map<String, String> labels(Json told) {
        var labels = new LinkedHashMap<String, String>();
        told.fields().forEach((key, value) -> labels.put(key, value.text().orElse("")));
        return labels;
    }

    private static Container.Status status(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            // Configured is what podman called created before.
            case "created", "configured" -> Container.Status.CREATED;
            case "initialized" -> Container.Status.INITIALIZED;
            case "running" -> Container.Status.RUNNING;
            case "paused" -> Container.Status.PAUSED;
            case "stopping" -> Container.Status.STOPPING;
            case "exited", "stopped" -> Container.Status.EXITED;
            case "removing" -> Container.Status.REMOVING;
            default -> Container.Status.UNKNOWN;
        };
    }

    /** The API tells the bare word, the command {@code Up 2 days (healthy)}; without a check, neither is there. */
    private static Optional<Container.Health> health(String status) {
        var words = status.toLowerCase(Locale.ROOT);
        if (words.equals("unhealthy") || words.contains("(unhealthy)")) {
            return Optional.of(Container.Health.UNHEALTHY);
        }
        if (words.equals("healthy") || words.contains("(healthy)")) {
            return Optional.of(Container.Health.HEALTHY);
        }
        return words.equals("starting") || words.contains("(starting)")
                ? Optional.of(Container.Health.STARTING)
                : Optional.empty();
    }

    private static List<Container.PublishedPort> ports(List<Json> told) {
        var ports = new ArrayList<Container.PublishedPort>();
        for (var port : told) {
            var host = port.number("host_port").orElse(0L).intValue();
            var inside = port.number("container_port").orElse(0L).intValue();
            var range = Math.clamp(port.number("range").orElse(1L), 1, MOST_PORTS);
            for (var i = 0; i < range; i++) {
                ports.add(new Container.PublishedPort(
                        port.text("protocol").orElse("tcp"), port.text("host_ip"), host + i, inside + i));
            }
        }
        return ports;
    }
}
