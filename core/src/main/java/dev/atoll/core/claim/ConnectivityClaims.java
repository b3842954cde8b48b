package dev.atoll.core.claim;

import dev.atoll.core.observe.Kinds;
import dev.atoll.core.peer.Tailnet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which relay is near, how far it is and what the router lets through: measured, so told only where somebody asked. */
final class ConnectivityClaims {
    private static final Pattern RELAY = Line.pattern("\\bderp\\b|\\brelays?\\b");
    private static final Pattern NAT = Line.pattern("\\bnat\\b|\\bupnp\\b|\\bport mapping\\b");
    private static final Pattern MAPPING = Line.pattern("\\b(upnp|nat-pmp|pcp)\\b");
    private static final Pattern LATENCY = Line.pattern("\\b(\\d{1,4}(?:\\.\\d+)?) ?ms\\b");
    /** Some of Tailscale's regions by their codes, as its map of relays names them. */
    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("new york", "nyc"),
            Map.entry("san francisco", "sfo"),
            Map.entry("singapore", "sin"),
            Map.entry("frankfurt", "fra"),
            Map.entry("sydney", "syd"),
            Map.entry("bangalore", "blr"),
            Map.entry("tokyo", "tok"),
            Map.entry("london", "lhr"),
            Map.entry("dallas", "dfw"),
            Map.entry("seattle", "sea"),
            Map.entry("chicago", "ord"),
            Map.entry("paris", "par"),
            Map.entry("amsterdam", "ams"),
            Map.entry("los angeles", "lax"),
            Map.entry("denver", "den"),
            Map.entry("miami", "mia"),
            Map.entry("toronto", "tor"),
            Map.entry("madrid", "mad"),
            Map.entry("warsaw", "waw"),
            Map.entry("helsinki", "hel"));

    private ConnectivityClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        return text.statements()
                .filter(line -> line.labelled(RELAY) || line.labelled(NAT) || relayed(line))
                .map(line -> line.checked(
                        subject.ask(Kinds.CONNECTIVITY, measured -> of(Line.lower(line.words()), measured))));
    }

    private static boolean relayed(Line line) {
        return line.says(RELAY) && line.says(LATENCY);
    }

    private static Answer of(String words, Tailnet.Connectivity measured) {
        var agrees = new ArrayList<String>();
        var differs = new ArrayList<String>();
        var region = REGIONS.entrySet().stream()
                .filter(entry -> words.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        region.ifPresent(code -> measured.nearestRelay()
                .ifPresent(near -> (near.equals(code) ? agrees : differs).add("the nearest relay is " + near)));
        var mapping = MAPPING.matcher(words);
        if (mapping.find()) {
            var offered = measured.portMapping().stream().anyMatch(mapping.group(1)::equalsIgnoreCase);
            (offered ? agrees : differs)
                    .add("the router offers "
                            + (measured.portMapping().isEmpty() ? "none" : String.join(", ", measured.portMapping())));
        }
        latency(words)
                .ifPresent(told -> region.or(measured::nearestRelay)
                        .flatMap(code -> Optional.ofNullable(measured.relays().get(code)))
                        .ifPresent(real ->
                                (near(told, real) ? agrees : differs).add(millis(real) + " ms when it was measured")));
        if (agrees.isEmpty() && differs.isEmpty()) {
            return Answer.unanswered("nothing in it that was measured");
        }
        return differs.isEmpty()
                ? Answer.confirmed(String.join(", ", agrees))
                : Answer.contradicted(String.join(", ", differs));
    }

    private static Optional<Duration> latency(String words) {
        var found = LATENCY.matcher(words);
        return found.find()
                ? Optional.of(Duration.ofNanos(Math.round(Double.parseDouble(found.group(1)) * 1_000_000)))
                : Optional.empty();
    }

    /** A figure of a moment: half and twice as much are the same. */
    private static boolean near(Duration told, Duration real) {
        return real.compareTo(told.dividedBy(2)) >= 0 && real.compareTo(told.multipliedBy(2)) <= 0;
    }

    private static long millis(Duration duration) {
        return Math.round(duration.toNanos() / 1e6);
    }
}
