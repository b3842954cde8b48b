package dev.atoll.adapters.podman;

import dev.atoll.testkit.Situation;
import java.nio.file.Path;

/**
 * The recorded replies, as a situation wants them.
 *
 * @param boxScript in place of the host's own, whose version would be another on every machine
 */
record Replies(Situation situation, Path boxScript) {
    String list() {
        return told("list.json");
    }

    String printed() {
        return told("ps.json");
    }

    String inspected(String file) {
        return told(file);
    }

    /** Of the container that ran: no engine on control groups v1 tells figures to an ordinary user. */
    String stats() {
        return told("stats.json")
                .replace("23b158f7e324ebcf59529e70d8ae23914e0812c27b86938ae34e8bedabaad9b8", Recorded.WEB);
    }

    private String told(String file) {
        var text = Fixtures.of(Fixtures.PODMAN_4 + file).replace("/usr/bin/distrobox-init", boxScript.toString());
        if (situation == Situation.EXTRA_FIELDS) {
            // Labels are free to have any key; everything else that is an object gets a field nobody knows.
            return text.replaceAll("(?<!\"Labels\": )\\{\\n", "{\"BrandNew\": {\"Deep\": [1, null]},\n");
        }
        return situation == Situation.SECRETS
                ? text.replaceAll("planted-secret-[12]|--monitor-host", Situation.SECRET)
                : text;
    }
}
