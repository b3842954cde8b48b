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

    boolean covers(Finding other, LocalDate today) {
        return !today.isAfter(until) && (finding.equals(other.id()) || finding.equals(other.rule()));
    }
}
