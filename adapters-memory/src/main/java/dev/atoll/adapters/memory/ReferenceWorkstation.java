package dev.atoll.adapters.memory;

import dev.atoll.core.application.Application;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.host.Host;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.machine.Machine;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.core.service.Quadlet;
import dev.atoll.core.service.Service;
import dev.atoll.core.task.MaintenanceTask;
import dev.atoll.core.volume.Volume;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The facts of the reference machine: a Bazzite with five boxes, a tailnet of three and two disks. Every time in them is
 * relative to one instant, so that the machine always looks alive; the same instant gives equal facts. Its addresses
 * that would be public are of the ranges set aside for documentation. Immutable.
 */
public final class ReferenceWorkstation {
    private final Moment moment;

    private ReferenceWorkstation(Moment moment) {
        this.moment = moment;
    }

    /** The machine as it would be seen at this instant. */
    public static ReferenceWorkstation at(Instant now) {
        return new ReferenceWorkstation(new Moment(now));
    }

    public Machine.State machine() {
        return ReferenceMachine.state(moment);
    }

    public Host.State host() {
        return ReferenceHost.state(moment);
    }

    public List<Container.State> containers() {
        return ReferenceBoxes.states(moment);
    }

    public List<ContainerDetails> containerDetails() {
        return ReferenceBoxDetails.details();
    }

    public List<BoxContents> boxContents() {
        return ReferenceBoxContents.contents();
    }

    public Tailnet.State tailnet() {
        return ReferenceTailnet.state(moment);
    }

    public Tailnet.Connectivity connectivity() {
        return ReferenceTailnet.connectivity();
    }

    public List<Volume.State> volumes() {
        return ReferenceDisks.roots();
    }

    public Service.Units units() {
        return ReferenceUnits.units(moment);
    }

    public List<Service.Details> unitDetails() {
        return ReferenceUnits.details(moment);
    }

    /** The file of a container that nobody started yet. */
    public List<Quadlet.State> quadlets() {
        return List.of(new Quadlet.State(
                "~/.config/containers/systemd/web.container",
                "web.service",
                Optional.of("web"),
                Scope.USER,
                Quadlet.Reading.UNREAD,
                Quadlet.Running.NO,
                true));
    }

    public List<Listener.State> listeners() {
        return ReferenceListeners.states();
    }

    public List<MaintenanceTask.State> tasks() {
        return ReferenceTimers.duties(moment);
    }

    public List<Application.State> applications() {
        return ReferenceApplications.states();
    }

    /** A world of its own that shows all of it; what is done to it changes no other. */
    public InMemoryWorld world(InstantSource clock) {
        return new InMemoryWorld(clock)
                .show(Kinds.MACHINE, machine())
                .show(Kinds.HOST, host())
                .show(Kinds.CONTAINER, containers())
                .show(Kinds.CONTAINER_DETAILS, containerDetails())
                .show(Kinds.BOX_CONTENTS, boxContents())
                .show(Kinds.PEER, tailnet())
                .show(Kinds.CONNECTIVITY, connectivity())
                .show(Kinds.VOLUME, volumes())
                .show(Kinds.SERVICE, units())
                .show(Kinds.SERVICE_DETAILS, unitDetails())
                .show(Kinds.QUADLETS, quadlets())
                .show(Kinds.LISTENER, listeners())
                .show(Kinds.TASK, tasks())
                .show(Kinds.APPLICATION, applications());
    }
}
