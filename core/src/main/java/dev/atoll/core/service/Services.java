package dev.atoll.core.service;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.DrivenPort;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import java.util.List;
import java.util.Set;

/**
 * systemd's units, the system's and the user's. Safe for concurrent calls. Rules OBS-1 to OBS-13 of its reads, which only
 * read; ACT-1 to ACT-8 of its verbs, which block until it is done or has failed and keep to the adapter's own deadline.
 * An interrupt ends one with {@code INTERRUPTED} and keeps the flag.
 */
@DrivenPort
public interface Services {
    /** Loaded services, sockets and timers, and every failed unit. A user's bus that is not there is a gap. */
    Observation<Service.Units> observe();

    /** The named ones in depth, in either scope, sorted by name; names nobody has are left out. */
    Observation<List<Service.Details>> details(Set<String> names);

    /**
     * The named quadlets, sorted by file; one whose file is not there is left out.
     *
     * @param files absolute, or below {@code ~}, the home of whom this runs for
     */
    Observation<List<Quadlet.State>> quadlets(Set<String> files);

    /**
     * Has systemd read a quadlet as its file is now, and with it every unit's file, as {@code systemctl daemon-reload}.
     * What runs runs on as it was started. Done only where the unit was seen to be made of it afterwards; a file that is
     * not there, and one of which nobody makes a unit, are failures.
     *
     * @param file as in {@link #quadlets}
     */
    ActionOutcome load(String file, StepOutput output);

    /**
     * Whether a unit starts by itself from now on. What runs runs on, and nothing starts: as {@code systemctl enable},
     * {@code disable} and {@code mask} without {@code --now}. One that is masked and is not to be is unmasked first. One
     * that is not there, and one that nobody can enable, are failures.
     */
    ActionOutcome set(String name, Scope scope, UnitState state, StepOutput output);

    /**
     * Starts or ends what a unit runs, now: whether it starts by itself stays as it is. Done only where it was seen to run,
     * or not, afterwards; one that is there to run to its end ({@code Type=oneshot}) was seen to have done that. One that
     * is not there, and one that is masked and is to start, are failures.
     */
    ActionOutcome turn(String name, Scope scope, UnitTurn turn, StepOutput output);

    /**
     * Makes the unit of the user that runs a program in a box, and has it start by itself as it is ordered: then it is
     * started now, too, and its box with it. One that is never to start by itself is not started, and does not end where
     * it runs. Of that name, what Atoll did not write for this program stays as it is, and is a failure. Says by
     * {@code Pending.LINGER} that it cannot start with the machine yet; never has a user linger by itself.
     */
    ActionOutcome serve(ProgramOrder order, StepOutput output);
}
