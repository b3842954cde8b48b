package dev.atoll.core.volume;

import dev.atoll.core.common.DrivenPort;
import dev.atoll.core.common.Observation;
import java.util.List;

/** Disks, encryption and file systems. Safe for concurrent calls; only reads. Rules OBS-1 to OBS-13. */
@DrivenPort
public interface Volumes {
    /** The roots of the tree, sorted by name. A device seen below several parents appears once. */
    Observation<List<Volume.State>> observe();
}
