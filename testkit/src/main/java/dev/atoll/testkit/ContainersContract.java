package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.container.Containers;
import dev.atoll.core.observe.Kinds;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

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

    /** Exactly what looking into {@link #detailNames()} tells in the situation {@link Situation#HEALTHY}. */
    List<BoxContents> expectedContents();

    @Override
    default List<Look<Containers>> looks() {
        return ImmutableList.<Look<Containers>>builder()
                .addAll(DetailBehaviour.super.looks())
                .add(new Look<>("contents", port -> port.contents(detailNames())))
                .build();
    }

    @Test
    default void obs_1_a_healthy_backend_gives_exactly_the_known_contents() {
        assertThat(contents(detailNames())).isEqualTo(expectedContents());
    }

    @Test
    default void obs_1_a_name_nobody_has_is_left_out_of_the_contents() {
        assertThat(contents(Sets.union(detailNames(), Set.of("nobody-has-this-name"))))
                .isEqualTo(expectedContents());
    }

    @Test
    default void obs_8_contents_are_sorted() {
        assertThat(contents(detailNames()))
                .isSortedAccordingTo(Comparator.comparing(BoxContents::name).thenComparing(BoxContents::scope))
                .allSatisfy(one -> {
                    assertThat(one.packages().orElse(List.of())).isSorted();
                    assertThat(one.installed()).isSorted();
                });
    }

    private List<BoxContents> contents(Set<String> names) {
        var observation = port(Situation.HEALTHY, patience()).contents(names);
        assertThat(observation).isInstanceOf(Observation.Known.class);
        return ((Observation.Known<List<BoxContents>>) observation).value();
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
