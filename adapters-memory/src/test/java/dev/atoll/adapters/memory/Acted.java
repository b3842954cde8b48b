package dev.atoll.adapters.memory;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.Container;
import dev.atoll.core.observe.Kinds;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The reference machine, with a container on it that is no box, to be acted on. */
final class Acted {
    private static final HostPath TRACE = new HostPath("/opt/trace");

    private final InMemoryWorld world;

    Acted() {
        var reference = Simulated.REFERENCE;
        world = reference
                .world(InstantSource.fixed(Simulated.NOW))
                .show(
                        Kinds.CONTAINER,
                        Stream.concat(reference.containers().stream(), Stream.of(web()))
                                .toList());
    }

    InMemoryWorld world() {
        return world;
    }

    static BoxOrder order(String name) {
        return BoxOrder.of(name, Scope.USER, ImageRef.parse(ReferenceBoxes.FEDORA));
    }

    static Container.State web() {
        return new Container.State(
                Hex.of("web"),
                "web",
                Scope.USER,
                ImageRef.parse("docker.io/library/nginx:1"),
                Optional.empty(),
                Container.Status.RUNNING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(false),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty());
    }

    void leaveATrace(String box) {
        world.show(
                Kinds.BOX_CONTENTS,
                world.shown(Kinds.BOX_CONTENTS, List.of()).stream()
                        .map(contents -> contents.name().equals(box) ? traced(contents) : contents)
                        .toList());
    }

    boolean traceIn(String box) {
        return world.shown(Kinds.BOX_CONTENTS, List.of()).stream()
                .filter(contents -> contents.name().equals(box))
                .anyMatch(contents -> contents.changed()
                        .map(files -> files.some().contains(TRACE))
                        .orElse(false));
    }

    private static BoxContents traced(BoxContents contents) {
        return new BoxContents(
                contents.name(),
                contents.scope(),
                contents.distribution(),
                contents.packages(),
                contents.installed(),
                contents.tools(),
                contents.processes(),
                Optional.of(new BoxContents.ChangedFiles(List.of(TRACE), 1)),
                contents.size());
    }
}
