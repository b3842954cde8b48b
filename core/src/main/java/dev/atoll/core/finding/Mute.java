package dev.atoll.core.finding;

import static dev.atoll.core.common.Components.notNull;

import java.time.LocalDate;

/**
 * A finding somebody decided not to hear of for a while. It stays counted.
 *
 * @param finding the id of one finding, or a rule for all of its findings
 * @param until the last day it holds, in the workstation's time zone
 * @param why for the person who reads it next
 */
public record Mute(String finding, LocalDate until, String why) {
    public Mute {
        notNull(finding, until, why);
    }

    /** Of the findings it holds for. */
    public String rule() {
        return rule(finding);
    }

    /** The rule of a finding's id. */
    public static String rule(String id) {
        var end = id.indexOf('/');
        return end < 0 ? id : id.substring(0, end);
    }

    boolean covers(Finding other, LocalDate today) {
        return !today.isAfter(until) && (finding.equals(other.id()) || finding.equals(other.rule()));
    }
}
