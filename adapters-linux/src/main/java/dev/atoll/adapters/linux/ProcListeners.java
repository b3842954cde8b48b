package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.listener.Listeners;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Listening sockets from the kernel's own tables, without a process. An ordinary user cannot see which process of
 * another user holds a socket: that is a gap, the socket itself is shown. Thread-safe.
 */
public final class ProcListeners implements Listeners {
    private final FileTree files;
    private final InstantSource clock;

    ProcListeners(FileTree files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Observation<List<Listener.State>> observe() {
        var at = clock.instant();
        try {
            var sockets = new ArrayList<SocketTable.Entry>();
            sockets.addAll(SocketTable.read(Listener.Protocol.TCP, table("/proc/net/tcp")));
            sockets.addAll(SocketTable.read(Listener.Protocol.UDP, table("/proc/net/udp")));
            // Absent where IPv6 is switched off.
            sockets.addAll(SocketTable.read(Listener.Protocol.TCP, files.lines("/proc/net/tcp6")));
            sockets.addAll(SocketTable.read(Listener.Protocol.UDP, files.lines("/proc/net/udp6")));
            return known(sockets, at);
        } catch (Unreadable e) {
            return Observation.unknown(
                    Trouble.of(Cause.UNREADABLE, e.what(), "check that /proc is mounted: mount | grep ' /proc '"), at);
        }
    }

    private List<String> table(String file) throws Unreadable {
        return files.text(file)
                .map(text -> text.lines().toList())
                .orElseThrow(() -> new Unreadable(file + " cannot be read"));
    }

    private Observation<List<Listener.State>> known(List<SocketTable.Entry> sockets, Instant at) {
        var holders = new SocketHolders(files);
        var owners = new ProcessOwners(files);
        var tailnet = files.has("/sys/class/net/tailscale0");
        var listeners = new LinkedHashSet<Listener.State>();
        var unseen = 0;
        for (var socket : sockets) {
            var process = holders.of(socket.inode());
            unseen += process.isEmpty() ? 1 : 0;
            listeners.add(new Listener.State(
                    socket.protocol(),
                    socket.address(),
                    socket.port(),
                    Reaches.of(socket.address(), tailnet),
                    process,
                    process.flatMap(p -> owners.of(p.pid()))));
        }
        List<Gap> gaps = unseen == 0
                ? List.of()
                : List.of(Trouble.of(
                                Cause.ACCESS_DENIED,
                                unseen + " of " + sockets.size() + " sockets are held by processes of other users",
                                "sudo ss -tulpn")
                        .in("processes of other users"));
        return new Observation.Known<>(listeners.stream().sorted(ORDER).toList(), at, gaps, Optional.of(SOURCE));
    }

    private static final Source SOURCE = new Source("linux", Optional.empty(), "/proc/net");
    private static final Comparator<Listener.State> ORDER = Comparator.comparingInt(Listener.State::port)
            .thenComparing(Listener.State::protocol)
            .thenComparing(Listener.State::address);
}
