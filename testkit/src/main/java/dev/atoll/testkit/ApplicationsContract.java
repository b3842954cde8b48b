package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.application.Application;
import dev.atoll.core.application.Applications;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Kinds;
import java.util.List;

/** What every implementation of {@link Applications} keeps when it is looked at: by id, architecture, branch, installation. */
public interface ApplicationsContract extends ObservationBehaviour<Applications, List<Application.State>> {
    @Override
    default PortKey<Applications, List<Application.State>> kind() {
        return Kinds.APPLICATION;
    }

    @Override
    default void checkOrder(List<Application.State> applications) {
        assertThat(applications).isSortedAccordingTo(Application.ORDER).doesNotHaveDuplicates();
    }
}
