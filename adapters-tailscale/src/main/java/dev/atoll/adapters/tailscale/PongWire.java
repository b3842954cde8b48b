package dev.atoll.adapters.tailscale;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code tailscale ping}, 1.60 to 1.102: {@code pong from iphone-14 (100.64.0.2) via DERP(sfo) in 12ms}. The command
 * tells nothing else, and rounds to milliseconds.
 */
final class PongWire {
    private static final Pattern PONG = Pattern.compile("(?m)^pong from .* in (\\S+)$");
    private static final Pattern PARTS = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h|µs|us|ns)");
    private static final Map<String, Double> NANOS =
            Map.of("ns", 1.0, "us", 1e3, "µs", 1e3, "ms", 1e6, "s", 1e9, "m", 6e10, "h", 3.6e12);

    private PongWire() {}

    /** The latency of the first pong; empty when none came. */
    static Optional<Duration> read(String printed) {
        var pong = PONG.matcher(printed);
        return pong.find() ? Optional.of(duration(pong.group(1))) : Optional.empty();
    }

    /** As Go prints durations: {@code 1m2.5s}. */
    private static Duration duration(String text) {
        return PARTS.matcher(text)
                .results()
                .map(part -> Duration.ofNanos(
                        Math.round(Double.parseDouble(part.group(1)) * NANOS.getOrDefault(part.group(2), 0.0))))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
