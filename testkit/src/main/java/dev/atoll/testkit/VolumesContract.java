package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.volume.Volume;
import dev.atoll.core.volume.Volumes;
import java.util.Comparator;
import java.util.List;

/** What every implementation of {@link Volumes} keeps: by name on every level, mounts by path. */
public interface VolumesContract extends ObservationBehaviour<Volumes, List<Volume.State>> {
    @Override
    default PortKey<Volumes, List<Volume.State>> kind() {
        return Kinds.VOLUME;
    }

    @Override
    default void checkOrder(List<Volume.State> roots) {
        assertThat(roots).isSortedAccordingTo(Comparator.comparing(Volume.State::name));
        roots.forEach(root -> {
            assertThat(root.mounts()).isSortedAccordingTo(Comparator.comparing(Volume.Mount::path));
            checkOrder(root.children());
        });
    }
}
