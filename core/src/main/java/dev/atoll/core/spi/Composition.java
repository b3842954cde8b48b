package dev.atoll.core.spi;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Ports;
import java.util.List;
import java.util.Map;

/**
 * Which adapter serves which kind, and their ports.
 *
 * @param chosen a kind without adapter is not in it
 * @param present every adapter found, by name
 */
public record Composition(Ports ports, Map<PortKey<?, ?>, AdapterProvider> chosen, List<AdapterProvider> present) {
    public Composition {
        notNull(ports);
        chosen = Map.copyOf(chosen);
        present = List.copyOf(present);
    }
}
