package dev.atoll.core.apply;

import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.Plan;
import java.util.Optional;

/** What somebody asks to be done with one thing, by its name: a plan of a change or few. Pure. */
public sealed interface Request permits ContainerRequest, UnitRequest, VolumeRequest {
    /** As it is typed behind {@code atoll}. */
    String asked();

    /** What has to be looked at. */
    Sight sight();

    /** @param manifest which may protect it, or want it otherwise */
    Plan plan(Optional<Manifest> manifest, Snapshot seen);

    /** What has to hold once it was done. */
    Request afterwards();
}
