package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import java.time.Duration;

/**
 * What a port answered when it was asked under watch. Immutable.
 *
 * @param look which read it was, for messages
 * @param flagged whether the asking thread was interrupted afterwards
 */
record Answered(String look, Observation<?> observation, Duration took, boolean flagged) {
    /** It must be Known; its value and gaps are worth looking at. */
    Observation.Known<?> known() {
        assertThat(observation).as("%s of a backend that answers", look).isInstanceOf(Observation.Known.class);
        return (Observation.Known<?>) observation;
    }

    /** It must be Unknown for this cause, and tell a person what was tried and what to do. */
    Observation.Unknown<?> unknown(Cause cause) {
        assertThat(observation).as(look).isInstanceOf(Observation.Unknown.class);
        var unknown = (Observation.Unknown<?>) observation;
        assertThat(unknown.cause()).as("cause of %s: %s", look, unknown).isEqualTo(cause);
        assertThat(unknown.detail()).as("detail of %s", look).isNotBlank();
        assertThat(unknown.hint()).as("hint of %s: %s", look, unknown).isPresent();
        assertThat(unknown.hint().orElseThrow()).as("hint of %s", look).isNotBlank();
        return unknown;
    }
}
