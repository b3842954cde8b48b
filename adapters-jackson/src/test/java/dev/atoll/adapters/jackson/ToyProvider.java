package dev.atoll.adapters.jackson;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.listener.Listeners;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.core.spi.AdapterProvider;
import dev.atoll.core.spi.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An adapter that sees nothing and says which socket it was told, so that a test sees which setting held. */
public final class ToyProvider implements AdapterProvider {
    @Override
    public String name() {
        return "toy";
    }

    @Override
    public Set<PortKey<?, ?>> offers() {
        return Set.of(Kinds.LISTENER);
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.of("toy.socket", "where the toy listens", "/run/toy.sock"),
                new Setting("toy.token", "what the toy wants to hear", Optional.empty(), true));
    }

    @Override
    public Ports create(AdapterContext context) {
        var socket = context.setting("toy.socket").orElse("/run/toy.sock");
        Listeners listeners = () -> Observation.unknown(
                Trouble.of(Cause.NOT_RUNNING, socket), context.clock().instant());
        return Ports.of(Kinds.LISTENER, listeners);
    }
}
