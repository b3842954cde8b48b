package dev.atoll.adapters.podman;

import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.ByteSize;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Whether there is room for a layer and for copies of volumes. */
final class Room {
    private Room() {}

    /** A folder that is not seen from here tells nothing, and stops nobody. */
    static void need(String what, ByteSize wanted, List<Path> folders) throws Halted {
        for (var folder : folders) {
            var free = free(folder);
            if (free < wanted.bytes()) {
                throw new Halted(Doing.failed(
                        Kind.NO_SPACE,
                        what + " takes " + wanted + ", and " + folder + " has " + new ByteSize(free) + " left",
                        "atoll restore-points prune"));
            }
        }
    }

    /** What lies in a folder, as far as it may be looked into: of a box's other users it may be less than there is. */
    static ByteSize taken(Path folder) {
        var bytes = new AtomicLong();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes.addAndGet(attributes.isRegularFile() ? attributes.size() : 0);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path each, @Nullable IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // What could be seen counts.
            return new ByteSize(bytes.get());
        }
        return new ByteSize(bytes.get());
    }

    private static long free(Path folder) {
        for (var there = folder; there != null; there = there.getParent()) {
            if (Files.isDirectory(there)) {
                try {
                    return Files.getFileStore(there).getUsableSpace();
                } catch (IOException e) {
                    return Long.MAX_VALUE;
                }
            }
        }
        return Long.MAX_VALUE;
    }
}
