package dev.atoll.adapters.podman;

import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.ByteSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether there is room for a layer. */
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
