package dev.atoll.adapters.podman;

import dev.atoll.adapters.podman.KeptPoint.Export;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.container.Container;
import dev.atoll.core.restore.RestorePoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;

/** Copies a box: its layer to an image, all else to files. What died half-way is begun anew. Thread-safe. */
record Copying(Engines engines, Doing doing, PointStore store, Exports exports, InstantSource clock) {
    private static final Duration LIMIT = Duration.ofMinutes(60);

    ActionOutcome copy(RestorePoint.Order order, Container.State box, Origin origin, int imageAt)
            throws NotSeen, Halted, IOException {
        var images = new PointImages(doing);
        var reference = PointImages.reference(order.box(), order.id());
        images.remove(reference);
        store.begin(order.id());
        try {
            // The time of the copy: what is done in the box from here on is not in it.
            var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            commit(box, order.id(), reference, origin.running());
            var point = copied(order, box, origin, imageAt, at, reference);
            var missing = new Missing(store, engines.images()).of(point);
            if (!missing.isEmpty()) {
                throw new Halted(Doing.failed(
                        ActionOutcome.Kind.NOT_EFFECTIVE,
                        "restore point " + order.id() + ": copied, and not there: " + String.join(", ", missing),
                        "podman images"));
            }
            store.complete(point);
            return ActionOutcome.done();
        } catch (Halted | NotSeen | IOException e) {
            cleared(images, reference, order.id());
            throw e;
        }
    }

    /** As far as it can be. The folder goes last: as long as it is there, the next keep knows whose the image is. */
    private void cleared(PointImages images, String reference, String id) {
        try {
            images.remove(reference);
            store.delete(id);
        } catch (Halted | IOException e) {
            // The trouble that led here is the one to tell.
        }
    }

    /**
     * On control groups v1 an ordinary user's podman (4.3 to 5.8) makes nothing stand still: it is copied as it runs.
     */
    private void commit(Container.State box, String id, String reference, boolean running) throws Halted {
        var what = "podman commit " + box.name();
        var tried = committed(what, box.id(), id, reference, running);
        if (running
                && tried instanceof Doing.NotDone not
                && not.failed().detail().contains("cgroup V1")) {
            tried = committed(what, box.id(), id, reference, false);
        }
        Halted.unless(tried);
    }

    private Doing.Result committed(String what, String container, String id, String reference, boolean pause) {
        var label = "LABEL " + PointImages.LABEL + "=" + id;
        return doing.podman(what, LIMIT, "commit", "--pause=" + pause, "--change", label, container, reference);
    }

    private KeptPoint copied(
            RestorePoint.Order order, Container.State box, Origin origin, int imageAt, Instant at, String reference)
            throws Halted, IOException {
        var id = order.id();
        var made = new ArrayList<KeptVolume>();
        for (var volume : origin.volumes()) {
            made.add(made(volume));
            var file = PointStore.created(store.volume(id, volume));
            Halted.unless(doing.podmanInto(file, "podman volume export " + volume, LIMIT, "volume", "export", volume));
            PointStore.flush(file);
            if (Files.size(file) == 0) {
                throw Halted.refused(
                        "podman volume export " + volume + ": it ended well, and printed nothing", "podman info");
            }
        }
        var applications = new ArrayList<Export>();
        for (var launcher : exports.launchers(box.name())) {
            applications.add(copied(
                    launcher, store.application(id, launcher.getFileName().toString())));
        }
        var binaries = new ArrayList<Export>();
        for (var wrapper : exports.wrappers(box.name())) {
            binaries.add(copied(wrapper, store.binary(id, wrapper.getFileName().toString())));
        }
        var size =
                doing.read("podman image inspect " + reference, "image", "inspect", "--format", "{{.Size}}", reference);
        return new KeptPoint(
                id,
                order.box(),
                order.scope(),
                at,
                reference,
                bytes(Halted.unless(size)),
                origin.layer(),
                origin.running(),
                origin.volumes(),
                made,
                applications,
                binaries,
                origin.created(),
                imageAt);
    }

    private KeptVolume made(String volume) throws Halted {
        var what = "podman volume inspect " + volume;
        try {
            return KeptVolume.read(volume, Halted.unless(doing.read(what, "volume", "inspect", volume)));
        } catch (Unreadable e) {
            throw Halted.refused(what + ": " + e.what(), what);
        }
    }

    private static Export copied(Path from, Path to) throws IOException {
        Files.write(PointStore.created(to), Files.readAllBytes(from));
        PointStore.flush(to);
        return new Export(
                from.getFileName().toString(), PosixFilePermissions.toString(Files.getPosixFilePermissions(from)));
    }

    private static Optional<ByteSize> bytes(String told) {
        var text = told.strip();
        return text.matches("[0-9]{1,18}") ? Optional.of(new ByteSize(Long.parseLong(text))) : Optional.empty();
    }
}
