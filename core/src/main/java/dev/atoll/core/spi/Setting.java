package dev.atoll.core.spi;

import static dev.atoll.core.common.Components.notNull;

import java.util.Locale;
import java.util.Optional;

/**
 * A setting an adapter knows. Given in the settings file, as {@code --set podman.socket=...}, or in the environment as
 * {@link #variable()}.
 *
 * @param key {@code podman.socket}: the provider's name, a dot, a word
 * @param meaning one sentence for people
 * @param fallback what holds without it, in words or as the value itself
 * @param secret never printed
 */
public record Setting(String key, String meaning, Optional<String> fallback, boolean secret) {
    public Setting {
        notNull(key, meaning, fallback);
    }

    public static Setting of(String key, String meaning, String fallback) {
        return new Setting(key, meaning, Optional.of(fallback), false);
    }

    /** {@code ATOLL_PODMAN_SOCKET} for {@code podman.socket}. */
    public String variable() {
        return variable(key);
    }

    public static String variable(String key) {
        return "ATOLL_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
