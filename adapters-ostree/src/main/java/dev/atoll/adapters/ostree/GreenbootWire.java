package dev.atoll.adapters.ostree;

import dev.atoll.core.host.Host;
import java.util.HashMap;
import java.util.Optional;

/** {@code systemctl show greenboot-healthcheck.service}; greenboot 0.15 and greenboot-rs, systemd 246 to 260. */
final class GreenbootWire {
    private GreenbootWire() {}

    /** The verdict on this boot; empty where greenboot is not, was not started, or still checks. */
    static Optional<Host.HealthCheck> read(String shown) {
        var told = new HashMap<String, String>();
        shown.lines().forEach(line -> {
            var equals = line.indexOf('=');
            if (equals > 0) {
                told.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        if (!told.getOrDefault("LoadState", "").equals("loaded")) {
            return Optional.empty();
        }
        var result = told.getOrDefault("Result", "");
        // It stays active after it passed; inactive with success is a check that never ran.
        return switch (told.getOrDefault("ActiveState", "")) {
            case "active" -> Optional.of(new Host.HealthCheck(true, result));
            case "failed" -> Optional.of(new Host.HealthCheck(false, result));
            default -> Optional.empty();
        };
    }
}
