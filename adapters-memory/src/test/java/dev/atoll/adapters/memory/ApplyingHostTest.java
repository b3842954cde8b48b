package dev.atoll.adapters.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Workstation;
import dev.atoll.core.apply.Applied;
import dev.atoll.core.apply.ApplyListener;
import dev.atoll.core.apply.ApplyReport;
import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.Needed;
import dev.atoll.core.apply.Pace;
import dev.atoll.core.apply.TransientJournal;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.ActionOutcome.Pending;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Leave;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.manifest.HostSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.plan.BlastRadius.Loss;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import dev.atoll.core.plan.Wishes;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The image of the reference machine and its layers: what is staged, what that costs, and the way back. */
class ApplyingHostTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Simulated.NOW);
    private static final String STABLE = "ghcr.io/ublue-os/bazzite:stable";
    private static final String TESTING = "ghcr.io/ublue-os/bazzite:testing";

    private final InMemoryWorld world = Simulated.REFERENCE.world(CLOCK);
    private final TransientJournal journal = new TransientJournal();
    private final Workstation workstation = Workstation.builder()
            .with(world.ports())
            .clock(CLOCK)
            .home(new HostPath("/var/home/yish"))
            .journal(journal)
            .build();

    private static Manifest host(String image, boolean signed, String... layered) {
        var host = new HostSpec(
                Optional.of(ImageRef.parse(image)),
                Optional.of(signed),
                Optional.empty(),
                Optional.of(List.of(layered)),
                List.of(),
                Map.of(),
                List.of());
        return Manifest.of("bazzite").withHost(host);
    }

    private Plan plan(Manifest manifest) {
        return workstation.plan(manifest, Wishes.NONE, Progress.SILENT).plan();
    }

    private ApplyReport apply(Manifest manifest) {
        var applied =
                workstation.apply(manifest, Wishes.NONE, Intent.of(plan(manifest)), Pace.STEADY, ApplyListener.SILENT);
        assertThat(applied).isInstanceOf(Applied.Ran.class);
        return ((Applied.Ran) applied).report();
    }

    private Plan undoing() {
        return workstation.undoing(journal.runs().getFirst(), Progress.SILENT);
    }

    private void undo() {
        var run = journal.runs().getFirst();
        var undone = workstation.undo(run, Intent.of(undoing()), Pace.STEADY, ApplyListener.SILENT);
        assertThat(undone)
                .isInstanceOfSatisfying(
                        Applied.Ran.class,
                        ran -> assertThat(ran.report().whole())
                                .as("%s", ran.report().results())
                                .isTrue());
    }

    private Deployment next() {
        return world.shown(Kinds.HOST, Simulated.REFERENCE.host()).next().orElseThrow();
    }

    private static List<String> ids(Plan plan) {
        return plan.changes().stream().map(Step.Change::id).toList();
    }

    @Test
    void what_is_staged_waits_for_a_restart_and_nothing_is_left_to_do() {
        apply(host(STABLE, true, "zsh"));
        var report = apply(host(TESTING, true, "htop"));

        assertThat(report.results())
                .extracting(result -> result.change().id())
                .containsExactly("unlayer host", "rebase host", "layer host");
        assertThat(report.results())
                .extracting(ApplyReport.Result::outcome)
                .containsOnly(new ActionOutcome.Done(Optional.of(Pending.REBOOT)));
        assertThat(next().image()).contains(ImageRef.parse(TESTING));
        assertThat(next().packages().requested()).containsExactly("htop");
        assertThat(next().staged()).isTrue();
        assertThat(plan(host(TESTING, true, "htop")).applicable()).isFalse();
    }

    @Test
    void it_goes_back_to_the_image_and_the_layers_of_before() {
        apply(host(STABLE, true, "zsh"));
        apply(host(TESTING, false, "htop"));
        var back = undoing();

        assertThat(ids(back)).containsExactly("unlayer host", "rebase host", "layer host");
        undo();

        assertThat(next().image()).contains(ImageRef.parse(STABLE));
        assertThat(next().signed()).isTrue();
        assertThat(next().packages().requested()).containsExactly("zsh");
    }

    @Test
    void undone_once_is_undone_and_what_was_changed_since_stays() {
        apply(host(TESTING, true, "htop"));
        var run = journal.runs().getFirst();
        undo();

        assertThat(workstation.undoing(run, Progress.SILENT).applicable()).isFalse();

        apply(host("ghcr.io/ublue-os/bluefin:stable", true));
        assertThat(workstation.undoing(run, Progress.SILENT).applicable()).isFalse();
    }

    private static Manifest kernel(String... kargs) {
        var host = new HostSpec(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(kargs),
                Map.of(),
                List.of());
        return Manifest.of("bazzite").withHost(host);
    }

    @Test
    void what_the_kernel_is_to_get_comes_behind_the_rest_and_an_undo_takes_that_alone() {
        var before = next().kernelArguments();
        var plan = plan(kernel("quiet", "nosmt", "mitigations=off"));

        assertThat(plan.changes())
                .extracting(change -> change.action().words())
                .containsExactly("append the kernel arguments nosmt mitigations=off");
        assertThat(plan.changes().getFirst().radius().needs().reboot()).isTrue();
        apply(kernel("quiet", "nosmt", "mitigations=off"));
        assertThat(next().kernelArguments())
                .startsWith(before.toArray(String[]::new))
                .endsWith("nosmt", "mitigations=off");
        assertThat(plan(kernel("quiet", "nosmt", "mitigations=off")).applicable())
                .isFalse();

        undo();
        assertThat(next().kernelArguments()).isEqualTo(before);
    }

    @Test
    void what_boots_next_may_be_told_without_its_kernel_arguments_and_then_nothing_is_decided() {
        apply(kernel("nosmt"));
        world.show(Kinds.HOST, untold());

        assertThat(deferred(plan(kernel("nosmt")))).contains(Host.KERNEL_ARGUMENTS + ": not told");
        assertThat(deferred(undoing())).contains(Host.KERNEL_ARGUMENTS + ": not told");

        world.gap(
                Kinds.HOST,
                Trouble.of(Cause.UNREADABLE, "rpm-ostree kargs: exit 1").in(Host.KERNEL_ARGUMENTS));

        assertThat(deferred(plan(kernel("nosmt")))).contains("rpm-ostree kargs: exit 1");
        assertThat(deferred(undoing())).contains("rpm-ostree kargs: exit 1");
    }

    /** It would be appended by every apply, and never be seen to be there. */
    @Test
    void an_argument_whose_value_is_not_shown_is_not_decided() {
        world.show(Kinds.HOST, with(next().withKernelArguments(List.of("quiet", "secretmem.enable=***"))));

        assertThat(deferred(plan(kernel("quiet", "secretmem.enable=1"))))
                .contains("secretmem.enable=1: its value looks like a secret");
    }

    @Test
    void nothing_is_gone_back_from_where_layers_are_not_told() {
        apply(host(STABLE, true, "zsh"));
        world.gap(
                Kinds.HOST,
                Trouble.of(Cause.TIMED_OUT, "rpm-ostree status: no answer").in(Host.LAYERS + " and more"));

        assertThat(deferred(undoing())).contains("rpm-ostree status: no answer");
    }

    private static String deferred(Plan plan) {
        assertThat(plan.applicable()).isFalse();
        return plan.of(Step.Deferred.class).map(Step.Deferred::why).collect(Collectors.joining());
    }

    private Host.State untold() {
        return with(next().withKernelArguments(List.of()));
    }

    private static Host.State with(Deployment one) {
        return new Host.State(List.of(one), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void what_followed_no_image_is_not_gone_back_to_and_that_is_said() {
        var host = Simulated.REFERENCE.host();
        world.show(
                Kinds.HOST,
                new Host.State(
                        List.of(classic(host.booted().orElseThrow())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        apply(host(STABLE, true));

        var back = undoing();

        assertThat(back.applicable()).isFalse();
        assertThat(back.of(Step.Blocked.class).toList())
                .singleElement()
                .satisfies(blocked -> assertThat(blocked.hint()).contains("after a restart: rpm-ostree rollback"));
    }

    private static Deployment classic(Deployment d) {
        return new Deployment(
                0,
                d.stateroot(),
                d.checksum(),
                true,
                false,
                false,
                d.unlocked(),
                Optional.of("fedora:fedora/44/x86_64/kinoite"),
                Optional.empty(),
                Optional.empty(),
                d.version(),
                d.timestamp(),
                d.packages(),
                List.of(),
                false);
    }

    @Test
    void what_was_not_seen_is_not_gone_back_from() {
        apply(host(TESTING, true));
        world.hide(Kinds.HOST, Trouble.of(Cause.TIMED_OUT, "rpm-ostree status: no answer"));

        assertThat(undoing().applicable()).isFalse();
        assertThat(undoing().of(Step.Deferred.class)).hasSize(1);
    }

    @Test
    void another_image_and_one_that_nobody_signed_are_losses_and_another_tag_is_none() {
        assertThat(losses(host(TESTING, true))).doesNotContain(Loss.Kind.CONFIGURATION);
        assertThat(losses(host(TESTING, false))).contains(Loss.Kind.CONFIGURATION);
        assertThat(losses(host("ghcr.io/ublue-os/bluefin:stable", true))).contains(Loss.Kind.CONFIGURATION);
        apply(host(STABLE, true, "zsh"));
        assertThat(losses(host(STABLE, true))).contains(Loss.Kind.PACKAGES);
    }

    private List<Loss.Kind> losses(Manifest manifest) {
        return plan(manifest).changes().stream()
                .flatMap(change -> change.radius().losses().stream())
                .map(Loss::kind)
                .toList();
    }

    @Test
    void whether_layers_fit_another_image_is_not_known_before_and_said() {
        apply(host(STABLE, true, "zsh"));

        var rebase = plan(host(TESTING, true, "zsh")).changes().getFirst();

        assertThat(rebase.radius().unseen())
                .singleElement()
                .satisfies(gap -> assertThat(gap.detail()).startsWith("zsh: resolved anew"));
        assertThat(rebase.radius().needs().reboot()).isTrue();
        assertThat(rebase.radius().needs().network()).isTrue();
    }

    @Test
    void what_is_not_let_is_known_before_not_tried_and_takes_nothing_else_along() {
        var withheld = new Leave.Withheld("nobody can be asked here", Optional.of("sudo rpm-ostree install htop"));
        world.leaving(withheld);
        var manifest = host(STABLE, true, "htop");

        assertThat(workstation.needed(plan(manifest))).extracting(Needed::leave).containsExactly(withheld);
        assertThat(apply(manifest).results().getFirst().outcome())
                .isEqualTo(new ActionOutcome.Skipped("nobody can be asked here", withheld.hint()));
        assertThat(next().packages().requested()).isEmpty();

        world.leaving(new Leave.Asked());
        assertThat(workstation.needed(plan(manifest))).extracting(Needed::leave).containsExactly(new Leave.Asked());
        assertThat(apply(manifest).whole()).isTrue();
        world.leaving(new Leave.Given());
        assertThat(workstation.needed(plan(host(STABLE, true)))).isEmpty();
    }

    /** Plain ostree tells of no layers, and bootc of no image where there are some: unknown is not absent. */
    @Test
    void what_the_tool_that_answered_cannot_tell_is_not_decided() {
        world.gap(
                Kinds.HOST,
                Trouble.of(Cause.TIMED_OUT, "rpm-ostree status: no answer").in(Host.LAYERS + " and more"));

        assertThat(plan(host(STABLE, true, "htop")).applicable()).isFalse();
        assertThat(plan(host(STABLE, true, "htop")).of(Step.Deferred.class)).hasSize(1);
        assertThat(plan(host(STABLE, true)).complete())
                .as("none are wanted, and none are told of")
                .isFalse();
        assertThat(ids(plan(host(TESTING, true)))).containsExactly("rebase host");
    }

    @Test
    void one_that_fails_takes_along_what_is_built_on_it() {
        world.breaking("rebase host", ActionOutcome.failed(Kind.REFUSED, "manifest unknown", "look"));

        var results = apply(host(TESTING, true, "htop")).results();

        assertThat(results.getFirst().outcome()).isInstanceOf(ActionOutcome.Failed.class);
        assertThat(results.getLast().outcome()).isInstanceOf(ActionOutcome.Skipped.class);
    }
}
