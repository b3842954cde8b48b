package dev.atoll.core.container;

import dev.atoll.core.common.DrivenPort;
import dev.atoll.core.common.Observation;
import java.util.List;
import java.util.Set;

/** Containers and boxes of this workstation. Safe for concurrent calls; only reads. Rules OBS-1 to OBS-13. */
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
}
