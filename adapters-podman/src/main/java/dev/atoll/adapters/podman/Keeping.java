package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.restore.RestorePoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Whether a box can be kept, and made anew of what is kept: told before anything of it is copied. Thread-safe. */
record Keeping(Engines engines, Doing doing, PointStore store, Exports exports, InstantSource clock) {
    private static final int LONGEST_TAG = 128;

    ActionOutcome keep(RestorePoint.Order order) throws NotSeen, Halted, IOException, Unreadable {
        var what = "restore point " + order.id() + " of " + order.box();
        var reference = PointImages.reference(order.box(), order.id());
        var refused = BoxName.refused(order.box());
        if (refused.isPresent() || order.id().length() > LONGEST_TAG) {
            return refused.orElseGet(
                    () -> Halted.refused(what + ": too long an id", "at most " + LONGEST_TAG + " characters")
                            .failed());
        }
        var own = engines.own(order.scope(), List.of("sudo", "podman", "commit", order.box(), reference));
        var kept = store.read(order.id());
        if (kept.isPresent()) {
            return already(kept.get(), order, what);
        }
        var box = own.named(order.box())
                .filter(there -> there.box().isPresent())
                .orElseThrow(() -> Halted.refused(
                        what + ": there is no box " + order.box(), "see what there is: podman ps --all"));
        var inspected = Halted.unless(doing.asked(
                "podman container inspect " + box.name(),
                Doing.BRIEF,
                List.of(doing.podman(), "container", "inspect", "--size", box.id())));
        var origin = Origin.read(InspectWire.object(inspected));
        var imageAt = origin.imageAt()
                .filter(at -> origin.makes(box.name()))
                .orElseThrow(() -> Halted.refused(
                        what + ": the command that made the box does not name the box and its image where it should,"
                                + " so that it could not be made anew",
                        "look at it: podman container inspect " + box.name()));
        var volumes = origin.places().stream().map(Room::taken).reduce(new ByteSize(0), ByteSize::plus);
        Room.need(what, origin.layer().orElse(new ByteSize(0)).plus(volumes), List.of(storage(), store.root()));
        refuseForeign(order.id(), reference, what);
        return new Copying(engines, doing, store, exports, clock).copy(order, box, origin, imageAt);
    }

    private Path storage() throws Halted {
        return Path.of(Halted.unless(doing.read("podman info", "info", "--format", "{{.Store.GraphRoot}}"))
                .strip());
    }

    /** Of another folder of restore points, most likely, whose layer it would take away. */
    private void refuseForeign(String id, String reference, String what) throws NotSeen, Halted {
        if (!store.begun(id) && engines.images().contains(reference)) {
            throw Halted.refused(
                    what + ": there is an image " + reference + " that no restore point here knows of",
                    "take another id, or remove it: podman rmi " + reference);
        }
    }

    private ActionOutcome already(KeptPoint kept, RestorePoint.Order order, String what) throws NotSeen, Halted {
        if (!kept.box().equals(order.box())) {
            throw Halted.refused(what + ": it is one of " + kept.box(), "take another id");
        }
        var missing = new Missing(store, engines.images()).of(kept);
        if (!missing.isEmpty()) {
            throw Halted.refused(
                    what + ": it is there, without " + String.join(", ", missing),
                    "atoll restore-points remove " + order.id());
        }
        return new ActionOutcome.AlreadySo();
    }
}
