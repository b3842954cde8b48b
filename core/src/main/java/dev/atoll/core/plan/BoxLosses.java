package dev.atoll.core.plan;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.plan.BlastRadius.Loss;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What goes with a container. Every part that was not told is said to be unknown: it is never nothing. */
public final class BoxLosses {
    private final SeenBoxes seen;
    private final Container.State box;
    private final Lost.Collected lost;

    private BoxLosses(SeenBoxes seen, Container.State box) {
        this.seen = seen;
        this.box = box;
        this.lost = new Lost.Collected(address(box));
    }

    /** How a container is pointed at. */
    public static ResourceAddress address(Container.State box) {
        return box.box().isPresent()
                ? BoxSpec.address(box.name(), box.scope())
                : ResourceAddress.of("container", box.name());
    }

    /** Of one that is taken away; what is mounted into it, a home above all, stays. */
    public static Lost removed(SeenBoxes seen, Container.State box) {
        return new BoxLosses(seen, box).all(true);
    }

    /** Of one that ends, and starts again as it was: unless it is one that goes with its end. */
    public static Lost stopped(SeenBoxes seen, Container.State box) {
        return new BoxLosses(seen, box).all(box.removedAtStop().orElse(false));
    }

    private Lost all(boolean whole) {
        var contents = seen.contents(box);
        if (whole) {
            lost.add(
                    Loss.Kind.THING,
                    "the " + (box.box().isPresent() ? "box" : "container") + " made from " + box.image(),
                    List.of());
            known(contents, "what is in " + box.name(), this::inside);
            known(seen.details(box), "volumes and exports of " + box.name(), this::made);
        }
        if (!box.status().ended()) {
            known(contents, "what is in " + box.name(), this::processes);
            new ReachLosses(seen, box, lost).add();
        }
        return lost.all();
    }

    private <T> void known(Observation<T> observation, String part, Consumer<T> then) {
        switch (observation) {
            case Observation.Unknown<T> unknown -> lost.unseen(part, unknown);
            case Observation.Known<T> known -> then.accept(known.value());
        }
    }

    private void inside(BoxContents contents) {
        contents.changed()
                .ifPresentOrElse(
                        files -> lost.some(
                                Loss.Kind.FILES,
                                files.count(),
                                "file",
                                " outside home and mounts",
                                files.some().stream().map(Object::toString).toList()),
                        () -> untold("files outside home and mounts"));
        contents.packages()
                .ifPresentOrElse(
                        packages -> lost.some(
                                Loss.Kind.PACKAGES, packages.size(), "package", " installed by hand", packages),
                        () -> untold("packages installed by hand"));
    }

    private void processes(BoxContents contents) {
        contents.processes()
                .ifPresentOrElse(
                        running -> lost.some(
                                Loss.Kind.PROCESSES,
                                running.size(),
                                "program",
                                " running in it",
                                running.stream()
                                        .map(BoxContents.Running::program)
                                        .toList()),
                        () -> untold("what runs in it"));
    }

    private void made(ContainerDetails details) {
        var anonymous = details.mounts().stream()
                .filter(mount -> mount.type().equals("volume") && isAnonymous(mount.source()))
                .map(mount -> mount.destination().value())
                .toList();
        lost.some(
                Loss.Kind.VOLUME,
                anonymous.size(),
                "volume",
                " without a name, which no other container gets",
                anonymous);
        var exports = details.box().stream()
                .flatMap(b -> Stream.concat(b.applications().stream(), b.binaries().stream()))
                .toList();
        lost.some(Loss.Kind.EXPORTS, exports.size(), "export", " on the host", exports);
    }

    /** Podman names a volume that nobody named after 32 random bytes. */
    public static boolean isAnonymous(String volume) {
        return volume.matches("[0-9a-f]{64}");
    }

    private void untold(String part) {
        lost.unseen(new Gap(
                part + ": " + box.name(),
                Cause.UNREADABLE,
                box.status().ended() ? "it does not run, and nothing is started to be looked at" : "nobody told it",
                Optional.empty(),
                Optional.empty()));
    }
}
