package dev.atoll.adapters.linux;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.volume.Volume;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The room on mounted file systems, and which of them told none. For one observation; not thread-safe. */
final class RoomReader {
    private final FileTree files;
    private final Room room;
    private final List<Gap> gaps = new ArrayList<>();

    RoomReader(FileTree files, Room room) {
        this.files = files;
        this.room = room;
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
                return room.at(files.path(mount.path().value()));
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
}
