package dev.atoll.adapters.linux;

import dev.atoll.core.listener.Listener;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which process holds a socket, as far as this user may look into /proc. Reads once; for one observation. */
final class SocketHolders {
    private static final Pattern PID = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern SOCKET = Pattern.compile("socket:\\[([0-9]{1,18})]");

    private final FileTree files;
    private final Map<Long, Integer> pids = new HashMap<>();
    private boolean complete;

    SocketHolders(FileTree files) {
        this.files = files;
        // With hidepid=2 the processes of others are not even listed.
        this.complete = files.has("/proc/1");
        for (var name : files.names("/proc")) {
            if (PID.matcher(name).matches()) {
                remember(Integer.parseInt(name));
            }
        }
    }

    /** Whether every process could be looked into. */
    boolean areComplete() {
        return complete;
    }

    private void remember(int pid) {
        var open = files.names("/proc/" + pid + "/fd");
        // One that ended meanwhile holds nothing any more.
        complete &= !open.isEmpty() || files.lists("/proc/" + pid + "/fd") || !files.has("/proc/" + pid);
        for (var fd : open) {
            files.link("/proc/" + pid + "/fd/" + fd)
                    .map(SOCKET::matcher)
                    .filter(Matcher::matches)
                    .map(socket -> Long.valueOf(socket.group(1)))
                    .ifPresent(inode -> pids.merge(inode, pid, Math::min));
        }
    }

    /** The oldest process that holds it: workers inherit their parent's sockets. */
    Optional<Listener.Program> of(long inode) {
        return Optional.ofNullable(pids.get(inode))
                .flatMap(pid -> files.text("/proc/" + pid + "/comm").map(name -> new Listener.Program(pid, name)));
    }
}
