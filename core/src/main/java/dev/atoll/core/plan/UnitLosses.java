package dev.atoll.core.plan;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.core.plan.BlastRadius.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What ends with a unit besides the program that somebody wants to end: ways in, and what others lean on. Known by the
 * names that Fedora and Debian give such units; of a unit that is none of these, nothing is known but where it listens.
 */
public final class UnitLosses {
    /** What has to be looked at to say it. */
    public static final Sight SIGHT = Sight.of(Kinds.CONTAINER, Kinds.LISTENER, Kinds.PEER);

    private static final Set<String> TAILSCALED = Set.of("tailscaled.service");

    /** @param cuts whether that goes even where the unit starts again at once */
    private record Vital(Set<String> units, Loss.Kind kind, String what, boolean cuts) {
        Vital {
            notNull(kind, what);
            units = Set.copyOf(units);
        }
    }

    private static final List<Vital> OF_THE_SYSTEM = List.of(
            new Vital(
                    Set.of("sshd.service", "ssh.service", "sshd.socket", "ssh.socket"),
                    Loss.Kind.PEERS,
                    "the way in over SSH: what is logged in stays, and nobody comes after it",
                    false),
            new Vital(
                    Set.of(
                            "NetworkManager.service",
                            "systemd-networkd.service",
                            "iwd.service",
                            "wpa_supplicant.service"),
                    Loss.Kind.PEERS,
                    "the network, and every connection that was typed over it",
                    true),
            new Vital(
                    Set.of("systemd-resolved.service"),
                    Loss.Kind.CONFIGURATION,
                    "the names of other machines: nothing is found by its name",
                    false),
            new Vital(
                    Set.of("firewalld.service", "nftables.service"),
                    Loss.Kind.CONFIGURATION,
                    "the rules of the firewall: what they close is open",
                    false),
            new Vital(
                    Set.of("dbus.service", "dbus-broker.service", "dbus.socket"),
                    Loss.Kind.PROCESSES,
                    "the message bus, and nearly all that runs here with it",
                    true),
            new Vital(
                    Set.of("systemd-logind.service"),
                    Loss.Kind.PROCESSES,
                    "logins, and the devices of graphical sessions",
                    true),
            new Vital(
                    Set.of(
                            "display-manager.service",
                            "gdm.service",
                            "sddm.service",
                            "lightdm.service",
                            "greetd.service",
                            "plasmalogin.service"),
                    Loss.Kind.PROCESSES,
                    "the graphical session, and every program in it",
                    true),
            new Vital(
                    Set.of("polkit.service"),
                    Loss.Kind.CONFIGURATION,
                    "authorisations: what asks for one is refused",
                    false));

    private static final Vital PODMAN = new Vital(
            Set.of("podman.socket"), Loss.Kind.LISTENERS, "podman's API: Atoll sees no box without it", false);

    private static final Vital SESSION = new Vital(
            Set.of("dbus.service", "dbus-broker.service", "dbus.socket"),
            Loss.Kind.PROCESSES,
            "the session's message bus, and nearly all of the session with it",
            true);

    private final Snapshot seen;
    private final String name;
    private final Scope scope;

    private UnitLosses(Snapshot seen, String name, Scope scope) {
        this.seen = seen;
        this.name = name;
        this.scope = scope;
    }

    public static Lost stopped(Snapshot seen, String name, Scope scope) {
        var unit = new UnitLosses(seen, name, scope);
        return unit.all(unit.known(false), true);
    }

    /** What a short while without it costs: who listens comes back, a connection through it does not. */
    public static Lost restarted(Snapshot seen, String name, Scope scope) {
        var unit = new UnitLosses(seen, name, scope);
        return unit.all(unit.known(true), false);
    }

    /** How a unit is pointed at. */
    public static ResourceAddress address(String name) {
        return ResourceAddress.of("unit", name);
    }

    private Lost all(List<Loss> known, boolean silent) {
        var lost = new Lost.Collected(address(name));
        known.forEach(loss -> lost.add(loss.kind(), loss.what(), loss.items()));
        containers(lost);
        if (silent) {
            listeners(lost);
        }
        if (!ofTheTailnet()) {
            return lost.all();
        }
        return switch (seen.of(Kinds.PEER)) {
            case Observation.Unknown<Tailnet.State> unknown -> {
                lost.unseen("who of the tailnet reaches this machine", unknown);
                yield lost.all();
            }
            case Observation.Known<Tailnet.State> tailnet -> {
                var losses = new ArrayList<>(lost.all().losses());
                losses.addAll(silent ? TailnetLosses.down(tailnet.value()) : List.of());
                yield new Lost(losses, lost.all().unseen());
            }
        };
    }

    private boolean ofTheTailnet() {
        return scope == Scope.SYSTEM && TAILSCALED.contains(name);
    }

    private List<Loss> known(boolean cut) {
        var losses = new ArrayList<Loss>();
        if (ofTheTailnet()) {
            losses.add(new Loss(address(name), Loss.Kind.PEERS, TailnetLosses.TYPED_OVER_IT, List.of()));
        }
        vitals().filter(vital -> vital.cuts() || !cut)
                .map(vital -> new Loss(address(name), vital.kind(), vital.what(), List.of()))
                .forEach(losses::add);
        return losses;
    }

    private Stream<Vital> vitals() {
        var all = new ArrayList<Vital>();
        all.add(PODMAN);
        if (scope == Scope.SYSTEM) {
            all.addAll(OF_THE_SYSTEM);
        } else {
            all.add(SESSION);
        }
        if (scope == Scope.SYSTEM && name.matches("user@\\d+\\.service")) {
            all.add(new Vital(
                    Set.of(name), Loss.Kind.PROCESSES, "all that runs for that user, his boxes with it", true));
        }
        return all.stream().filter(vital -> vital.units().contains(name));
    }

    /** A quadlet's is removed when its unit ends. Where none was seen, nothing is said: few units have any. */
    private void containers(Lost.Collected lost) {
        seen.seen(Kinds.CONTAINER).stream()
                .flatMap(List::stream)
                .filter(container -> container.scope() == scope
                        && container.startedBy(name)
                        && container.removedAtStop().orElse(false))
                .forEach(container -> lost.add(
                        Loss.Kind.THING,
                        "the container " + container.name() + ", with what was written in it outside its volumes",
                        List.of()));
    }

    private void listeners(Lost.Collected lost) {
        switch (seen.of(Kinds.LISTENER)) {
            case Observation.Unknown<List<Listener.State>> unknown ->
                lost.unseen("where " + name + " listens", unknown);
            case Observation.Known<List<Listener.State>> known -> {
                var silent = known.value().stream()
                        .filter(listener ->
                                listener.owner().equals(Optional.of(new Listener.Owner.OfUnit(name, scope))))
                        .map(listener -> listener.address() + ":" + listener.port())
                        .distinct()
                        .toList();
                lost.some(Loss.Kind.LISTENERS, silent.size(), "port", " falling silent", silent);
            }
        }
    }
}
