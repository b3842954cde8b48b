package dev.atoll.core.application;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.DrivenPort;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import java.util.List;

/**
 * Applications of the user's and of the system's Flatpaks. Safe for concurrent calls. Rules OBS-1 to OBS-13 of its read,
 * which asks no remote and needs no network; ACT-1 to ACT-8 of its verbs, which block for minutes, keep to the adapter's
 * own deadline, and end what they began when they are interrupted. Data of an application is never touched.
 */
@DrivenPort
public interface Applications {
    /**
     * Every application of every installation, in {@link Application#ORDER}; runtimes and extensions are none. An
     * installation, or an application, that could not be read is a gap.
     */
    Observation<List<Application.State>> observe();

    /**
     * Installs it from the remote that offers it, into the installation which that remote is of; one of the user's own
     * comes before one of the system's, since it takes nobody's leave. Where none offers it, or several do, nothing is
     * done and the lines to type are told. What is installed anywhere already stays as it is. Done only when it is
     * listed then.
     */
    ActionOutcome install(String application, StepOutput output);

    /**
     * Takes it out of this installation. What it kept for its user stays, and so does what was installed with it.
     *
     * @param installation as {@link Application.State#installation} tells it
     */
    ActionOutcome uninstall(String application, String installation, StepOutput output);
}
