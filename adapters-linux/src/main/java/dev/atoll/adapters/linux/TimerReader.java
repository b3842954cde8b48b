package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.FutureTask;

/**
 * Timers with how the last run of what they start ended, in two calls however many there are. Services and duties are
 * looked at together: who asks while the same is being asked shares the answer. Thread-safe.
 */
final class TimerReader {
    private final Systemd systemd;
    private final ConcurrentMap<Scope, FutureTask<List<Run>>> underWay = new ConcurrentHashMap<>();

    TimerReader(Systemd systemd) {
        this.systemd = systemd;
    }

    /**
     * systemd runs its timer's service: only that one's Result tells how it went.
     *
     * @param running not what waits for its next attempt, nor what ended well and counts as active since
     * @param failed or waits for its next attempt, most often because it failed
     */
    record Run(
            SystemdWire.TimerLine timer,
            Scope scope,
            Optional<String> result,
            boolean running,
            boolean failed,
            boolean enabled) {}

    /** A refusal is thrown on, so that each caller says what it could not see. */
    List<Run> read(Scope scope) throws Unreadable, Refusal {
        var mine = new FutureTask<>(() -> ask(scope));
        var others = underWay.putIfAbsent(scope, mine);
        if (others != null) {
            try {
                return AtOnce.answerOf(others);
            } catch (Refusal | Unreadable theirs) {
                // Perhaps because its asker left: what another could not learn costs us nothing but the time.
                return ask(scope);
            }
        }
        try {
            mine.run();
        } finally {
            underWay.remove(scope, mine);
        }
        return AtOnce.answerOf(mine);
    }

    private List<Run> ask(Scope scope) throws Unreadable, Refusal {
        var timers = SystemdWire.timers(systemd.printed(scope, "list-timers", "--all", "--output=json"));
        var shown = properties(scope, timers);
        return timers.stream().map(timer -> run(scope, timer, shown)).toList();
    }

    private static Run run(Scope scope, SystemdWire.TimerLine timer, Map<String, Map<String, String>> shown) {
        var started = shown.getOrDefault(timer.starts(), Map.of());
        var state = started.getOrDefault("ActiveState", "");
        var sub = started.getOrDefault("SubState", "");
        // Between two attempts systemd calls it activating, and keeps how the last one ended.
        var waits = sub.startsWith("auto-restart");
        return new Run(
                timer,
                scope,
                Optional.ofNullable(started.get("Result"))
                        .filter(result -> timer.last().isPresent()),
                (state.equals("active") || state.equals("activating")) && !waits && !sub.equals("exited"),
                state.equals("failed") || waits,
                shown.getOrDefault(timer.name(), Map.of())
                        .getOrDefault("ActiveState", "")
                        .equals("active"));
    }

    /** By the name that was asked for: an alias is shown under its unit's own. */
    private Map<String, Map<String, String>> properties(Scope scope, List<SystemdWire.TimerLine> timers)
            throws Unreadable, Refusal {
        var names = new ArrayList<String>();
        timers.forEach(timer -> {
            names.add(timer.name());
            if (!timer.starts().isEmpty()) {
                names.add(timer.starts());
            }
        });
        var byName = new HashMap<String, Map<String, String>>();
        var shown = systemd.show(scope, "Id,ActiveState,SubState,Result", names);
        for (var i = 0; i < names.size(); i++) {
            byName.put(names.get(i), shown.get(i));
        }
        return byName;
    }
}
