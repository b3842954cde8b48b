package dev.atoll.adapters.linux;

import dev.atoll.adapters.linux.UnitVerbs.NotDone;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.service.UnitState;
import java.util.Locale;

/** Has units start by themselves, or not. Looks before and after: systemctl says 0 of units that cannot be enabled. */
record SettingUnits(UnitVerbs units) {
    ActionOutcome set(String name, Scope scope, UnitState state, StepOutput output) {
        try {
            return done(name, scope, state, output);
        } catch (NotDone e) {
            return e.failed();
        }
    }

    private ActionOutcome done(String name, Scope scope, UnitState state, StepOutput output) throws NotDone {
        if (!SystemdServices.UNIT.matcher(name).matches()) {
            throw NotDone.refused(
                    "'" + name + "' is no name of a unit", "see what there is: systemctl list-unit-files");
        }
        var wanted = state.name().toLowerCase(Locale.ROOT);
        var before = units.look(scope, name);
        if (!before.there()) {
            throw NotDone.refused("there is no unit " + name, UnitVerbs.typed(scope, "list-unit-files"));
        }
        if (before.enabled().equals(wanted)) {
            return new ActionOutcome.AlreadySo();
        }
        var line = UnitVerbs.typed(scope, verb(state), name);
        typed(name, scope, state, before.masked(), output);
        var after = units.look(scope, name).enabled();
        return after.equals(wanted)
                ? ActionOutcome.done()
                : ActionOutcome.failed(
                        Kind.NOT_EFFECTIVE,
                        line + ": it is " + (after.isEmpty() ? "not told of" : after) + " still",
                        UnitVerbs.typed(scope, "cat", name));
    }

    private void typed(String name, Scope scope, UnitState state, boolean masked, StepOutput output) throws NotDone {
        if (masked) {
            units.type(scope, output, "unmask", name);
        }
        try {
            // Unmasking may have brought it to what is wanted.
            if (!masked
                    || !units.look(scope, name).enabled().equals(state.name().toLowerCase(Locale.ROOT))) {
                units.type(scope, output, verb(state), name);
            }
        } catch (NotDone e) {
            if (masked) {
                maskedAgain(name, scope, output);
            }
            throw e;
        }
    }

    /** The interrupt that may have led here waits for it, and what led here is what is told. */
    private void maskedAgain(String name, Scope scope, StepOutput output) {
        var flagged = Thread.interrupted();
        try {
            units.type(scope, output, "mask", name);
        } catch (NotDone again) {
            output.line(again.failed().detail());
        } finally {
            if (flagged) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String verb(UnitState state) {
        return switch (state) {
            case ENABLED -> "enable";
            case DISABLED -> "disable";
            case MASKED -> "mask";
        };
    }
}
