package dev.atoll.adapters.podman;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which parts of a restore point are not there any more, in words. */
record Missing(PointStore store, Set<String> images) {
    List<String> of(KeptPoint point) {
        var missing = new ArrayList<String>();
        if (!hasImage(point)) {
            missing.add("image " + point.image());
        }
        point.volumes().stream()
                .filter(name -> gone(store.volume(point.id(), name)))
                .forEach(name -> missing.add("volume " + name));
        point.applications().stream()
                .filter(export -> gone(store.application(point.id(), export.name())))
                .forEach(export -> missing.add("launcher " + export.name()));
        point.binaries().stream()
                .filter(export -> gone(store.binary(point.id(), export.name())))
                .forEach(export -> missing.add("wrapper " + export.name()));
        return List.copyOf(missing);
    }

    boolean hasImage(KeptPoint point) {
        return images.contains(point.image());
    }

    private static boolean gone(Path file) {
        return !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
