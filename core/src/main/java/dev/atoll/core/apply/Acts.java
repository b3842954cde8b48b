package dev.atoll.core.apply;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Leave;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.plan.Action;
import dev.atoll.core.restore.RestorePoint;
import java.util.Optional;
import java.util.function.Function;

/** Hands an action to the port that can do it; of what no port can do yet, says what to type. Thread-safe. */
final class Acts {
    private final Ports ports;
    private final HostPath home;

    Acts(Ports ports, HostPath home) {
        this.ports = ports;
        this.home = home;
    }

    /**
     * @param run which restore points are named after
     * @param output is told what tools say meanwhile
     */
    ActionOutcome perform(Action action, String run, StepOutput output) {
        return switch (action) {
            case Action.CreateBox box -> by(Kinds.CONTAINER, port -> port.create(Orders.of(box, home), output));
            case Action.StartBox box -> by(Kinds.CONTAINER, port -> port.start(box.name(), box.scope(), output));
            case Action.StopBox box -> by(Kinds.CONTAINER, port -> port.stop(box.name(), box.scope(), output));
            case Action.RemoveBox box -> by(Kinds.CONTAINER, port -> port.remove(box.name(), box.scope(), output));
            case Action.KeepBox box ->
                by(
                        Kinds.RESTORE_POINT,
                        port -> port.keep(
                                new RestorePoint.Order(
                                        Orders.restorePoint(box.name(), box.scope(), run), box.name(), box.scope()),
                                output));
            case Action.RestoreBox box -> by(Kinds.RESTORE_POINT, port -> port.restore(box.point(), output));
            case Action.DropRestorePoint drop -> by(Kinds.RESTORE_POINT, port -> port.remove(drop.point(), output));
            case Action.InstallPackages in ->
                by(Kinds.BOX_PACKAGES, port -> port.install(in.box(), in.scope(), in.packages(), output));
            case Action.Export of ->
                by(
                        Kinds.BOX_PACKAGES,
                        port -> port.export(of.box(), of.scope(), of.applications(), of.binaries(), output));
            case Action.MakeService service -> by(Kinds.SERVICE, port -> port.serve(Orders.of(service, home), output));
            case Action.SetUnit unit ->
                by(Kinds.SERVICE, port -> port.set(unit.name(), unit.scope(), unit.state(), output));
            case Action.TurnUnit unit ->
                by(Kinds.SERVICE, port -> port.turn(unit.name(), unit.scope(), unit.turn(), output));
            case Action.LoadQuadlet quadlet -> by(Kinds.SERVICE, port -> port.load(quadlet.file(), output));
            case Action.MountVolume volume ->
                by(Kinds.VOLUME, port -> port.mount(volume.name(), volume.uuid(), output));
            case Action.UnmountVolume volume ->
                by(Kinds.VOLUME, port -> port.unmount(volume.name(), volume.uuid(), output));
            case Action.StageHost host -> staged(host, output);
            case Action.InstallFlatpak flatpak ->
                by(Kinds.APPLICATION, port -> port.install(flatpak.application(), output));
            case Action.UninstallFlatpak flatpak ->
                by(Kinds.APPLICATION, port -> port.uninstall(flatpak.application(), flatpak.installation(), output));
            case Action.MakeDirectory directory -> typed(directory);
            case Action.CloneRepository repository -> typed(repository);
        };
    }

    /** What would be refused is not tried: that was said before anything was done, with what to type. */
    private ActionOutcome staged(Action.StageHost host, StepOutput output) {
        return leave(host) instanceof Leave.Withheld withheld
                ? new ActionOutcome.Skipped(withheld.why(), withheld.hint())
                : by(Kinds.HOST, port -> port.stage(host.order(), output));
    }

    /** Whether it would be let do this; of what it cannot tell before, that nothing speaks against it. Asks nobody. */
    Leave leave(Action action) {
        if (!(action instanceof Action.StageHost host)) {
            return new Leave.Given();
        }
        return ports.get(Kinds.HOST)
                .map(port -> port.leave(host.order()))
                .flatMap(seen -> seen instanceof Observation.Known<Leave> known
                        ? Optional.of(known.value())
                        : Optional.<Leave>empty())
                .orElseGet(Leave.Given::new);
    }

    private <P> ActionOutcome by(PortKey<P, ?> kind, Function<P, ActionOutcome> verb) {
        return ports.get(kind)
                .map(verb)
                .orElseGet(() -> ActionOutcome.failed(
                        Kind.UNSUPPORTED, "no adapter here does anything about a " + kind, "atoll adapters"));
    }

    private static ActionOutcome typed(Action action) {
        return new ActionOutcome.Skipped("Atoll does not do this itself", ByHand.of(action));
    }
}
