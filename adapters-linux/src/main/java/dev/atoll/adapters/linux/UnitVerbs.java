package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Failed;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.common.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Types verbs of systemctl that change something, and looks at single units around them. Never as another user: what
 * polkit refuses is told with the line to type. Thread-safe.
 */
record UnitVerbs(Systemd systemd) {
    private static final String PROPERTIES =
            "Id,LoadState,UnitFileState,ActiveState,Type,Result,ExecMainStartTimestampMonotonic";

    /**
     * A unit as it is just now: systemd's own words, empty where it has none.
     *
     * @param begun of its program, on a clock of the machine's: another one, when it is another one's
     */
    record Now(String load, String enabled, String active, String type, String result, String begun) {
        boolean there() {
            return !load.equals("not-found");
        }

        boolean masked() {
            return load.equals("masked");
        }

        boolean runs() {
            return active.equals("active") || active.equals("reloading");
        }

        /** Whether it never began, as far as systemd remembers. */
        boolean forgotten() {
            return begun.isEmpty() || begun.equals("0");
        }

        boolean ended() {
            return active.equals("inactive") || active.equals("failed");
        }
    }

    /** What a tool said that would not, on its way to the verb that answers with it. */
    static final class NotDone extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Failed failed;

        NotDone(Failed failed) {
            super(failed.detail());
            this.failed = failed;
        }

        static NotDone refused(String detail, String hint) {
            return new NotDone((Failed) ActionOutcome.failed(Kind.REFUSED, detail, hint));
        }

        Failed failed() {
            return failed;
        }
    }

    Now look(Scope scope, String unit) throws NotDone {
        var what = typed(scope, "show", unit);
        try {
            return now(systemd.show(scope, PROPERTIES, List.of(unit)).getFirst());
        } catch (Refusal e) {
            throw new NotDone(failed(what, what, BothScopes.hinted(e.trouble(), scope)));
        } catch (Unreadable e) {
            throw NotDone.refused(what + ": " + e.what(), what);
        }
    }

    private static Now now(Map<String, String> shown) {
        return new Now(
                shown.getOrDefault("LoadState", "not-found"),
                shown.getOrDefault("UnitFileState", ""),
                shown.getOrDefault("ActiveState", ""),
                shown.getOrDefault("Type", ""),
                shown.getOrDefault("Result", ""),
                shown.getOrDefault("ExecMainStartTimestampMonotonic", ""));
    }

    /** @param words the verb, and the unit where there is one */
    void type(Scope scope, StepOutput output, String... words) throws NotDone {
        var line = typed(scope, words);
        if (Thread.currentThread().isInterrupted()) {
            throw new NotDone(interrupted(line));
        }
        var arguments = new ArrayList<>(List.of(words));
        if (words.length > 1) {
            arguments.add(1, "--");
        }
        try {
            systemd.typed(scope, arguments, output);
        } catch (Refusal e) {
            throw new NotDone(
                    failed(line, scope == Scope.SYSTEM ? "sudo " + line : line, BothScopes.hinted(e.trouble(), scope)));
        }
    }

    /** As a person would. */
    static String typed(Scope scope, String... words) {
        return "systemctl " + (scope == Scope.USER ? "--user " : "") + String.join(" ", words);
    }

    private static Failed failed(String line, String byHand, Trouble trouble) {
        if (Thread.currentThread().isInterrupted()) {
            return interrupted(line);
        }
        var hint = switch (trouble.cause()) {
            case NOT_INSTALLED, NOT_RUNNING -> trouble.hint();
            case ACCESS_DENIED -> Optional.of(byHand);
            case TIMED_OUT, UNREADABLE, UNSUPPORTED -> Optional.of(line);
        };
        return (Failed) ActionOutcome.failed(new Trouble(trouble.cause(), trouble.detail(), hint));
    }

    static Failed interrupted(String line) {
        return (Failed) ActionOutcome.failed(
                Kind.INTERRUPTED, line + ": stopped before it was done", "look what became of it: systemctl status");
    }
}
