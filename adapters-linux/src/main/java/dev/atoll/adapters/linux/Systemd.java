package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.Tool;
import dev.atoll.core.common.Scope;
import java.util.ArrayList;
import java.util.List;

/** systemctl for the system and for the user. Only verbs that read. Thread-safe. */
record Systemd(Tool systemctl, Tool journalctl) {
    Tool.Answer ask(Scope scope, String... arguments) {
        return systemctl.ask(with(scope, arguments));
    }

    /** The last lines of a unit's log, message only. */
    Tool.Answer log(Scope scope, String unit) {
        return journalctl.ask(with(scope, "-u", unit, "-n", "50", "-o", "cat", "-q"));
    }

    private static String[] with(Scope scope, String... arguments) {
        var all = new ArrayList<String>();
        if (scope == Scope.USER) {
            all.add("--user");
        }
        all.add("--no-pager");
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }
}
