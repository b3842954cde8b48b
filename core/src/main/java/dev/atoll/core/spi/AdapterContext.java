package dev.atoll.core.spi;

import static dev.atoll.core.common.Components.notNull;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider is given to make its ports from. Adapters read settings and environment here and nowhere else, so
 * that a test or a sandbox needs no special code.
 *
 * @param settings resolved values of every key somebody gave: file, then environment, then command line
 * @param environment of the process, for the rules the tools themselves follow ({@code XDG_RUNTIME_DIR}, {@code PATH})
 * @param timeout for one observation
 */
public record AdapterContext(
        Map<String, String> settings, Map<String, String> environment, InstantSource clock, Duration timeout) {
    public AdapterContext {
        notNull(clock, timeout);
        settings = Map.copyOf(settings);
        environment = Map.copyOf(environment);
    }

    public Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** Values may be secret: names only. */
    @Override
    public String toString() {
        return "AdapterContext[settings=" + settings.keySet() + ", timeout=" + timeout + "]";
    }
}
