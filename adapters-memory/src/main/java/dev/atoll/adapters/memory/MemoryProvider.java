package dev.atoll.adapters.memory;

import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.core.spi.AdapterProvider;
import dev.atoll.core.spi.Setting;
import java.util.List;
import java.util.Set;

/**
 * The reference workstation for every kind, as {@code --demo} shows it. Never chosen unless named: it would show a
 * machine that does not exist. Stateless.
 */
public final class MemoryProvider implements AdapterProvider {
    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Set<PortKey<?, ?>> offers() {
        return Set.copyOf(Kinds.PORTS);
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    @Override
    public Ports create(AdapterContext context) {
        return ReferenceWorkstation.at(context.clock().instant())
                .world(context.clock())
                .ports();
    }

    @Override
    public boolean onlyWhenNamed() {
        return true;
    }
}
