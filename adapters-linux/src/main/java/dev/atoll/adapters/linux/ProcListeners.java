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
    private final BoxMark box;
    private final InstantSource clock;

    ProcListeners(FileTree files, BoxMark box, InstantSource clock) {
        this.files = files;
        this.box = box;
        this.clock = clock;
    }

    @Override
    public Observation<List<Listener.State>> observe() {
        var at = clock.instant();
        try {
            var sockets = new ArrayList<SocketTable.Entry>();
            sockets.addAll(SocketTable.read(Listener.Protocol.TCP, files.essentialLines("/proc/net/tcp")));
            sockets.addAll(SocketTable.read(Listener.Protocol.UDP, files.essentialLines("/proc/net/udp")));
            sockets.addAll(SocketTable.read(Listener.Protocol.TCP, sixth("/proc/net/tcp6")));
            sockets.addAll(SocketTable.read(Listener.Protocol.UDP, sixth("/proc/net/udp6")));
            return known(sockets, at);
        } catch (Refusal e) {
            return Observation.unknown(e.trouble(), at);
        } catch (Unreadable e) {
            return Observation.unknown(Trouble.of(Cause.UNREADABLE, e.what(), "ss -tuln"), at);
        }
    }

    /** Absent where IPv6 is switched off. */
    private List<String> sixth(String file) throws Refusal {
        return files.has(file) ? files.essentialLines(file) : List.of();
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
        return new Observation.Known<>(
                listeners.stream().sorted(ORDER).toList(),
                at,
                gaps(unseen, sockets.size(), holders.areComplete()),
                Optional.of(SOURCE));
    }

    /** Where every process can be looked into, a socket without one is the kernel's own. */
    private List<Gap> gaps(int unseen, int sockets, boolean complete) {
        return unseen == 0 || (complete && box.name().isEmpty())
                ? List.of()
                : List.of(Trouble.of(
                                Cause.ACCESS_DENIED,
                                unseen + " of " + sockets + " sockets are held by processes of other users",
                                "sudo ss -tulpn")
                        .in("processes of other users"));
    }

    private static final Source SOURCE = new Source("linux", Optional.empty(), "/proc/net");
    private static final Comparator<Listener.State> ORDER = Comparator.comparingInt(Listener.State::port)
            .thenComparing(Listener.State::protocol)
            .thenComparing(Listener.State::address);
}
