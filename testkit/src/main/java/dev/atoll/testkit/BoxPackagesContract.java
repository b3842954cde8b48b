package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.PortKey;
import dev.atoll.core.container.BoxPackages;
import dev.atoll.core.container.Container;
import dev.atoll.core.observe.Kinds;
import java.util.Comparator;
import java.util.List;

/** What every implementation of {@link BoxPackages} keeps when it is looked at: boxes that run, by name, then scope. */
public interface BoxPackagesContract extends ObservationBehaviour<BoxPackages, List<Container.State>> {
    @Override
    default PortKey<BoxPackages, List<Container.State>> kind() {
        return Kinds.BOX_PACKAGES;
    }

    @Override
    default void checkOrder(List<Container.State> boxes) {
        assertThat(boxes)
                .isSortedAccordingTo(Comparator.comparing(Container.State::name).thenComparing(Container.State::scope))
                .allSatisfy(box -> {
                    assertThat(box.status()).isEqualTo(Container.Status.RUNNING);
                    assertThat(box.box()).isPresent();
                });
    }
}
