package dev.atoll.core.spi;

import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Ports;
import java.util.List;
import java.util.Set;

/**
 * The entry of an adapter, found by ServiceLoader. Has a public constructor without parameters; stateless and
 * thread-safe. Rules PRV-1 to PRV-5.
 */
public interface AdapterProvider {
    /** {@code [a-z][a-z0-9-]*}, unique among the adapters present. */
    String name();

    /** The kinds it can make ports for. */
    Set<PortKey<?, ?>> offers();

    /** Every setting it reads; a key below its name that is not listed is refused before it is asked. */
    List<Setting> settings();

    /** Makes a port for each kind offered. Does no I/O: that begins with the first observation. */
    Ports create(AdapterContext context);

    /** Whether it serves only when a setting names it, like a demo; not when it happens to be the only one. */
    default boolean onlyWhenNamed() {
        return false;
    }

    /** Of the adapter, for people. */
    default String version() {
        var told = getClass().getPackage().getImplementationVersion();
        return told == null ? "unversioned" : told;
    }
}
