package dev.atoll.adapters.ostree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Failed;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.ActionOutcome.Pending;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Leave;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.host.HostOrder;
import dev.atoll.core.host.HostSystem;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.testkit.Announced;
import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.fake.RpmOstreeStandIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deployments are staged by a stand-in for rpm-ostree: what it refuses, and what is left when it is ended. */
class StagingTest {
    private static final HostOrder HTOP = new HostOrder.Layer(List.of("htop"));
    private static final HostOrder TESTING =
            new HostOrder.Rebase(ImageRef.parse("ghcr.io/ublue-os/bazzite:testing"), true);

    @TempDir
    private Path folder;

    private RpmOstreeStandIn host;

    @BeforeEach
    void aHost() {
        host = RpmOstreeStandIn.in(folder);
    }

    /** @param environment of Atoll, besides where its tools are */
    static HostSystem port(RpmOstreeStandIn host, Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("PATH", "/usr/bin:/bin");
        var context = new AdapterContext(host.settings(), all, () -> Bench.NOW, Duration.ofSeconds(20));
        return new OstreeProvider().create(context).get(Kinds.HOST).orElseThrow();
    }

    private HostSystem port() {
        return port(host, Map.of());
    }

    private ActionOutcome stage(HostOrder order) {
        return port().stage(order, StepOutput.NONE);
    }

    private Failed failed(HostOrder order) {
        var outcome = stage(order);
        assertThat(outcome).isInstanceOf(Failed.class);
        return (Failed) outcome;
    }

    private Deployment next() {
        return ((Observation.Known<Host.State>) port().observe()).value().next().orElseThrow();
    }

    @Test
    void what_is_layered_already_is_left_out_of_what_is_typed() {
        host.layered("htop zsh");

        assertThat(stage(new HostOrder.Layer(List.of("htop", "tmux")))).isInstanceOf(ActionOutcome.Done.class);
        assertThat(stage(new HostOrder.Unlayer(List.of("zsh", "fish")))).isInstanceOf(ActionOutcome.Done.class);

        assertThat(host.called()).containsExactly("install tmux", "uninstall zsh");
        assertThat(next().packages().requested()).containsExactly("htop", "tmux");
    }

    @Test
    void of_kernel_arguments_what_is_there_stays_and_what_is_missing_comes_behind() {
        var before = next().kernelArguments();

        assertThat(stage(new HostOrder.AppendArguments(List.of("quiet", "nosmt"))))
                .isInstanceOf(ActionOutcome.Done.class);
        assertThat(next().kernelArguments())
                .startsWith(before.toArray(String[]::new))
                .endsWith("nosmt");
        assertThat(stage(new HostOrder.DeleteArguments(List.of("nosmt", "mitigations=off"))))
                .isInstanceOf(ActionOutcome.Done.class);

        assertThat(next().kernelArguments()).isEqualTo(before);
        assertThat(host.called()).containsExactly("kargs --append=nosmt", "kargs --delete=nosmt");
    }

    @Test
    void another_value_of_an_argument_stays_before_the_new_one() {
        stage(new HostOrder.AppendArguments(List.of("mitigations=auto")));
        stage(new HostOrder.AppendArguments(List.of("mitigations=off")));

        assertThat(next().kernelArguments()).endsWith("mitigations=auto", "mitigations=off");
        assertThat(stage(new HostOrder.AppendArguments(List.of("mitigations=off"))))
                .isEqualTo(new ActionOutcome.AlreadySo());
    }

    /** What cannot be seen to be there would be appended by every apply. */
    @Test
    void what_is_told_with_stars_or_not_at_all_is_not_appended() {
        for (var argument : List.of("secretmem.enable=1", "BOOT_IMAGE=x", "ostree=x", "quiet=", "quoted=\"a\"", "=x")) {
            assertThat(failed(new HostOrder.AppendArguments(List.of("nosmt", argument)))
                            .detail())
                    .contains("'" + argument + "' is no kernel argument");
        }
        assertThat(host.called()).isEmpty();
    }

    @Test
    void the_argument_by_which_ostree_finds_its_tree_is_nobody_elses() {
        assertThat(failed(new HostOrder.DeleteArguments(List.of("ostree=/ostree/boot.1/default/3d7d/0")))
                        .detail())
                .contains("ostree=/ostree/boot.1/default/3d7d/0");
        assertThat(host.called()).isEmpty();
    }

    /** Should Atoll die over it, the next one has to know that it goes on. */
    @Test
    void what_changes_something_is_announced_by_its_process_and_what_is_asked_is_not() {
        var announced = new Announced();

        port().stage(HTOP, announced);

        assertThat(announced.heard()).containsExactly("rpm-ostree install htop");
    }

