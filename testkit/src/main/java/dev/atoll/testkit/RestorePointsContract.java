package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.restore.RestorePoint;
import dev.atoll.core.restore.RestorePoints;
import java.util.Comparator;
import java.util.List;

/** What every implementation of {@link RestorePoints} keeps when it is looked at: oldest first, then by id. */
public interface RestorePointsContract extends ObservationBehaviour<RestorePoints, List<RestorePoint.State>> {
    @Override
    default PortKey<RestorePoints, List<RestorePoint.State>> kind() {
        return Kinds.RESTORE_POINT;
    }

    @Override
    default void checkOrder(List<RestorePoint.State> points) {
        assertThat(points)
                .isSortedAccordingTo(
                        Comparator.comparing(RestorePoint.State::at).thenComparing(RestorePoint.State::id));
    }
}
