package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.PortKey;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.host.HostSystem;
import dev.atoll.core.observe.Kinds;
import java.util.Comparator;

/** What every implementation of {@link HostSystem} keeps: deployments stand in boot order. */
public interface HostSystemContract extends ObservationBehaviour<HostSystem, Host.State> {
    @Override
    default PortKey<HostSystem, Host.State> kind() {
        return Kinds.HOST;
    }

    @Override
    default void checkOrder(Host.State host) {
        assertThat(host.deployments())
                .isSortedAccordingTo(Comparator.comparingInt(Deployment::index))
                .allSatisfy(deployment -> {
                    var packages = deployment.packages();
                    assertThat(packages.requested()).isSorted();
                    assertThat(packages.layered()).isSorted();
                    assertThat(packages.removed()).isSorted();
                    assertThat(packages.overridden()).isSorted();
                });
    }
}
