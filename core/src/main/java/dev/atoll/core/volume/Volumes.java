package dev.atoll.core.volume;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.DrivenPort;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import java.util.List;
import java.util.Optional;

/**
 * Disks, encryption and file systems. Safe for concurrent calls. Rules OBS-1 to OBS-13 of its read, which only reads; ACT-1
 * to ACT-8 of its verbs, which block until it is done or has failed. Whoever only reads leaves the verbs as they are here.
 */
@DrivenPort
public interface Volumes {
    /** The roots of the tree, sorted by name. A device seen below several parents appears once. */
    Observation<List<Volume.State>> observe();

    /**
     * Mounts the file system of a layer, where the machine mounts what its user asks for. Nothing is opened that is locked.
     *
     * @param name as {@link #observe} tells it
     * @param uuid it was known by: what is called so and is another one by now stays as it is, and is a failure
     */
    default ActionOutcome mount(String name, Optional<String> uuid, StepOutput output) {
        return ActionOutcome.failed(
                ActionOutcome.Kind.UNSUPPORTED, "nothing here mounts " + name, "udisksctl mount --block-device");
    }

    /** Unmounts it from everywhere, or fails and says who holds it, as far as that can be seen. Never by force. */
    default ActionOutcome unmount(String name, Optional<String> uuid, StepOutput output) {
        return ActionOutcome.failed(
                ActionOutcome.Kind.UNSUPPORTED, "nothing here unmounts " + name, "udisksctl unmount --block-device");
    }
}
