package dev.atoll.core.finding;

import static dev.atoll.core.common.Components.notNull;

import java.util.List;
import java.util.Optional;

/**
 * Something wrong that Atoll will not fix by itself.
 *
 * @param rule stable id of what is wrong, one of {@link #RULES}: {@code host-image-age}
 * @param subject the one thing meant, where a rule can hold for several: {@code uupd.service}
 * @param summary one sentence
 * @param evidence the facts it rests on
 * @param command what would help, to be typed by a person
 */
public record Finding(
        String rule,
        Optional<String> subject,
        Severity severity,
        String summary,
        String evidence,
        Optional<String> command) {
    /** Every rule there is. A mute may name one that holds for nothing today, and none that is not here. */
    public static final List<String> RULES = List.of(
            "boot-health",
            "boot-space",
            "booted-not-default",
            "deployment-staged",
            "failed-container",
            "failed-unit",
            "filesystem-full",
            "funnel-open",
            "host-image-age",
            "key-expiry",
            "listener-open",
            "rollback-missing",
            "tailnet-health",
            "unhealthy-container");

    public Finding {
        notNull(rule, subject, severity, summary, evidence, command);
    }

    /** Stable and unique in a report: {@code failed-unit/uupd.service}. */
    public String id() {
        return rule + subject.map(s -> "/" + s).orElse("");
    }
}
