package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.service.Service;
import dev.atoll.core.service.Services;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What every implementation of {@link Services} keeps: by name, then scope. */
public interface ServicesContract
        extends ObservationBehaviour<Services, Service.Units>,
                DetailBehaviour<Services, Service.Units, List<Service.Details>> {
    @Override
    default PortKey<Services, Service.Units> kind() {
        return Kinds.SERVICE;
    }

    @Override
    default DetailKey<Services, Service.Units, List<Service.Details>> detail() {
        return Kinds.SERVICE_DETAILS;
    }

    @Override
    default Set<String> detailNames() {
        return expectedDetails().stream().map(Service.Details::name).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    default void checkOrder(Service.Units units) {
        assertThat(units.units())
                .isSortedAccordingTo(Comparator.comparing(Service.State::name).thenComparing(Service.State::scope));
        assertThat(units.timers())
                .isSortedAccordingTo(Comparator.comparing(Service.Timer::name).thenComparing(Service.Timer::scope));
    }

    @Override
    default void checkDetailOrder(List<Service.Details> details) {
        assertThat(details)
                .isSortedAccordingTo(Comparator.comparing(Service.Details::name).thenComparing(Service.Details::scope));
    }
}
