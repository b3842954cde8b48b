import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.compare.Comparison;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.Planner;
import dev.atoll.core.plan.Wishes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How long comparing and planning take with so many boxes: a third as wanted, a third to be replaced, a third missing. */
class Plan {
    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");
    private static final ImageRef OLD = ImageRef.parse("registry.example.org/fedora:43");
    private static final ImageRef NEW = ImageRef.parse("registry.example.org/fedora:44");

    public static void main(String[] sizes) {
        for (var size : sizes) {
            measure(Integer.parseInt(size));
        }
    }

    private static void measure(int boxes) {
        var wanted = new LinkedHashMap<String, BoxSpec>();
        var there = new ArrayList<Container.State>();
        for (var i = 0; i < boxes; i++) {
            var name = "box-" + i;
            wanted.put(name, BoxSpec.of(i % 3 == 1 ? NEW : OLD));
            if (i % 3 != 2) {
                there.add(box(name));
            }
        }
        var manifest = Manifest.of("bench").withBoxes(wanted);
        var snapshot = Snapshot.at(NOW)
                .put(Kinds.CONTAINER, Observation.known(List.copyOf(there), NOW))
                .put(Kinds.LISTENER, Observation.known(List.of(), NOW))
                .put(Kinds.CONTAINER_DETAILS, Observation.known(there.stream().map(Plan::details).toList(), NOW))
                .put(Kinds.BOX_CONTENTS, Observation.known(there.stream().map(Plan::contents).toList(), NOW))
                .build();
        var times = new ArrayList<Long>();
        var changes = 0;
        for (var run = 0; run < 15; run++) {
            var began = System.nanoTime();
            var comparison = Comparison.of(manifest, snapshot, new HostPath("/home/you"));
            var plan = Planner.plan(manifest, comparison, snapshot, new Wishes(Set.of(), wanted.keySet()));
            times.add(System.nanoTime() - began);
            changes = plan.changes().size();
        }
        System.out.printf(
                Locale.ROOT,
                "%6d boxes, %5d changes: first %7.1f ms, median of the rest %7.1f ms%n",
                boxes,
                changes,
                times.getFirst() / 1e6,
                times.stream().skip(1).sorted().skip(7).findFirst().orElseThrow() / 1e6);
    }

    private static Container.State box(String name) {
        return new Container.State(
                "id of " + name, name, Scope.USER, OLD, Optional.empty(), Container.Status.RUNNING, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(), List.of(), Map.of(), Optional.of(Container.BoxTool.DISTROBOX));
    }

    private static ContainerDetails details(Container.State box) {
        return new ContainerDetails(
                box.name(), Scope.USER, Optional.empty(), List.of(), "no",
                new ContainerDetails.Sharing(true, true, true, true), false, true, List.of(), Optional.empty(),
                Optional.of(new ContainerDetails.Box(
                        Optional.empty(), Optional.empty(), false, false, false, List.of(), List.of("tool"), List.of())));
    }

    private static BoxContents contents(Container.State box) {
        return new BoxContents(
                box.name(), Scope.USER, Optional.of("fedora"), Optional.of(List.of("git")), List.of(), Map.of(),
                Optional.of(List.of()), Optional.of(new BoxContents.ChangedFiles(List.of(), 0)),
                Optional.empty());
    }
}
