package dev.atoll.adapters.linux;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How much room the file system at a place has; empty where it has none of its own, as an image. Thread-safe. */
@FunctionalInterface
interface Room {
    /** As the kernel counts it. */
    Room STATVFS = Room::statvfs;

    Optional<Volume.Usage> at(Path place) throws IOException;

    private static Optional<Volume.Usage> statvfs(Path place) throws IOException {
        var store = Files.getFileStore(place);
        var size = store.getTotalSpace();
        return size <= 0
                ? Optional.empty()
                : Optional.of(new Volume.Usage(
                        new ByteSize(size),
                        new ByteSize(Math.max(0, size - store.getUnallocatedSpace())),
                        new ByteSize(Math.max(0, store.getUsableSpace()))));
    }
}
