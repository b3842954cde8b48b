package dev.atoll.adapters.tailscale;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import java.util.List;
import java.util.Optional;

/** {@code GET prefs}, which is also what {@code tailscale debug prefs} prints; 1.60 to 1.102. Reads no key. */
final class PreferencesWire {
    private PreferencesWire() {}

    static Told read(String prefs) throws Unreadable {
        return new Told(Json.object(prefs));
    }

    /** Preferences that name the exit node by its id, which only the status can translate. */
    record Told(Json json) {
        Tailnet.Preferences named(List<Peer.State> peers) {
            return new Tailnet.Preferences(
                    json.flag("WantRunning"),
                    json.flag("RouteAll"),
                    json.flag("CorpDNS"),
                    json.flag("ShieldsUp"),
                    json.flag("RunSSH"),
                    exitNode(peers),
                    json.texts("AdvertiseRoutes").stream().sorted().toList(),
                    json.text("OperatorUser"),
                    json.text("ControlURL").map(Links::anonymous));
        }

        private Optional<String> exitNode(List<Peer.State> peers) {
            var chosen = json.text("ExitNodeID").or(() -> json.text("ExitNodeIP"));
            return chosen.map(node -> peers.stream()
                    .filter(peer -> peer.id().equals(node) || peer.addresses().contains(node))
                    .map(Peer.State::name)
                    .findFirst()
                    .orElse(node));
        }
    }
}
