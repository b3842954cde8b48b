package dev.atoll.core.container;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.DrivenPort;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import java.util.List;

/**
 * What boxes get after they were made: packages from their own repositories, and launchers and commands of theirs among
 * the host's. Takes nothing away, and starts no box: one that does not run is a failure. Safe for concurrent calls. Rules
 * OBS-1 to OBS-13 of its read, ACT-1 to ACT-8 of its verbs, which block for minutes, keep to the adapter's own deadline,
 * and end what they began in a box when they are interrupted.
 */
@DrivenPort
public interface BoxPackages {
    /**
     * The boxes that run, which are those that this can be done in, sorted by name, then scope. From one list: no program
     * is run in any, so which package manager one has is found out by the verb that needs it.
     */
    Observation<List<Container.State>> observe();

    /**
     * With the box's own package manager, as its root; what is there stays as it is, whoever brought it. Done only when
     * the manager's own database then has every one.
     */
    ActionOutcome install(String box, Scope scope, List<String> packages, StepOutput output);

    /**
     * Makes launchers and commands of the box ones of its owner's home; what is exported already stays as it is.
     *
     * @param applications by the name of their desktop file, without its ending
     * @param binaries by their path in the box, or by a name that the box finds on its PATH
     */
    ActionOutcome export(String box, Scope scope, List<String> applications, List<String> binaries, StepOutput output);
}
