package dev.atoll.adapters.linux;

import dev.atoll.core.listener.Listener;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which process holds a socket, as far as this user may look into /proc. Reads once; for one observation. */
final class SocketHolders {
    private static final String PREFIX = "socket:[";

    private final FileTree files;
    private final Map<Long, Integer> pids = new HashMap<>();

    SocketHolders(FileTree files) {
        this.files = files;
        for (var name : files.names("/proc")) {
            if (Character.isDigit(name.charAt(0))) {
                remember(Integer.parseInt(name));
            }
        }
    }

    private void remember(int pid) {
        for (var fd : files.names("/proc/" + pid + "/fd")) {
            files.link("/proc/" + pid + "/fd/" + fd)
                    .filter(link -> link.startsWith(PREFIX))
                    .map(link -> Long.valueOf(link.substring(PREFIX.length(), link.length() - 1)))
                    .ifPresent(inode -> pids.merge(inode, pid, Math::min));
        }
    }

    /** The oldest process that holds it: workers inherit their parent's sockets. */
    Optional<Listener.Program> of(long inode) {
        return Optional.ofNullable(pids.get(inode))
                .flatMap(pid -> files.text("/proc/" + pid + "/comm").map(name -> new Listener.Program(pid, name)));
    }
}
