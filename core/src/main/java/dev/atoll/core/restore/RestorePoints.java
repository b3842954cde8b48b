package dev.atoll.core.restore;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.DrivenPort;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import java.util.List;

/**
 * What is kept of boxes before they are taken away. Safe for concurrent calls. Rules OBS-1 to OBS-13 of its read, ACT-1
 * to ACT-8 of its verbs, which block for as long as a box takes to be copied.
 */
@DrivenPort
public interface RestorePoints {
    /** All of them, oldest first, then by id; each looked at for what is missing. */
    Observation<List<RestorePoint.State>> observe();

    /**
     * Keeps one, and answers Done only when every part of it was seen to be there. Says so where it has no room for it,
     * before it begins. What runs in the box stands still while its layer is copied, where the engine can make it, and
     * goes on.
     */
    ActionOutcome keep(RestorePoint.Order order, StepOutput output);

    /**
     * Makes the box as it was kept, with its files, and volumes and exports that are not there; one that is there
     * stays as it is. Refuses where something of the box's name is there. Does not start it.
     */
    ActionOutcome restore(String id, StepOutput output);

    /** Takes one away for good; a layer that a restored box is built on takes room for as long as that box does. */
    ActionOutcome remove(String id, StepOutput output);
}
