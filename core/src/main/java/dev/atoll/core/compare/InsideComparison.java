package dev.atoll.core.compare;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Said;
import dev.atoll.core.manifest.VersionRange;
import dev.atoll.core.observe.SeenBoxes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is in a box: packages, and versions of tools. Told of boxes that run: none is started to be looked at. */
final class InsideComparison {
    private final Facts facts;
    private final SeenBoxes world;
    private final Container.State box;

    InsideComparison(Facts facts, SeenBoxes world, Container.State box) {
        this.facts = facts;
        this.world = world;
        this.box = box;
    }

    void compare(BoxSpec spec) {
        spec.making()
                .packages()
                .forEach(
                        name -> facts.item("additional_packages", name, inside(contents -> installed(name, contents))));
        spec.expects()
                .forEach((tool, range) -> facts.say(
                        List.of("expects", tool),
                        range.toString(),
                        inside(contents -> version(tool, range, contents))));
        spec.workspace().ifPresent(path -> facts.say("workspace", path.value(), new Found.NotObserved()));
        spec.config().forEach(path -> facts.item("config", path.value(), new Found.NotObserved()));
    }

    private static Found installed(String name, BoxContents contents) {
        return contents.packages()
                .<Found>map(packages -> packages.contains(name)
                                || contents.installed().contains(name)
                                || contents.tools().containsKey(name)
                        ? new Found.Agrees("installed")
                        : new Found.Differs("not installed", Optional.of(new Said.Nothing())))
                .orElseGet(() -> BoxComparison.untold("what is installed in it"));
    }

    private static Found version(String tool, VersionRange range, BoxContents contents) {
        return Optional.ofNullable(contents.tools().get(tool))
                .<Found>map(version ->
                        Found.of(range.admits(version), version, Said.version(VersionRange.seriesOf(version))))
                .orElseGet(() -> new Found.Differs("not there", Optional.of(new Said.Nothing())));
    }

    private Found inside(Function<BoxContents, Found> found) {
        if (box.status() != Container.Status.RUNNING) {
            return new Found.NotSeen(
                    Cause.NOT_RUNNING,
                    "it does not run, and nothing is started to be looked at",
                    Optional.of("distrobox enter " + box.name()));
        }
        return switch (world.contents(box)) {
            case Observation.Unknown<BoxContents> unknown -> Found.NotSeen.of(unknown);
            case Observation.Known<BoxContents> known -> found.apply(known.value());
        };
    }
}
