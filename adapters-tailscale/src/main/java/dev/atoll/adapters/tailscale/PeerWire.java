package dev.atoll.adapters.tailscale;

import dev.atoll.adapters.support.Json;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.peer.Peer;
import java.util.Optional;

/**
 * One PeerStatus. Its {@code Relay} is the home region and there even when packets go directly; an expiry that is not
 * told is none; before 1.60 and after alike, names end in a dot.
 *
 * @param users login names by number
 * @param suffix what MagicDNS appends to a short name
 */
record PeerWire(Json users, Optional<String> suffix) {
    /**
     * As {@code tailscale status} lists them: without those only shared with, and without the hundreds of exit nodes
     * that are for rent, but the one in use.
     */
    static boolean isListed(Json peer) {
        var rented = peer.at("Location").isTold() && !peer.flag("ExitNode");
        return !peer.flag("ShareeNode") && !rented;
    }

    Peer.State self(Json told) {
        return peer(told, Peer.Path.SELF);
    }

    Peer.State other(Json told) {
        return peer(told, path(told));
    }

    private Peer.State peer(Json told, Peer.Path path) {
        var dnsName = withoutDot(told.text("DNSName").orElse(""));
        var hostName = told.text("HostName").orElse("");
        var tags = told.texts("Tags").stream().sorted().toList();
        var online = told.flag("Online");
        return new Peer.State(
                told.text("ID").orElse(""),
                dnsName.isEmpty() ? hostName : shortName(dnsName),
                dnsName,
                hostName,
                told.texts("TailscaleIPs"),
                told.texts("Addrs"),
                told.text("OS"),
                tags.isEmpty() ? told.text("UserID").flatMap(id -> users.at(id).text("LoginName")) : Optional.empty(),
                tags,
                online,
                online ? Optional.empty() : told.time("LastSeen"),
                told.time("KeyExpiry"),
                told.flag("Expired"),
                told.flag("ExitNodeOption"),
                told.flag("ExitNode"),
                told.texts("PrimaryRoutes").stream().sorted().toList(),
                told.text("Relay"),
                path == Peer.Path.DIRECT ? told.text("CurAddr") : Optional.empty(),
                path,
                new Peer.Traffic(size(told, "RxBytes"), size(told, "TxBytes")));
    }

    private static Peer.Path path(Json told) {
        if (!told.flag("Active")) {
            return Peer.Path.IDLE;
        }
        if (told.text("CurAddr").isPresent()) {
            return Peer.Path.DIRECT;
        }
        return told.text("PeerRelay").isPresent() ? Peer.Path.PEER_RELAY : Peer.Path.DERP;
    }

    /** Only machines of one's own tailnet have a short name; one of another tailnet may share its first label. */
    private String shortName(String dnsName) {
        var end = suffix.map(s -> "." + withoutDot(s)).orElse("");
        if (end.isEmpty()) {
            var dot = dnsName.indexOf('.');
            return dot < 0 ? dnsName : dnsName.substring(0, dot);
        }
        return dnsName.endsWith(end) ? dnsName.substring(0, dnsName.length() - end.length()) : dnsName;
    }

    private static String withoutDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static ByteSize size(Json told, String key) {
        return new ByteSize(Math.max(0, told.number(key).orElse(0L)));
    }
}
