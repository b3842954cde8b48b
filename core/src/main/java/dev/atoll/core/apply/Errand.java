package dev.atoll.core.apply;

import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.Plan;
import java.util.Optional;

/** What somebody asks to be done with one thing that is no container, by its name: a plan of a change. Pure. */
public sealed interface Errand permits UnitErrand, VolumeErrand {
    /** What has to be looked at. */
    Sight sight();

    /** @param manifest which may want it otherwise */
    Plan plan(Optional<Manifest> manifest, Snapshot seen);

    /** What has to hold once it was done. */
    Errand afterwards();
}