    @Test
    void an_image_is_named_with_how_its_signature_is_checked_and_nothing_restarts() {
        stage(TESTING);
        stage(new HostOrder.Rebase(ImageRef.parse("ghcr.io/ublue-os/bazzite:testing"), false));

        assertThat(host.called())
                .containsExactly(
                        "rebase ostree-image-signed:docker://ghcr.io/ublue-os/bazzite:testing",
                        "rebase ostree-unverified-registry:ghcr.io/ublue-os/bazzite:testing");
    }

    @Test
    void each_change_is_built_on_the_one_before() {
        stage(HTOP);
        stage(TESTING);
        stage(new HostOrder.Layer(List.of("zsh")));

        assertThat(next().packages().requested()).containsExactly("htop", "zsh");
        assertThat(next().image())
                .hasValueSatisfying(image -> assertThat(image.tag()).contains("testing"));
    }

    @Test
    void what_was_staged_and_runs_after_a_restart_is_so() {
        stage(HTOP);
        host.restarted();

        assertThat(stage(HTOP)).isEqualTo(new ActionOutcome.AlreadySo());
        assertThat(next().booted()).isTrue();
    }

    @Test
    void what_the_tool_says_is_told_line_by_line() {
        var said = Collections.synchronizedList(new ArrayList<String>());

        port().stage(HTOP, said::add);

        assertThat(said).contains("Checking out tree 3d7d736... done", "Staging deployment... done");
    }

    @Test
    void what_polkit_refuses_is_told_with_the_line_to_type() {
        host.denying();

        var failed = failed(new HostOrder.Layer(List.of("htop", "pkgconfig(x)")));

        assertThat(failed.kind()).isEqualTo(Kind.ACCESS_DENIED);
        assertThat(failed.detail()).contains("not allowed for user");
        assertThat(failed.hint()).contains("sudo rpm-ostree install htop 'pkgconfig(x)'");
        assertThat(failed(TESTING).hint())
                .contains("sudo rpm-ostree rebase ostree-image-signed:docker://ghcr.io/ublue-os/bazzite:testing");
    }

    /** Pitfall 23. */
    @Test
    void who_is_at_it_is_named_and_nothing_is_begun_beside() {
        host.busy("update --check", "id:cli dbus:1.20 unit:uupd.service uid:0");

        var failed = failed(HTOP);

        assertThat(failed.kind()).isEqualTo(Kind.REFUSED);
        assertThat(failed.detail()).contains("busy", "update --check, begun by uupd.service");
        assertThat(failed.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("apply again"));
        assertThat(host.called()).isEmpty();

        host.busy("upgrade", "");
        assertThat(failed(HTOP).detail()).endsWith("busy: upgrade");
    }

    @Test
    void a_refusal_arrives_in_the_tools_words_with_what_to_do() {
        var unknown = failed(new HostOrder.Layer(List.of("no-such-thing")));
        assertThat(unknown.detail()).endsWith("Packages not found: no-such-thing");
        assertThat(unknown.hint()).contains("see how it is called: rpm-ostree search");

        var inactive = failed(new HostOrder.Layer(List.of("bash")));
        assertThat(inactive.detail()).contains("already provided by: bash-5.3.9");
        assertThat(inactive.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("host.layered"));

        var missing = failed(new HostOrder.Rebase(ImageRef.parse("ghcr.io/ublue-os/no-such:1"), true));
        assertThat(missing.detail()).contains("manifest unknown");
        assertThat(missing.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("image and tag"));

        host.unreached();
        var unreached = failed(TESTING);
        assertThat(unreached.detail()).contains("no such host");
        assertThat(unreached.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("network"));

        host.full();
        assertThat(failed(HTOP).kind()).isEqualTo(Kind.NO_SPACE);
    }

    @Test
    void a_tool_that_ends_well_and_did_nothing_is_not_believed() {
        host.lying();

        assertThat(failed(HTOP).kind()).isEqualTo(Kind.NOT_EFFECTIVE);
    }

    /** A file or an address in place of a package would be read and installed. */
    @Test
    void what_is_no_package_is_none() {
        for (var name : List.of("/home/me/x.rpm", "x.rpm", "https://example.org/x", "", "--all", "-y", "a b")) {
            assertThat(failed(new HostOrder.Layer(List.of(name))).kind())
                    .as(name)
                    .isEqualTo(Kind.REFUSED);
            assertThat(stage(new HostOrder.Unlayer(List.of(name)))).as(name).isInstanceOf(Failed.class);
        }
        assertThat(host.called()).isEmpty();
    }

