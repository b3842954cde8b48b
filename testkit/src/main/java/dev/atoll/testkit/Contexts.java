package dev.atoll.testkit;

import dev.atoll.core.spi.AdapterContext;
import dev.atoll.core.spi.AdapterProvider;
import dev.atoll.core.spi.CompositionException;
import dev.atoll.core.spi.Setting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;

/** What providers are given by their contract. */
final class Contexts {
    private static final Pattern SECRET = Pattern.compile(".*(token|password|passphrase|secret|key|auth).*");

    private Contexts() {}

    /** An empty environment: what nobody set is not there. */
    static AdapterContext with(Map<String, String> settings) {
        return new AdapterContext(
                settings, Map.of(), InstantSource.fixed(Instant.parse("2026-02-10T09:00:00Z")), Duration.ofSeconds(5));
    }

    /** A setting that wants something else than a path refuses one in so many words. */
    static boolean takes(AdapterProvider provider, Setting setting, String value) {
        try {
            provider.create(with(Map.of(setting.key(), value)));
            return true;
        } catch (CompositionException e) {
            return false;
        }
    }

    static boolean soundsSecret(Setting setting) {
        return SECRET.matcher(setting.key().substring(setting.key().indexOf('.') + 1))
                .matches();
    }
}
