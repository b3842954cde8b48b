package dev.atoll.core.observe;

import dev.atoll.core.application.Application;
import dev.atoll.core.application.Applications;
import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.BoxPackages;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.container.Containers;
import dev.atoll.core.host.Host;
import dev.atoll.core.host.HostSystem;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.listener.Listeners;
import dev.atoll.core.machine.Machine;
import dev.atoll.core.machine.MachineFacts;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Peers;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.core.restore.RestorePoint;
import dev.atoll.core.restore.RestorePoints;
import dev.atoll.core.service.Quadlet;
import dev.atoll.core.service.Service;
import dev.atoll.core.service.Services;
import dev.atoll.core.task.MaintenanceTask;
import dev.atoll.core.task.MaintenanceTasks;
import dev.atoll.core.volume.Volume;
import dev.atoll.core.volume.Volumes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one place where kinds are registered. Order is the order people read them in. */
public final class Kinds {
    public static final PortKey<MachineFacts, Machine.State> MACHINE =
            new PortKey<>("machine", MachineFacts.class, MachineFacts::observe);
    public static final PortKey<HostSystem, Host.State> HOST =
            new PortKey<>("host", HostSystem.class, HostSystem::observe);
    public static final PortKey<Containers, List<Container.State>> CONTAINER =
            new PortKey<>("container", Containers.class, Containers::observe);
    public static final PortKey<Peers, Tailnet.State> PEER = new PortKey<>("peer", Peers.class, Peers::observe);
    public static final PortKey<Volumes, List<Volume.State>> VOLUME =
            new PortKey<>("volume", Volumes.class, Volumes::observe);
    public static final PortKey<Services, Service.Units> SERVICE =
            new PortKey<>("service", Services.class, Services::observe);
    public static final PortKey<Listeners, List<Listener.State>> LISTENER =
            new PortKey<>("listener", Listeners.class, Listeners::observe);
    public static final PortKey<MaintenanceTasks, List<MaintenanceTask.State>> TASK =
            new PortKey<>("task", MaintenanceTasks.class, MaintenanceTasks::observe);

    /** Of Atoll's own making: no part of what a machine is, so asked for only where somebody asks about it. */
    public static final PortKey<RestorePoints, List<RestorePoint.State>> RESTORE_POINT =
            new PortKey<>("restore-point", RestorePoints.class, RestorePoints::observe);

    /** What can be done in boxes that run: what they are is told by {@link #CONTAINER}, so no status asks for it. */
    public static final PortKey<BoxPackages, List<Container.State>> BOX_PACKAGES =
            new PortKey<>("box-packages", BoxPackages.class, BoxPackages::observe);

    /** Flatpaks: most machines have some hundred, so only who declares some asks for them. */
    public static final PortKey<Applications, List<Application.State>> APPLICATION =
            new PortKey<>("application", Applications.class, Applications::observe);

    /** Every kind of a machine that a status asks for. */
    public static final List<PortKey<?, ?>> ALL =
            List.of(MACHINE, HOST, CONTAINER, PEER, VOLUME, SERVICE, LISTENER, TASK);

    /** Everything there is a port for. */
    public static final List<PortKey<?, ?>> PORTS = Stream.concat(
                    ALL.stream(), Stream.of(RESTORE_POINT, BOX_PACKAGES, APPLICATION))
            .toList();

    public static final DetailKey<Containers, List<Container.State>, List<ContainerDetails>> CONTAINER_DETAILS =
            new DetailKey<>(CONTAINER, "details", names(Container.State::name), Containers::details);
    public static final DetailKey<Containers, List<Container.State>, List<BoxContents>> BOX_CONTENTS =
            new DetailKey<>(CONTAINER, "contents", names(Container.State::name), Containers::contents);
    public static final DetailKey<Peers, Tailnet.State, Tailnet.Connectivity> CONNECTIVITY =
            new DetailKey<>(PEER, "details", tailnet -> names(Peer.State::name).apply(tailnet.peers()), Peers::details);
    public static final DetailKey<Services, Service.Units, List<Service.Details>> SERVICE_DETAILS = new DetailKey<>(
            SERVICE, "details", units -> names(Service.State::name).apply(units.units()), Services::details);

    /** Every deeper read of what a list told. */
    public static final List<DetailKey<?, ?, ?>> DETAILS =
            List.of(CONTAINER_DETAILS, BOX_CONTENTS, CONNECTIVITY, SERVICE_DETAILS);

    /** By the paths of their files, which no list of units tells: only who declares some asks for them. */
    public static final DetailKey<Services, Service.Units, List<Quadlet.State>> QUADLETS =
            new DetailKey<>(SERVICE, "quadlets", units -> Set.of(), Services::quadlets);

    private Kinds() {}

    /** The kind of this name, as typed on the command line. */
    public static Optional<PortKey<?, ?>> named(String kind) {
        return ALL.stream().filter(key -> key.kind().equals(kind)).findFirst();
    }

    private static <T> Function<List<T>, Set<String>> names(Function<T, String> name) {
        return list -> list.stream().map(name).collect(Collectors.toUnmodifiableSet());
    }
}