    /** Its client ends with Atoll's patience, and the daemon goes on: what Atoll began there is cancelled. */
    @Test
    void an_interrupt_cancels_what_was_begun_and_keeps_the_flag() throws Exception {
        host.hanging();
        var outcome = new FutureTask<>(
                () -> List.of(stage(HTOP), Thread.currentThread().isInterrupted()));
        var thread = Thread.ofPlatform().start(outcome);
        assertThat(Eventually.holds(() -> host.transaction().equals("install htop"), Duration.ofSeconds(20)))
                .isTrue();

        thread.interrupt();

        assertThat(outcome.get().getFirst())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.kind()).isEqualTo(Kind.INTERRUPTED));
        assertThat(outcome.get().getLast()).isEqualTo(true);
        assertThat(host.called()).containsExactly("install htop", "cancel");
        assertThat(host.transaction()).isEmpty();
    }

    @Test
    void an_interrupt_from_before_begins_nothing() {
        Thread.currentThread().interrupt();
        try {
            assertThat(failed(HTOP).kind()).isEqualTo(Kind.INTERRUPTED);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(host.called()).isEmpty();
    }

    @Test
    void nobody_elses_transaction_is_cancelled() throws Exception {
        host.hanging();
        var outcome = new FutureTask<>(() -> stage(HTOP));
        var thread = Thread.ofPlatform().start(outcome);
        assertThat(Eventually.holds(() -> host.transaction().equals("install htop"), Duration.ofSeconds(20)))
                .isTrue();
        host.busy("install htop", "id:cli dbus:1.20 unit:session-9.scope uid:4711");

        thread.interrupt();

        assertThat(outcome.get())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.detail())
                                .contains("under way is install htop, begun by session-9.scope"));
        assertThat(host.called()).containsExactly("install htop");
    }

    /** rpm-ostree#4709: a prompt that stays open for half a minute leaves a transaction that never begins. */
    @Test
    void a_prompt_that_nobody_answers_leaves_nothing_under_way() {
        host.unanswered();

        var failed = failed(HTOP);

        assertThat(failed.kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(failed.detail()).contains("nobody answered in time");
        assertThat(host.transaction()).isEmpty();
    }

    @Test
    void what_it_is_let_do_is_known_before_and_nobody_is_asked() {
        assertThat(leave(Map.of())).isEqualTo(new Leave.Given());

        host.polkit(1);
        assertThat(leave(Map.of()))
                .isInstanceOfSatisfying(
                        Leave.Withheld.class,
                        withheld -> assertThat(withheld.hint()).contains("sudo rpm-ostree install htop"));

        host.polkit(2);
        assertThat(leave(Map.of("WAYLAND_DISPLAY", "wayland-0"))).isEqualTo(new Leave.Asked());
        assertThat(leave(Map.of())).isInstanceOf(Leave.Withheld.class);
        assertThat(leave(Map.of("DISPLAY", "localhost:10.0", "SSH_CONNECTION", "192.0.2.1 1 192.0.2.2 22")))
                .isInstanceOf(Leave.Withheld.class);

        host.polkit(127);
        assertThat(port(host, Map.of()).leave(HTOP))
                .isInstanceOfSatisfying(
                        Observation.Unknown.class,
                        unknown -> assertThat(unknown.cause()).isEqualTo(Cause.UNREADABLE));

        assertThat(host.called())
                .allSatisfy(call -> assertThat(call)
                        .contains("--action-id org.projectatomic.rpmostree1.install-uninstall-packages")
                        .doesNotContain("interaction"));
    }

    private Leave leave(Map<String, String> environment) {
        var seen = port(host, environment).leave(HTOP);
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return ((Observation.Known<Leave>) seen).value();
    }

    @Test
    void where_bootc_is_alone_its_line_is_told_and_nothing_is_done() throws Exception {
        var bench = new Bench(folder.resolve("bootc")).bootedFromImage().program("bootc", "exit 1");
        var port = bench.port(Duration.ofSeconds(5), Map.of());

        assertThat(port.leave(TESTING))
                .isInstanceOfSatisfying(
                        Observation.Known.class,
                        known -> assertThat(known.value())
                                .isEqualTo(
                                        new Leave.Withheld(
                                                NoImage.BOOTC_ALONE,
                                                Optional.of(
                                                        "sudo bootc switch --enforce-container-sigpolicy ghcr.io/ublue-os/bazzite:testing"))));
        assertThat(port.stage(TESTING, StepOutput.NONE))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.kind()).isEqualTo(Kind.ACCESS_DENIED));
        assertThat(port.stage(HTOP, StepOutput.NONE))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.hint()).isEmpty());
        assertThat(bench.runs()).isEmpty();
    }

    @Test
    void where_there_is_no_image_nothing_can_be_staged() throws Exception {
        var port = new Bench(Files.createDirectories(folder.resolve("plain"))).port(Duration.ofSeconds(5), Map.of());

        assertThat(port.stage(HTOP, StepOutput.NONE))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.kind()).isEqualTo(Kind.NOT_INSTALLED));
        assertThat(port.leave(HTOP)).isInstanceOf(Observation.Unknown.class);
    }

    @Test
    void it_waits_for_a_restart() {
        assertThat(stage(HTOP)).isEqualTo(new ActionOutcome.Done(Optional.of(Pending.REBOOT)));
    }
}
