package dev.atoll.adapters.podman;

import dev.atoll.adapters.podman.KeptPoint.Export;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Scope;
import dev.atoll.testkit.Situation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Restore points in the home of a bench: one that is whole, one whose image and volume are gone. */
record RestorePointsBench(Bench bench) {
    static KeptPoint point(String box, String id) {
        return new KeptPoint(
                id,
                box,
                Scope.USER,
                Bench.NOW,
                PointImages.reference(box, id),
                Optional.of(new ByteSize(1 << 20)),
                Optional.of(new ByteSize(4096)),
                true,
                List.of("data"),
                List.of(new KeptVolume("data", "local", Map.of("o", "password=" + Situation.SECRET))),
                List.of(new Export(box + "-gimp.desktop", "rw-r--r--")),
                List.of(new Export("rg", "rwxr-xr-x")),
                List.of("podman", "create", "--env", "TOKEN=" + Situation.SECRET, "fedora:43"),
                4);
    }

    RestorePointsBench filled() {
        try {
            for (var point : List.of(point("dev", "dev.1"), point("Old_Box", "gone.1"))) {
                store().begin(point.id());
                PointStore.created(store().application(point.id(), point.box() + "-gimp.desktop"));
                PointStore.created(store().binary(point.id(), "rg"));
                store().complete(point);
            }
            PointStore.created(store().volume("dev.1", "data"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RestorePointsBench spoiled() {
        try {
            store().begin("spoiled.1");
            Files.writeString(store().root().resolve("spoiled.1/point.json"), "{\"created\": \"" + Situation.SECRET);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PointStore store() {
        return new PointStore(bench.home().resolve(".local/share/atoll/restore-points"));
    }
}
