package dev.atoll.adapters.linux;

import dev.atoll.adapters.linux.UnitVerbs.NotDone;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.service.UnitTurn;
import java.time.Duration;
import java.util.Locale;

/**
 * Starts and ends units. Looks before and after: systemctl says 0 of a program that is not there, where it is to be
 * started and not waited for ({@code Type=simple}, systemd 252). Of what runs to its end it waits for that, and forgets it
 * afterwards where nothing else needs the unit (252): then its word is all there is.
 */
record TurningUnits(UnitVerbs units) {
    private static final Duration SETTLING = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(100);

    ActionOutcome turn(String name, Scope scope, UnitTurn turn, StepOutput output) {
        try {
            return done(name, scope, turn, output);
        } catch (NotDone e) {
            return e.failed();
        }
    }

    private ActionOutcome done(String name, Scope scope, UnitTurn turn, StepOutput output) throws NotDone {
        if (!SystemdServices.UNIT.matcher(name).matches()) {
            throw NotDone.refused("'" + name + "' is no name of a unit", "see what there is: systemctl list-units");
        }
        var before = units.look(scope, name);
        if (!before.there()) {
            throw NotDone.refused("there is no unit " + name, UnitVerbs.typed(scope, "list-unit-files"));
        }
        if (turn == UnitTurn.STOP ? before.ended() : turn == UnitTurn.START && before.runs()) {
            return new ActionOutcome.AlreadySo();
        }
        if (before.masked() && turn != UnitTurn.STOP) {
            throw NotDone.refused(name + " is masked: nothing starts it", UnitVerbs.typed(scope, "unmask", name));
        }
        typed(name, scope, turn, output);
        var after = settled(name, scope, turn);
        return so(turn, before, after)
                ? ActionOutcome.done()
                : ActionOutcome.failed(
                        Kind.NOT_EFFECTIVE,
                        line(name, scope, turn) + " ended well, and it is " + after.active(),
                        turn == UnitTurn.STOP ? UnitVerbs.typed(scope, "status", name) : log(name, scope));
    }

    private void typed(String name, Scope scope, UnitTurn turn, StepOutput output) throws NotDone {
        try {
            units.type(scope, output, word(turn), name);
        } catch (NotDone e) {
            throw e.failed().kind() == Kind.REFUSED ? NotDone.refused(e.failed().detail(), log(name, scope)) : e;
        }
    }

    private static boolean so(UnitTurn turn, UnitVerbs.Now before, UnitVerbs.Now after) {
        if (turn == UnitTurn.STOP) {
            return after.ended();
        }
        var ranToItsEnd = after.type().equals("oneshot")
                && after.ended()
                && after.result().equals("success")
                && (after.forgotten() || !after.begun().equals(before.begun()));
        return after.runs() || ranToItsEnd;
    }

    /** What ends as soon as it began ends within that time. */
    private UnitVerbs.Now settled(String name, Scope scope, UnitTurn turn) throws NotDone {
        var until = System.nanoTime() + SETTLING.toNanos();
        var now = units.look(scope, name);
        while (turn != UnitTurn.STOP && now.runs() && now.type().equals("simple") && System.nanoTime() < until) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NotDone(UnitVerbs.interrupted(line(name, scope, turn)));
            }
            now = units.look(scope, name);
        }
        return now;
    }

    private static String log(String name, Scope scope) {
        return "see why: journalctl " + (scope == Scope.USER ? "--user " : "") + "-n 20 -u " + name;
    }

    private static String line(String name, Scope scope, UnitTurn turn) {
        return UnitVerbs.typed(scope, word(turn), name);
    }

    private static String word(UnitTurn turn) {
        return turn.name().toLowerCase(Locale.ROOT);
    }
}
