package dev.atoll.core.listener;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Scope;
import java.util.Optional;
import java.util.Set;

/** A socket that waits for others. */
public final class Listener {
    private Listener() {}

    /**
     * One bound address.
     *
     * @param address as bound: {@code 127.0.0.1}, {@code ::}; no interface name
     * @param reach who gets to it by its address alone; a firewall may still refuse
     * @param process absent: another user's, unseen
     * @param owner the box or unit the process belongs to
     */
    public record State(
            Protocol protocol,
            String address,
            int port,
            Set<Reach> reach,
            Optional<Program> process,
            Optional<Owner> owner) {
        public State {
            notNull(protocol, address, process, owner);
            reach = Set.copyOf(reach);
        }

        public boolean onAllInterfaces() {
            return reach.contains(Reach.LAN) && (address.equals("0.0.0.0") || address.equals("::"));
        }
    }

    /** Transport protocol. */
    public enum Protocol {
        TCP,
        UDP
    }

    /** From where an address can be reached. */
    public enum Reach {
        LOOPBACK,
        TAILNET,
        LAN
    }

    /** @param name the kernel's short name of it; never its arguments, which may hold secrets */
    public record Program(int pid, String name) {
        public Program {
            notNull(name);
        }
    }

    /** Whose process it is, by its control group. */
    public sealed interface Owner {
        /** @param id of the container, whole */
        record OfContainer(String id) implements Owner {
            public OfContainer {
                notNull(id);
            }
        }

        record OfUnit(String name, Scope scope) implements Owner {
            public OfUnit {
                notNull(name, scope);
            }
        }
    }
}
