package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.Tool;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** systemctl for the system and for the user. Thread-safe. */
record Systemd(Tool systemctl, Tool journalctl) {
    /** Somebody may have to answer polkit, and a box to start. */
    private static final Duration ACTING = Duration.ofMinutes(3);

    /** What systemctl prints to these arguments. */
    String printed(Scope scope, String... arguments) throws Refusal {
        return switch (systemctl.ask(with(scope, List.of(arguments)))) {
            case Tool.Printed printed -> printed.out();
            case Tool.Refused refused -> throw new Refusal(refused.trouble());
        };
    }

    /** Types a verb that changes something, and waits for what it starts; what systemctl says of it goes to the output. */
    void typed(Scope scope, List<String> arguments, StepOutput output) throws Refusal {
        switch (systemctl.within(ACTING).ask(with(scope, arguments))) {
            case Tool.Printed printed -> {
                printed.warnings().lines().forEach(output::line);
                printed.out().lines().forEach(output::line);
            }
            case Tool.Refused refused -> throw new Refusal(refused.trouble());
        }
    }

    /** The properties of each of these units, in their order. None may be a pattern. */
    List<Map<String, String>> show(Scope scope, String properties, List<String> units) throws Unreadable, Refusal {
        if (units.isEmpty()) {
            return List.of();
        }
        // Times as numbers since systemd 248; otherwise they come in words.
        var arguments = new ArrayList<>(List.of("show"));
        if (properties.contains("Timestamp")) {
            arguments.add("--timestamp=unix");
        }
        arguments.addAll(List.of("-p", properties, "--"));
        arguments.addAll(units);
        return SystemdWire.shown(printed(scope, arguments.toArray(String[]::new)), units.size());
    }

    /** The last lines of a unit's log, message only; from a time on, told in seconds after an at sign, if given. */
    Tool.Answer log(Scope scope, String unit, Optional<String> since) {
        var arguments = new ArrayList<>(List.of("-u", unit, "-n", "50", "-o", "cat", "-q"));
        since.ifPresent(time -> arguments.addAll(List.of("--since", time)));
        return journalctl.ask(with(scope, arguments));
    }

    private static String[] with(Scope scope, List<String> arguments) {
        var all = new ArrayList<String>();
        if (scope == Scope.USER) {
            all.add("--user");
        }
        all.add("--no-pager");
        all.addAll(arguments);
        return all.toArray(String[]::new);
    }
}
