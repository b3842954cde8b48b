package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.PortKey;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.listener.Listeners;
import dev.atoll.core.observe.Kinds;
import java.util.Comparator;
import java.util.List;

/** What every implementation of {@link Listeners} keeps: by port, protocol, address. */
public interface ListenersContract extends ObservationBehaviour<Listeners, List<Listener.State>> {
    @Override
    default PortKey<Listeners, List<Listener.State>> kind() {
        return Kinds.LISTENER;
    }

    @Override
    default void checkOrder(List<Listener.State> listeners) {
        assertThat(listeners)
                .isSortedAccordingTo(Comparator.comparingInt(Listener.State::port)
                        .thenComparing(Listener.State::protocol)
                        .thenComparing(Listener.State::address));
    }
}
