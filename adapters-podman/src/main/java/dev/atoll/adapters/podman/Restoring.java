package dev.atoll.adapters.podman;

import dev.atoll.adapters.podman.KeptPoint.Export;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.container.Container;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Makes a box of what was kept of it, by the very command that made it, with the copied layer for its image. The box
 * comes last: whatever ended it before that can be done again. Thread-safe.
 */
record Restoring(Engines engines, Doing doing, PointStore store, Exports exports) {
    private static final Duration COPYING = Duration.ofMinutes(60);

    ActionOutcome restore(String id) throws NotSeen, Halted, IOException, Unreadable {
        var what = "restore point " + id;
        var point = store.read(id)
                .orElseThrow(() -> Halted.refused("there is no " + what, "see which there are: atoll restore-points"));
        var own = engines.own(point.scope(), List.of("sudo", "podman", "create", "...", point.image()));
        var there = own.named(point.box());
        if (there.isPresent()) {
            throw Halted.refused(
                    what + ": there is a container " + point.box() + " already",
                    "remove it, or rename it: podman rename " + point.box() + " ...");
        }
        var missing = new Missing(store, engines.images());
        if (!missing.hasImage(point)) {
            throw Halted.refused(what + ": its image is gone: " + point.image(), "podman images");
        }
        for (var volume : point.volumes()) {
            refill(point, volume);
        }
        for (var export : point.applications()) {
            put(export, store.application(id, export.name()), exports.launchers());
        }
        for (var export : point.binaries()) {
            put(export, store.binary(id, export.name()), exports.wrappers());
        }
        return made(point, what);
    }

    private ActionOutcome made(KeptPoint point, String what) throws NotSeen {
        // Its own error line may repeat one of its words, and those may be secret.
        var tried = doing.podman(what, Doing.BRIEF, point.remade(), Secrets.hidden(point.created()));
        return switch (tried) {
            case Doing.NotDone not -> not.failed();
            case Doing.Ended ended ->
                engines.own().named(point.box()).flatMap(Container.State::box).isPresent()
                        ? ActionOutcome.done()
                        : Doing.failed(
                                Kind.NOT_EFFECTIVE,
                                what + ": it ended well, and there is no box " + point.box(),
                                "podman ps --all");
        };
    }

    /** One that is there has what its owner has in it now, unless it is ours and was never filled to its end. */
    private void refill(KeptPoint point, String name) throws Halted, IOException {
        var id = point.id();
        var file = store.volume(id, name);
        if (!Files.isRegularFile(file)) {
            return;
        }
        var filling = store.filling(id, name);
        var begun = Files.exists(filling);
        // A list: what inspects a volume takes the beginning of another one's name for it (4.3 to 5.8).
        var there = Halted.unless(doing.read("podman volume ls", "volume", "ls", "--quiet"))
                .lines()
                .anyMatch(name::equals);
        if (there && !begun) {
            return;
        }
        if (!begun) {
            PointStore.flush(PointStore.created(filling));
        }
        if (!there) {
            var volume = point.made().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseGet(() -> new KeptVolume(name, "local", Map.of()));
            Halted.unless(doing.podman("podman volume create " + name, Doing.BRIEF, volume.making(), volume::hidden));
        }
        Halted.unless(doing.podmanFrom(file, "podman volume import " + name, COPYING, "volume", "import", name, "-"));
        Files.delete(filling);
    }

    /** Nothing that is there is written over. */
    private static void put(Export export, Path kept, Path folder) throws IOException {
        if (!Files.isRegularFile(kept)) {
            return;
        }
        Files.createDirectories(folder);
        var to = folder.resolve(export.name());
        try {
            Files.createFile(to);
        } catch (FileAlreadyExistsException e) {
            return;
        }
        Files.write(to, Files.readAllBytes(kept));
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(export.mode()));
    }
}
