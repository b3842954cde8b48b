package dev.atoll.core.container;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.DrivenPort;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import java.util.List;
import java.util.Set;

/**
 * Containers and boxes of this workstation. Safe for concurrent calls. Rules OBS-1 to OBS-13 of its reads, which only
 * read; ACT-1 to ACT-8 of its verbs, which block until it is done or has failed, minutes for a box of an image that is
 * not here, and keep to the adapter's own deadline. An interrupt ends one with {@code INTERRUPTED} and keeps the flag.
 */
@DrivenPort
public interface Containers {
    /**
     * Every container, sorted by name, then scope. No request per container; starts none, measures no size. A world that
     * may not be read (the rootful one, mostly) is a gap.
     */
    Observation<List<Container.State>> observe();

    /**
     * How the named ones were made, sorted by name, then scope; names nobody has are left out. One inspect each: no
     * layer is walked and no size measured.
     */
    Observation<List<ContainerDetails>> details(Set<String> names);

    /**
     * What is in the named ones and would be gone with them, and how large they are, sorted by name, then scope; a
     * name, or names as {@link BoxContents#asked} makes them for a part of it, and names nobody has are left out. Runs
     * programs that only read in boxes that run, and starts none. Seconds: of a name alone its layer is walked.
     */
    Observation<List<BoxContents>> contents(Set<String> names);

    /** Makes a box; one of that name that is there stays as it is, and is no box of another kind. Does not start it. */
    ActionOutcome create(BoxOrder order, StepOutput output);

    /**
     * Starts it, and waits until it can be entered: with its first start it installs what it was ordered with. One that
     * runs already is not waited for; one that is not there is a failure.
     */
    ActionOutcome start(String name, Scope scope, StepOutput output);

    /** Ends what runs in it; it and all its files stay. One that is not there is a failure. */
    ActionOutcome stop(String name, Scope scope, StepOutput output);

    /**
     * Takes a box away that does not run or does, with the files of its own layer. Its home, its volumes and what it
     * exported stay. Refuses what no box tool made.
     */
    ActionOutcome remove(String name, Scope scope, StepOutput output);
}
