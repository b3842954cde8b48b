package dev.atoll.core.plan;

import dev.atoll.core.compare.Compared;
import dev.atoll.core.compare.Comparison;
import dev.atoll.core.container.Container;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import java.util.Set;
import java.util.stream.Collectors;

/** Which boxes have to be looked into before anything can be said of what would be lost. */
public final class Losses {
    private Losses() {}

    /** Boxes that are there and not as they are wanted; asking of one that is not there costs nothing. */
    public static Set<String> concerned(Comparison comparison) {
        return comparison
                .with(Compared.Verdict.DIFFERS)
                .filter(compared -> compared.address().kind().equals("box"))
                .map(compared -> compared.path().last())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What has to be looked at to say what would be lost of these boxes. */
    public static Sight sight(Set<String> boxes) {
        return Sight.of().closer(Kinds.BOX_CONTENTS, boxes).closer(Kinds.CONTAINER_DETAILS, boxes);
    }

    /**
     * What has to be looked at besides: where a box that is wanted is not there or never ran, whether it did when it was
     * kept last. Nothing where each of them was started once.
     */
    public static Sight kept(Manifest manifest, Snapshot snapshot) {
        var boxes = SeenBoxes.in(snapshot);
        return manifest.boxes().entrySet().stream()
                        .anyMatch(box -> box.getValue().state() == BoxSpec.State.PRESENT
                                && boxes.container(box.getKey(), box.getValue().scope())
                                        .filter(there -> there.status() != Container.Status.CREATED)
                                        .isEmpty())
                ? Sight.of(Kinds.RESTORE_POINT)
                : Sight.of();
    }
}
