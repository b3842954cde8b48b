package dev.atoll.adapters.tailscale;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.testkit.Situation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tailscaled 1.100 told on the testbed, as JSON and as the facts that are in it. */
final class KnownTailnet {
    static final String STATUS = Fixtures.of("tailscale-1.100.0/status-running.json");
    static final String PREFS = Fixtures.of("tailscale-1.100.0/prefs.json");
    static final String SERVE = Fixtures.of("tailscale-1.100.0/serve-config.json");
    static final String DNS = Fixtures.of("tailscale-1.100.0/dns-config.json");
    static final String DNS_STATUS = Fixtures.of("tailscale-1.100.0/dns-status.json");
    static final String RELAYS = Fixtures.of("tailscale-1.100.0/derpmap.json");
    static final String NETCHECK = Fixtures.of("tailscale-1.100.0/netcheck.json");
    static final String PONG = Fixtures.of("tailscale-1.100.0/ping-direct.txt");

    static final Tailnet.State STATE = new Tailnet.State(
            Tailnet.Backend.RUNNING,
            Optional.of("fake-control.example.net"),
            Optional.of("tail8be4f7.ts.net"),
            true,
            List.of("100.100.100.100"),
            List.of("tail8be4f7.ts.net"),
            Optional.of(new Tailnet.Preferences(
                    true,
                    false,
                    true,
                    false,
                    false,
                    Optional.empty(),
                    List.of("192.0.2.0/24"),
                    Optional.of("yish"),
                    Optional.of("http://127.0.0.1:8085"))),
            List.of("Fetching TLS certificate via ACME for: bazzite.tail8be4f7.ts.net"),
            List.of(
                    new Tailnet.Served("10000", "127.0.0.1:8080", false),
                    new Tailnet.Served("bazzite.tail8be4f7.ts.net:443", "http://127.0.0.1:4000", false),
                    new Tailnet.Served("bazzite.tail8be4f7.ts.net:8443", "http://127.0.0.1:5173", true)),
            Optional.of(peer(1, "bazzite", true, List.of("127.0.0.1:43168", "10.77.0.1:43168"), Peer.Path.SELF)),
            List.of(
                    peer(3, "iphone-12", false, List.of(), Peer.Path.IDLE),
                    peer(2, "iphone-14", false, List.of(), Peer.Path.DIRECT)));

    static final Tailnet.Connectivity CONNECTIVITY = new Tailnet.Connectivity(
            true,
            true,
            false,
            Optional.empty(),
            List.of(),
            Optional.of("sfo"),
            Optional.of("127.0.0.1"),
            Optional.empty(),
            Map.of("sfo", Duration.ofNanos(520_512)),
            Map.of("iphone-14", PongWire.read(PONG).orElseThrow()));

    private KnownTailnet() {}

    private static Peer.State peer(int id, String name, boolean online, List<String> endpoints, Peer.Path path) {
        var direct = path == Peer.Path.DIRECT;
        return new Peer.State(
                "TESTCTRL0000000" + id,
                name,
                name + ".tail8be4f7.ts.net",
                name,
                List.of("100.64.0." + id, "fd7a:115c:a1e0:ab12:4843:cd96:6240:" + id),
                endpoints,
                Optional.of("linux"),
                Optional.of("user-123@fake-control.example.net"),
                List.of(),
                online,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false,
                List.of(),
                Optional.of("sfo"),
                direct ? Optional.of("127.0.0.1:46327") : Optional.empty(),
                path,
                new Peer.Traffic(new ByteSize(direct ? 124 : 0), new ByteSize(direct ? 260 : 0)));
    }

    /** The same from 1.60: without what status and preferences of 1.66 to 1.100 tell more, as those of 1.70 lack it. */
    static String older(String json) {
        return json.replaceAll(
                "\\s*\"(HaveNodeKey|NodeID|PeerRelay|TaildropTarget|NoFileSharingReason|ExtraRecords|AdvertiseServices"
                        + "|Sync)\": [^\\n]*,(?=\\n)",
                "");
    }

    /** The same from a newer version: every object that is not a map of peers or ports knows more. */
    static String newer(String json) {
        return ("{\"SomethingNew\": {\"a\": [null, 1]}, " + json.strip().substring(1))
                .replace("\"HostName\":", "\"PeerNew\": [{\"b\": 2}], \"HostName\":")
                .replace("\"MagicDNSEnabled\":", "\"DnsNew\": \"c\", \"MagicDNSEnabled\":")
                .replace("\"Proxy\":", "\"HandlerNew\": true, \"Proxy\":")
                .replace("\"TCPForward\":", "\"PortNew\": 3, \"TCPForward\":");
    }

    /** The same with a secret wherever tailscaled might hold one. */
    static String secretive(String json) {
        var link = "https://login.example.net/a/" + Situation.SECRET;
        return json.replace("\"AuthURL\": \"\"", "\"AuthURL\": \"" + link + "\"")
                .replace("Fetching TLS", "Log in at " + link + " Fetching TLS")
                .replace("privkey:0000", Situation.SECRET + "privkey:0000")
                .replace("nlpriv:0000", Situation.SECRET + "nlpriv:0000")
                .replace("http://127", "http://user:" + Situation.SECRET + "@127")
                .replace("\"Proxy\":\"http:", "\"Text\":\"" + Situation.SECRET + "\",\"Proxy\":\"http:")
                .replace(":5173", ":5173/hook?token=" + Situation.SECRET);
    }
}
