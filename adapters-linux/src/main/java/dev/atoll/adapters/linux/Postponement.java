package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.Tool;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Trouble;
import java.util.List;
import java.util.Optional;

/**
 * Why a failed updater is none: uupd ends with an error when battery, load or network forbid a run now, and says so in
 * its log alone. Of that log the last run counts: an older refusal excuses no failure. Thread-safe.
 */
record Postponement(Systemd systemd) {
    private static final String UPDATER = "uupd.service";

    /** Of a failed unit. A log that cannot be seen is a gap: the failure may be none. */
    Optional<String> of(Scope scope, String unit, List<Gap> gaps) throws Unreadable, Refusal {
        if (!unit.equals(UPDATER)) {
            return Optional.empty();
        }
        return switch (systemd.log(scope, unit, lastRun(scope, unit))) {
            case Tool.Refused refused -> unseen(refused.trouble(), gaps);
            case Tool.Printed printed ->
                printed.out().isBlank()
                        ? unseen(Trouble.of(Cause.ACCESS_DENIED, "the journal shows this user nothing of it"), gaps)
                        : reason(printed.out());
        };
    }

    /** When it began. Not by its invocation: journald does not get to know that of what ends at once. */
    private Optional<String> lastRun(Scope scope, String unit) throws Unreadable, Refusal {
        var shown =
                systemd.show(scope, "Id,InactiveExitTimestamp", List.of(unit)).getFirst();
        return Optional.ofNullable(shown.get("InactiveExitTimestamp")).filter(time -> time.startsWith("@"));
    }

    private static Optional<String> reason(String log) {
        return log.contains("Hardware checks failed")
                ? Optional.of("its hardware checks refused to update now")
                : Optional.empty();
    }

    private static Optional<String> unseen(Trouble trouble, List<Gap> gaps) {
        gaps.add(Trouble.of(trouble.cause(), trouble.detail(), "sudo journalctl -u " + UPDATER + " -n 50")
                .in("log of " + UPDATER + ": whether it failed or only postponed"));
        return Optional.empty();
    }
}
