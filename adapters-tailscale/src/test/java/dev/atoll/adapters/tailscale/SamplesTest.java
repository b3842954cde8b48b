package dev.atoll.adapters.tailscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads samples in place, from the folder that ATOLL_SAMPLES names; skipped where it names none. */
class SamplesTest {
    private Path folder;

    @BeforeEach
    void samples() {
        var named = System.getenv("ATOLL_SAMPLES");
        assumeTrue(named != null && Files.isDirectory(Path.of(named, "tailscale")), "ATOLL_SAMPLES names no folder");
        folder = Path.of(named, "tailscale");
    }

    @Test
    void statuses() throws Exception {
        var first = status("01-status.json");
        assertThat(first.up()).isTrue();
        assertThat(first.name()).contains("example.tailnet");
        assertThat(first.self().orElseThrow().owner()).contains("user@example.com");
        assertThat(first.self().orElseThrow().keyExpiry()).isPresent();
        var peer = first.peers().getFirst();
        assertThat(peer.name()).isEqualTo("example-peer");
        assertThat(peer.usedAsExitNode()).isTrue();
        assertThat(peer.path()).isEqualTo(Peer.Path.DERP);
        assertThat(peer.keyExpiry()).isEmpty();

        var homelab = status("14-homelab-status.json");
        var tailtop = status("15-tailtop-status.json");
        assertThat(List.of(homelab, tailtop)).allSatisfy(tailnet -> {
            assertThat(tailnet.self()).isPresent();
            assertThat(tailnet.peers()).isNotEmpty();
        });

        var exit = status("17-status-1.98-exitnode.json");
        assertThat(exit.peers()).extracting(Peer.State::name).containsExactly("fileserver", "phone");
        assertThat(exit.peers().getFirst().routes()).containsExactly("192.168.1.0/24");
        assertThat(exit.peers().getFirst().offersExitNode()).isTrue();
        assertThat(exit.peers().getLast().lastSeen()).isPresent();
    }

    @Test
    void parts() throws Exception {
        var preferences = PreferencesWire.read(text("03-prefs.json")).named(List.of());
        assertThat(preferences.exitNode()).contains("nExitNodeStable123");
        assertThat(preferences.advertisedRoutes()).containsExactly("10.0.0.0/8", "192.168.1.0/24");
        assertThat(PreferencesWire.read(text("22-prefs-1.98.json"))
                        .named(List.of())
                        .operator())
                .isPresent();

        assertThat(DnsWire.read(text("08-dns-osconfig.json")))
                .isEqualTo(new DnsWire.Told(
                        List.of("100.100.100.100"), List.of("example.com.beta.tailscale.net", "corp.example.com")));

        assertThat(ServeWire.read(text("11-serve-config.json")))
                .contains(new Tailnet.Served("node.tail1234.ts.net:443", "http://127.0.0.1:3000", true))
                .hasSize(5);
    }

    @Test
    void measurements() throws Exception {
        var codes = NetcheckWire.codes(text("07-derpmap.json"));
        assertThat(codes).isNotEmpty();
        var measured = NetcheckWire.read(text("16-netcheck.json"), Map.of("5", "syd"), Map.of());
        assertThat(measured.nearestRelay()).contains("syd");
        assertThat(measured.relays()).hasSize(3).containsEntry("syd", Duration.ofNanos(27_412_187));
        assertThat(measured.publicIpv4()).contains("203.0.113.7");
        assertThat(measured.publicIpv6()).isEmpty();
    }

    @Test
    void what_is_no_status_is_told_apart() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> !f.toString().contains("status")).toList()) {
                try {
                    assertThat(TailnetWire.read(Files.readString(file)))
                            .as("%s is read", file)
                            .isNull();
                } catch (Unreadable expected) {
                    assertThat(expected.what()).isNotBlank();
                }
            }
        }
    }

    private Tailnet.State status(String file) throws IOException, Unreadable {
        return TailnetWire.read(text(file)).with(TailnetWire.Parts.NONE);
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
