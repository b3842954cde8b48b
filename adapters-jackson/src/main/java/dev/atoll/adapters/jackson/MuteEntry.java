package dev.atoll.adapters.jackson;

import dev.atoll.core.common.Nearest;
import dev.atoll.core.finding.Finding;
import dev.atoll.core.finding.Mute;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One entry of the list of mutes, as it stands in the settings file. */
record MuteEntry(Place place, String at, JsonNode entry) {
    private static final List<String> WORDS = List.of("finding", "until", "why");

    Mute read() {
        if (!entry.isObject()) {
            throw place.refusal(at, "'mute' wants a list of { finding, until, why }");
        }
        for (var word : entry.propertyNames()) {
            if (!WORDS.contains(word)) {
                throw place.refusal(
                        at + "." + word,
                        "unknown word '" + word + "' in a mute"
                                + Nearest.to(word, WORDS)
                                        .map(near -> "; did you mean '" + near + "'?")
                                        .orElse("; it has finding, until and why"));
            }
        }
        for (var word : WORDS) {
            if (!entry.path(word).isString() || entry.path(word).asString().isBlank()) {
                throw place.refusal(
                        entry.has(word) ? at + "." + word : at,
                        "a mute wants '" + word + "': it holds for one finding, until a day, for a reason");
            }
        }
        return new Mute(finding(), until(), entry.path("why").asString());
    }

    /** One that holds for nothing today is right: it may tomorrow. One of a rule that is not there never will. */
    private String finding() {
        var id = entry.path("finding").asString();
        var rule = Mute.rule(id);
        if (!Finding.RULES.contains(rule)) {
            throw place.refusal(
                    at + ".finding",
                    "no finding is called '" + rule + "'"
                            + Nearest.to(rule, Finding.RULES)
                                    .map(near -> "; did you mean '" + near + "'?")
                                    .orElse("; there are " + String.join(", ", Finding.RULES)));
        }
        return id;
    }

    private LocalDate until() {
        var until = entry.path("until").asString();
        try {
            return LocalDate.parse(until);
        } catch (DateTimeException e) {
            throw place.refusal(at + ".until", "'until: " + until + "' is no day; write it like 2026-12-31");
        }
    }
}
