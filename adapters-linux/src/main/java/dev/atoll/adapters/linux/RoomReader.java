package dev.atoll.adapters.linux;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.volume.Volume;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What statvfs says of the room on a mounted file system. For one observation; not thread-safe. */
final class RoomReader {
    private final FileTree files;
    private final List<Gap> gaps = new ArrayList<>();

    RoomReader(FileTree files) {
        this.files = files;
    }

    /** File systems that told nothing so far. */
    List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** All are of one file system: the first that this user may ask answers for it. */
    Optional<Volume.Usage> of(List<Volume.Mount> mounts) {
        var refused = new ArrayList<IOException>();
        for (var mount : mounts) {
            try {
                return at(mount);
            } catch (IOException e) {
                refused.add(e);
            }
        }
        if (!refused.isEmpty()) {
            var path = mounts.getFirst().path();
            gaps.add(Trouble.of(
                            refused.getFirst() instanceof AccessDeniedException
                                    ? Cause.ACCESS_DENIED
                                    : Cause.UNREADABLE,
                            path + ": " + refused.getFirst().getMessage(),
                            "sudo df -h " + path)
                    .in("use of " + path));
        }
        return Optional.empty();
    }

    private Optional<Volume.Usage> at(Volume.Mount mount) throws IOException {
        var store = Files.getFileStore(files.path(mount.path().value()));
        var size = store.getTotalSpace();
        return size <= 0
                ? Optional.empty()
                : Optional.of(new Volume.Usage(
                        new ByteSize(size),
                        new ByteSize(Math.max(0, size - store.getUnallocatedSpace())),
                        new ByteSize(Math.max(0, store.getUsableSpace()))));
    }
}
