package dev.atoll.adapters.memory;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** Ids that look like the tools' own and are always the same. */
final class Hex {
    private Hex() {}

    /** 64 digits for these words, as podman and ostree name things. */
    static String of(String words) {
        return Hashing.sha256().hashString(words, StandardCharsets.UTF_8).toString();
    }
}
