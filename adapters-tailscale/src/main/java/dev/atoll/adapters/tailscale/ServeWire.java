package dev.atoll.adapters.tailscale;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.peer.Tailnet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET serve-config}, which is also what {@code tailscale serve status --json} prints; 1.60 to 1.102. Null and
 * an empty object both mean that nothing is served.
 */
final class ServeWire {
    private ServeWire() {}

    /** Everything served, in the background, by a command still running, or for a service; sorted. */
    static List<Tailnet.Served> read(String config) throws Unreadable {
        var json = Json.parse(config);
        var served = new ArrayList<Tailnet.Served>();
        add(json, "", served);
        json.at("Foreground").fields().values().forEach(session -> add(session, "", served));
        json.at("Services").fields().forEach((name, service) -> add(service, name + ":", served));
        return served.stream()
                .distinct()
                .sorted(Comparator.comparing(Tailnet.Served::at).thenComparing(Tailnet.Served::target))
                .toList();
    }

    private static void add(Json config, String owner, List<Tailnet.Served> served) {
        var open = config.at("AllowFunnel");
        config.at("Web")
                .fields()
                .forEach((host, web) -> web.at("Handlers")
                        .fields()
                        .forEach((path, handler) -> served.add(new Tailnet.Served(
                                path.equals("/") ? host : host + path, target(handler), open.flag(host)))));
        config.at("TCP")
                .fields()
                .forEach((port, tcp) -> tcp.text("TCPForward")
                        .ifPresent(target -> served.add(
                                new Tailnet.Served(owner + port, Links.anonymous(target), isOpen(open, port)))));
    }

    private static boolean isOpen(Json open, String port) {
        return open.fields().keySet().stream().anyMatch(host -> host.endsWith(":" + port) && open.flag(host));
    }

    /** A text that is served is its owner's affair: only that it is one. */
    private static String target(Json handler) {
        return handler.text("Proxy")
                .or(() -> handler.text("Path"))
                .or(() -> handler.text("Redirect").map(url -> "redirect to " + url))
                .map(Links::anonymous)
                .or(() -> handler.text("Text").flatMap(text -> Optional.of("a text")))
                .orElse("nothing");
    }
}
