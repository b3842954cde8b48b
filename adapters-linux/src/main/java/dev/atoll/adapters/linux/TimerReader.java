package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.Tool;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Timers with how the last run of what they start ended, in three calls however many there are. Thread-safe. */
record TimerReader(Systemd systemd) {
    /** systemd runs its timer's service: only that one's Result tells how it went. */
    record Run(
            SystemdWire.TimerLine timer,
            Scope scope,
            Optional<String> result,
            boolean running,
            boolean enabled,
            Optional<String> postponed) {}

    /** A refusal is thrown on, so that each caller says what it could not see. */
    List<Run> read(Scope scope) throws Unreadable, Refusal {
        var timers = SystemdWire.timers(printed(systemd.ask(scope, "list-timers", "--all", "--output=json")));
        if (timers.isEmpty()) {
            return List.of();
        }
        var shown = properties(scope, timers);
        var runs = new ArrayList<Run>();
        for (var timer : timers) {
            var started = shown.getOrDefault(timer.starts(), Map.of());
            var state = started.getOrDefault("ActiveState", "");
            var result = Optional.ofNullable(started.get("Result"))
                    .filter(r -> timer.last().isPresent());
            runs.add(new Run(
                    timer,
                    scope,
                    result,
                    state.equals("active") || state.equals("activating"),
                    shown.getOrDefault(timer.name(), Map.of())
                            .getOrDefault("ActiveState", "")
                            .equals("active"),
                    state.equals("failed") ? postponed(scope, timer.starts()) : Optional.empty()));
        }
        return runs;
    }

    private Map<String, Map<String, String>> properties(Scope scope, List<SystemdWire.TimerLine> timers)
            throws Refusal {
        var arguments = new ArrayList<>(List.of("show", "-p", "Id,ActiveState,Result", "--"));
        timers.forEach(timer -> {
            arguments.add(timer.name());
            if (!timer.starts().isEmpty()) {
                arguments.add(timer.starts());
            }
        });
        var byId = new HashMap<String, Map<String, String>>();
        SystemdWire.shown(printed(systemd.ask(scope, arguments.toArray(String[]::new))))
                .forEach(unit -> byId.put(unit.getOrDefault("Id", ""), unit));
        return byId;
    }

    /**
     * Why a failed updater is none: uupd 1.2 ends with an error when battery, load or network forbid a run now, and says
     * so in its log alone.
     */
    Optional<String> postponed(Scope scope, String unit) {
        if (!unit.equals("uupd.service")) {
            return Optional.empty();
        }
        return systemd.log(scope, unit) instanceof Tool.Printed log && log.out().contains("Hardware checks failed")
                ? Optional.of("its hardware checks refused to update now")
                : Optional.empty();
    }

    private static String printed(Tool.Answer answer) throws Refusal {
        return switch (answer) {
            case Tool.Printed printed -> printed.out();
            case Tool.Refused refused -> throw new Refusal(refused.trouble());
        };
    }
}
