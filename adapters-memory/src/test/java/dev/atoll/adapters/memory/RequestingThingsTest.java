package dev.atoll.adapters.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Workstation;
import dev.atoll.core.apply.Applied;
import dev.atoll.core.apply.ApplyListener;
import dev.atoll.core.apply.ApplyReport;
import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.Pace;
import dev.atoll.core.apply.Request;
import dev.atoll.core.apply.UnitRequest;
import dev.atoll.core.apply.VolumeRequest;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.BlastRadius.Loss;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import dev.atoll.core.service.Service;
import dev.atoll.core.service.UnitState;
import dev.atoll.core.service.UnitTurn;
import dev.atoll.core.volume.Volume;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One unit or one volume at a time, and the way back, on the reference machine. */
class RequestingThingsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Simulated.NOW);
    private static final String BACKUP = "bazzite_bazzite";

    private final InMemoryWorld world = Simulated.REFERENCE.world(CLOCK);
    private final Workstation workstation = Simulated.workstation(world, CLOCK);

    private static Request unit(UnitRequest.Verb verb, String name) {
        return UnitRequest.of(verb, name, Optional.empty());
    }

    private static Request volume(VolumeRequest.Verb verb, String name) {
        return VolumeRequest.of(verb, name);
    }

    private Plan asked(Request request) {
        return workstation.requested(request, Optional.empty(), Progress.SILENT);
    }

    private List<ActionOutcome> outcomes(Request request) {
        var applied = workstation.request(
                request, Optional.empty(), Intent.of(asked(request)), Pace.STEADY, ApplyListener.SILENT);
        assertThat(applied).isInstanceOf(Applied.Ran.class);
        return ((Applied.Ran) applied)
                .report().results().stream().map(ApplyReport.Result::outcome).toList();
    }

    private void done(Request request) {
        assertThat(outcomes(request)).containsExactly(ActionOutcome.done());
    }

    private void undone() {
        var run = workstation.journal().latest().orElseThrow();
        var back = workstation.undoing(run, Progress.SILENT);
        assertThat(back.changes()).hasSize(1);
        var applied = workstation.undo(run, Intent.of(back), Pace.STEADY, ApplyListener.SILENT);
        assertThat(applied)
                .isInstanceOfSatisfying(
                        Applied.Ran.class,
                        ran -> assertThat(ran.report().whole()).isTrue());
    }

    private List<String> lost(Request request) {
        return asked(request).changes().stream()
                .flatMap(change -> change.radius().losses().stream())
                .map(Loss::what)
                .toList();
    }

    private Step.Blocked blocked(Request request) {
        var plan = asked(request);
        assertThat(plan.steps()).singleElement().isInstanceOf(Step.Blocked.class);
        return (Step.Blocked) plan.steps().getFirst();
    }

    private Optional<Service.Active> active(String unit) {
        return world.shown(Kinds.SERVICE, new Service.Units(List.of(), List.of())).units().stream()
                .filter(one -> one.name().equals(unit))
                .map(Service.State::active)
                .findFirst();
    }

    private void enabled(String unit, String word) {
        world.show(
                Kinds.SERVICE_DETAILS,
                world.shown(Kinds.SERVICE_DETAILS, List.of()).stream()
                        .map(one -> one.name().equals(unit)
                                ? new Service.Details(
                                        one.name(),
                                        one.scope(),
                                        one.type(),
                                        Optional.of(word),
                                        one.since(),
                                        one.mainPid(),
                                        one.memory(),
                                        one.memoryPeak(),
                                        one.restarts(),
                                        one.result(),
                                        one.exitStatus())
                                : one)
                        .toList());
    }

    private List<HostPath> places(String name) {
        return world.shown(Kinds.VOLUME, List.<Volume.State>of()).stream()
                .flatMap(Volume.State::tree)
                .filter(volume -> volume.name().equals(name))
                .flatMap(volume -> volume.places().stream())
                .toList();
    }

    @Test
    void a_unit_is_ended_and_the_way_back_starts_it() {
        done(unit(UnitRequest.Verb.STOP, "avahi-daemon"));
        assertThat(active("avahi-daemon.service")).contains(Service.Active.INACTIVE);
        assertThat(asked(unit(UnitRequest.Verb.STOP, "avahi-daemon")).changes()).isEmpty();

        undone();
        assertThat(active("avahi-daemon.service")).contains(Service.Active.ACTIVE);
        assertThat(asked(unit(UnitRequest.Verb.START, "avahi-daemon.service")).changes())
                .isEmpty();
    }

    @Test
    void a_restart_is_one_change_and_has_no_way_back() {
        assertThat(asked(unit(UnitRequest.Verb.RESTART, "pipewire")).changes())
                .extracting(Step.Change::action)
                .containsExactly(new Action.TurnUnit("pipewire.service", Scope.USER, UnitTurn.RESTART));
        done(unit(UnitRequest.Verb.RESTART, "pipewire"));

        assertThat(workstation
                        .undoing(workstation.journal().latest().orElseThrow(), Progress.SILENT)
                        .changes())
                .isEmpty();
    }

    @Test
    void what_is_there_to_run_to_its_end_has_and_does_not_run() {
        done(unit(UnitRequest.Verb.START, "fstrim"));

        assertThat(active("fstrim.service")).contains(Service.Active.INACTIVE);
    }

    @Test
    void a_tool_that_says_it_started_it_and_did_not_is_not_believed() {
        done(unit(UnitRequest.Verb.STOP, "avahi-daemon"));
        world.breaking("start avahi-daemon.service", ActionOutcome.done());

        assertThat(outcomes(unit(UnitRequest.Verb.START, "avahi-daemon")))
                .singleElement()
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> assertThat(failed.kind()).isEqualTo(ActionOutcome.Kind.NOT_EFFECTIVE));
    }

    @Test
    void a_unit_is_set_and_set_back() {
        var request = unit(UnitRequest.Verb.DISABLE, "sshd");
        assertThat(asked(request).changes())
                .extracting(Step.Change::action)
                .containsExactly(new Action.SetUnit(
                        "sshd.service", Scope.SYSTEM, UnitState.DISABLED, Optional.of(UnitState.ENABLED)));
        done(request);
        assertThat(active("sshd.service")).contains(Service.Active.ACTIVE);

        undone();
        assertThat(asked(unit(UnitRequest.Verb.ENABLE, "sshd")).changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tailscaled.service, losing the way to this one",
        "tailscaled.service, typed over the tailnet",
        "sshd.service, way in over SSH",
        "sshd.service, falling silent",
        "NetworkManager.service, every connection",
        "sddm.service, graphical session",
        "firewalld.service, rules of the firewall"
    })
    void what_goes_with_a_unit_is_foretold(String name, String what) {
        assertThat(lost(unit(UnitRequest.Verb.STOP, name))).anyMatch(loss -> loss.contains(what));
        assertThat(lost(unit(UnitRequest.Verb.START, name))).isEmpty();
    }

    @Test
    void what_comes_back_with_a_restart_is_not_lost_and_a_connection_is() {
        assertThat(lost(unit(UnitRequest.Verb.RESTART, "sshd"))).isEmpty();
        assertThat(lost(unit(UnitRequest.Verb.RESTART, "tailscaled")))
                .singleElement()
                .satisfies(loss -> assertThat(loss).contains("typed over the tailnet"));
        assertThat(lost(unit(UnitRequest.Verb.STOP, "avahi-daemon"))).allMatch(loss -> loss.contains("silent"));
    }

    @Test
    void who_listens_in_it_is_heard_again_when_it_starts() {
        var before = world.shown(Kinds.LISTENER, List.of());
        done(unit(UnitRequest.Verb.STOP, "sshd"));
        assertThat(world.shown(Kinds.LISTENER, List.of())).hasSizeLessThan(before.size());

        done(unit(UnitRequest.Verb.START, "sshd"));
        assertThat(world.shown(Kinds.LISTENER, List.of())).isEqualTo(before);
    }

    @Test
    void of_two_with_one_name_it_has_to_be_said_which() {
        assertThat(blocked(unit(UnitRequest.Verb.STOP, "podman.socket")).hint()).contains("add --system or --user");

        var mine = UnitRequest.of(UnitRequest.Verb.STOP, "podman.socket", Optional.of(Scope.USER));
        assertThat(asked(mine).changes())
                .extracting(Step.Change::action)
                .containsExactly(new Action.TurnUnit("podman.socket", Scope.USER, UnitTurn.STOP));
        assertThat(lost(mine)).anyMatch(loss -> loss.contains("Atoll sees no box"));
    }

    @Test
    void what_systemd_would_refuse_is_said_before() {
        assertThat(blocked(unit(UnitRequest.Verb.START, "tailscald")).why())
                .contains("no unit tailscald.service", "did you mean tailscaled.service?");
        assertThat(blocked(unit(UnitRequest.Verb.ENABLE, "fstrim")).why()).contains("static");
        assertThat(blocked(unit(UnitRequest.Verb.DISABLE, "fstrim")).why()).contains("static");
        assertThat(blocked(unit(UnitRequest.Verb.START, "getty@")).why()).contains("template");
        assertThat(blocked(unit(UnitRequest.Verb.STOP, "boot.mount")).hint()).contains("systemctl stop boot.mount");

        enabled("pipewire.service", "masked");
        done(unit(UnitRequest.Verb.STOP, "pipewire"));
        assertThat(blocked(unit(UnitRequest.Verb.START, "pipewire")).hint())
                .hasValueSatisfying(hint -> assertThat(hint).contains("systemctl --user unmask pipewire.service"));
        assertThat(blocked(unit(UnitRequest.Verb.ENABLE, "pipewire")).why()).contains("masked");
    }

    @Test
    void of_units_that_are_not_seen_nothing_is_decided() {
        world.hide(Kinds.SERVICE, Trouble.of(Cause.NOT_RUNNING, "no systemd", "boot it"));
        assertThat(asked(unit(UnitRequest.Verb.START, "sshd")).steps())
                .singleElement()
                .isInstanceOf(Step.Deferred.class);

        world.reveal(Kinds.SERVICE);
        world.gap(
                Kinds.SERVICE,
                new Gap("your units", Cause.NOT_RUNNING, "no bus", Optional.empty(), Optional.of(Scope.USER)));
        assertThat(asked(unit(UnitRequest.Verb.START, "mine")).steps())
                .singleElement()
                .isInstanceOf(Step.Deferred.class);
        assertThat(asked(unit(UnitRequest.Verb.STOP, "sshd")).changes()).hasSize(1);
    }

    @Test
    void a_volume_is_unmounted_by_its_label_and_comes_back_where_it_was() {
        var before = places("sda3");
        done(volume(VolumeRequest.Verb.UNMOUNT, BACKUP));
        assertThat(places("sda3")).isEmpty();
        assertThat(asked(volume(VolumeRequest.Verb.UNMOUNT, "sda3")).changes()).isEmpty();

        undone();
        assertThat(places("sda3")).isEqualTo(before);
        assertThat(asked(volume(VolumeRequest.Verb.MOUNT, "/dev/sda3")).changes())
                .isEmpty();
    }

    @Test
    void what_the_system_lives_on_is_not_unmounted() {
        assertThat(blocked(volume(VolumeRequest.Verb.UNMOUNT, "luks-" + ReferenceDisks.LUKS_UUID))
                        .why())
                .contains("the system lives on it", "/var/home");
        assertThat(blocked(volume(VolumeRequest.Verb.UNMOUNT, "nvme0n1p3")).why())
                .contains("the system lives on it");
        assertThat(blocked(volume(VolumeRequest.Verb.UNMOUNT, "nvme0n1p2")).why())
                .contains("/boot");
        assertThat(blocked(volume(VolumeRequest.Verb.UNMOUNT, "zram0")).why()).contains("swap");
        assertThat(blocked(volume(VolumeRequest.Verb.MOUNT, "sda")).hint()).contains("on it lie sda1, sda2, sda3");
        assertThat(blocked(volume(VolumeRequest.Verb.MOUNT, "sda33")).why()).contains("did you mean 'sda3'?");
    }

    @Test
    void a_locked_one_is_told_with_the_line_that_opens_it() {
        world.show(
                Kinds.VOLUME,
                List.of(new Layer("sdb1", Volume.Type.PARTITION, 1)
                        .holding("crypto_LUKS", ReferenceDisks.LUKS_UUID)
                        .state()));

        assertThat(blocked(volume(VolumeRequest.Verb.MOUNT, "sdb1")).hint())
                .contains("udisksctl unlock --block-device /dev/sdb1");
    }

    @Test
    void what_a_box_has_mounted_is_refused_while_it_runs_and_asked_for_afterwards() {
        given("openclaw-dev", "/run/media/yish/bazzite_bazzite/home");
        assertThat(blocked(volume(VolumeRequest.Verb.UNMOUNT, BACKUP)).why()).contains("box/openclaw-dev");

        world.show(
                Kinds.CONTAINER,
                world.shown(Kinds.CONTAINER, List.of()).stream()
                        .map(box -> box.name().equals("openclaw-dev")
                                ? Simulated.with(box, Container.Status.EXITED, false)
                                : box)
                        .toList());
        assertThat(lost(volume(VolumeRequest.Verb.UNMOUNT, BACKUP)))
                .singleElement()
                .satisfies(loss -> assertThat(loss).contains("1 container"));
        done(volume(VolumeRequest.Verb.UNMOUNT, BACKUP));
    }

    private void given(String box, String source) {
        world.show(
                Kinds.CONTAINER_DETAILS,
                world.shown(Kinds.CONTAINER_DETAILS, List.of()).stream()
                        .map(one -> one.name().equals(box) ? mounting(one, source) : one)
                        .toList());
    }

    private static ContainerDetails mounting(ContainerDetails box, String source) {
        var mount = new ContainerDetails.Mount("bind", source, new HostPath("/data"), true);
        return new ContainerDetails(
                box.name(),
                box.scope(),
                box.imageDigest(),
                Stream.concat(box.mounts().stream(), Stream.of(mount)).toList(),
                box.restartPolicy(),
                box.sharing(),
                box.privileged(),
                box.labelDisabled(),
                box.environment(),
                box.usage(),
                box.box());
    }

    @Test
    void the_way_back_of_a_disk_that_was_unplugged_is_blocked() {
        done(volume(VolumeRequest.Verb.UNMOUNT, "sda3"));
        world.show(
                Kinds.VOLUME,
                world.shown(Kinds.VOLUME, List.<Volume.State>of()).stream()
                        .filter(root -> !root.name().equals("sda"))
                        .toList());

        var back = workstation.undoing(workstation.journal().latest().orElseThrow(), Progress.SILENT);
        assertThat(back.changes()).isEmpty();
        assertThat(back.steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.Blocked.class, step -> assertThat(step.why()).contains("not there any more: sda3"));
    }
}
