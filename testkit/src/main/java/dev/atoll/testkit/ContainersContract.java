package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.container.Containers;
import dev.atoll.core.observe.Kinds;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What every implementation of {@link Containers} keeps: by name, then scope; of the environment names alone. */
public interface ContainersContract
        extends ObservationBehaviour<Containers, List<Container.State>>,
                DetailBehaviour<Containers, List<Container.State>, List<ContainerDetails>> {
    @Override
    default PortKey<Containers, List<Container.State>> kind() {
        return Kinds.CONTAINER;
    }

    @Override
    default DetailKey<Containers, List<Container.State>, List<ContainerDetails>> detail() {
        return Kinds.CONTAINER_DETAILS;
    }

    @Override
    default Set<String> detailNames() {
        return expectedDetails().stream().map(ContainerDetails::name).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    default void checkOrder(List<Container.State> containers) {
        assertThat(containers)
                .isSortedAccordingTo(Comparator.comparing(Container.State::name).thenComparing(Container.State::scope));
    }

    @Override
    default void checkDetailOrder(List<ContainerDetails> details) {
        assertThat(details)
                .isSortedAccordingTo(
                        Comparator.comparing(ContainerDetails::name).thenComparing(ContainerDetails::scope))
                .allSatisfy(one -> assertThat(one.environment()).isSorted());
    }
}
