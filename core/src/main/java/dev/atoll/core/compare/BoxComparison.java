package dev.atoll.core.compare;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.manifest.Said;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.observe.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Boxes: whether each is there, as it was wanted, and what is in it. */
final class BoxComparison {
    private final SeenBoxes world;
    private final HostPath home;

    private BoxComparison(Snapshot snapshot, HostPath home) {
        this.world = SeenBoxes.in(snapshot);
        this.home = home;
    }

    static Stream<Compared> of(Manifest manifest, Snapshot snapshot, HostPath home) {
        if (manifest.boxes().isEmpty()) {
            return Stream.empty();
        }
        var comparison = new BoxComparison(snapshot, home);
        return manifest.boxes().entrySet().stream().map(box -> comparison.compared(box.getKey(), box.getValue()));
    }

    private Compared compared(String name, BoxSpec spec) {
        var facts = new Facts(ManifestPath.of("boxes", name));
        switch (world.snapshot().of(Kinds.CONTAINER)) {
            case Observation.Unknown<List<Container.State>> unknown ->
                facts.say(wanted(spec), Found.NotSeen.of(unknown));
            case Observation.Known<List<Container.State>> known -> {
                var scope = spec.scope();
                world.container(name, scope)
                        .ifPresentOrElse(
                                there -> there(facts, spec, there), () -> absent(facts, spec, scope, known.gaps()));
            }
        }
        return facts.of(BoxSpec.address(name, spec.scope()));
    }

    private static String wanted(BoxSpec spec) {
        return spec.state() == BoxSpec.State.ABSENT ? "not there" : "there";
    }

    private static void absent(Facts facts, BoxSpec spec, Scope scope, List<Gap> gaps) {
        var hidden = gaps.stream()
                .filter(gap -> gap.hides().filter(scope::equals).isPresent())
                .findFirst()
                .<Found>map(Found.NotSeen::of);
        facts.say(
                wanted(spec),
                hidden.orElseGet(() -> spec.state() == BoxSpec.State.ABSENT
                        ? new Found.Agrees("not there")
                        : new Found.Differs("not there", Optional.of(new Said.Nothing()))));
    }

    private void there(Facts facts, BoxSpec spec, Container.State there) {
        if (spec.state() == BoxSpec.State.ABSENT) {
            facts.say(
                    "state",
                    "absent",
                    new Found.Differs("there, " + status(there), Optional.of(new Said.Word("present"))));
            return;
        }
        facts.say(
                "there",
                there.box().isPresent()
                        ? new Found.Agrees(status(there))
                        : new Found.Differs("a container that is no box", Optional.empty()));
        state(facts, spec, there);
        // A copy is made from what its source was copied to.
        spec.image()
                .filter(image -> spec.cloneOf().isEmpty())
                .ifPresent(image -> facts.say(
                        "image",
                        image.toString(),
                        Found.of(
                                Images.same(image, there.image()),
                                there.image().toString(),
                                new Said.Word(there.image().toString()))));
        new MakingComparison(facts, world.details(there), home).compare(spec.making());
        new InsideComparison(facts, world, there).compare(spec);
        new ReachComparison(facts, world, there).compare(spec);
    }

    private static void state(Facts facts, BoxSpec spec, Container.State there) {
        var wanted = spec.state();
        if (wanted == BoxSpec.State.RUNNING || wanted == BoxSpec.State.STOPPED) {
            var ended = there.status().ended();
            facts.say(
                    "state",
                    UnitComparison.word(wanted),
                    Found.of(
                            wanted == BoxSpec.State.RUNNING ? there.status() == Container.Status.RUNNING : ended,
                            status(there),
                            new Said.Word(ended ? "stopped" : "running")));
        }
    }

    private static String status(Container.State there) {
        return there.status().name().toLowerCase(Locale.ROOT);
    }

    /** Of a part that nobody told. */
    static Found.NotSeen untold(String part) {
        return new Found.NotSeen(Cause.UNREADABLE, part + " was not told", Optional.empty());
    }
}
