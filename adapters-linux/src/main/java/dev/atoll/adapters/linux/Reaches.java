package dev.atoll.adapters.linux;

import com.google.common.net.InetAddresses;
import dev.atoll.core.listener.Listener;
import java.util.EnumSet;
import java.util.Set;

/** From where a bound address can be reached, judged by the address alone. */
final class Reaches {
    private Reaches() {}

    /** @param tailnet whether this machine has an interface of Tailscale's */
    static Set<Listener.Reach> of(String address, boolean tailnet) {
        var inet = InetAddresses.forString(address);
        if (inet.isLoopbackAddress()) {
            return EnumSet.of(Listener.Reach.LOOPBACK);
        }
        if (inet.isAnyLocalAddress()) {
            return tailnet
                    ? EnumSet.allOf(Listener.Reach.class)
                    : EnumSet.of(Listener.Reach.LOOPBACK, Listener.Reach.LAN);
        }
        return EnumSet.of(isOfTailnet(inet.getAddress()) ? Listener.Reach.TAILNET : Listener.Reach.LAN);
    }

    /** Tailscale's own ranges: 100.64.0.0/10 and fd7a:115c:a1e0::/48. */
    private static boolean isOfTailnet(byte[] address) {
        return address.length == 4
                ? address[0] == 100 && (address[1] & 0xC0) == 0x40
                : (address[0] & 0xFF) == 0xFD
                        && address[1] == 0x7A
                        && address[2] == 0x11
                        && address[3] == 0x5C
                        && (address[4] & 0xFF) == 0xA1
                        && (address[5] & 0xFF) == 0xE0;
    }
}
