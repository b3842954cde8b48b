package dev.atoll.adapters.linux;

import com.google.common.base.Splitter;
import com.google.common.net.InetAddresses;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.listener.Listener;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** /proc/net/tcp, tcp6, udp and udp6: proc_net(5), addresses in the byte order of the machine, word by word. */
final class SocketTable {
    private static final Splitter BLANKS = Splitter.on(' ').omitEmptyStrings().trimResults();
    private static final String LISTEN = "0A";
    /** A UDP socket that is bound and connected to nobody. */
    private static final String UNCONNECTED = "07";

    private SocketTable() {}

    /** One bound socket. */
    record Entry(Listener.Protocol protocol, String address, int port, long inode) {}

    static List<Entry> read(Listener.Protocol protocol, List<String> lines) throws Unreadable {
        var entries = new ArrayList<Entry>();
        var wanted = protocol == Listener.Protocol.TCP ? LISTEN : UNCONNECTED;
        for (var line : lines.stream().skip(1).toList()) {
            var words = BLANKS.splitToList(line);
            if (words.size() < 10) {
                throw new Unreadable("a line of /proc/net is cut off");
            }
            if (words.get(3).equals(wanted)) {
                var local = words.get(1);
                var colon = local.indexOf(':');
                try {
                    entries.add(new Entry(
                            protocol,
                            address(local.substring(0, colon)),
                            port(local.substring(colon + 1)),
                            Long.parseLong(words.get(9))));
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw new Unreadable("a line of /proc/net has no address: " + local);
                }
            }
        }
        return entries;
    }

    private static int port(String hex) {
        if (hex.length() != 4) {
            throw new IllegalArgumentException("not two bytes: " + hex);
        }
        return HexFormat.fromHexDigits(hex);
    }

    private static String address(String hex) {
        var words = HexFormat.of().parseHex(hex);
        var bytes = new byte[words.length];
        for (var i = 0; i < words.length; i++) {
            bytes[i] = words[i - i % 4 + 3 - i % 4];
        }
        try {
            return InetAddresses.toAddrString(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("neither four nor sixteen bytes", e);
        }
    }
}
