package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.ActionOutcome.Pending;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.service.ProgramOrder;
import dev.atoll.core.service.ProgramOrder.Start;
import dev.atoll.core.service.UnitState;
import dev.atoll.core.service.UnitTurn;
import dev.atoll.testkit.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed, and what is said of what comes back. */
class UnitVerbsTest {
    private static final String UNIT = "atoll-dev-proxy.service";

    @TempDir
    private Path folder;

    private SystemctlWithState systemctl;

    @BeforeEach
    void aUserOfHisOwn() {
        systemctl = new SystemctlWithState(folder);
    }

    private ActionOutcome set(String unit, Scope scope, UnitState state) {
        return systemctl.port().set(unit, scope, state, StepOutput.NONE);
    }

    private ActionOutcome serve(String box, Start start, String... exec) {
        return systemctl.port().serve(new ProgramOrder(UNIT, box, "proxy", List.of(exec), start), StepOutput.NONE);
    }

    private static void assertFailed(ActionOutcome outcome, Kind kind, String detail, String hint) {
        assertThat(outcome).isInstanceOfSatisfying(ActionOutcome.Failed.class, failed -> {
            assertThat(failed.kind()).isEqualTo(kind);
            assertThat(failed.detail()).contains(detail);
            assertThat(failed.hint())
                    .hasValueSatisfying(line -> assertThat(line).contains(hint));
        });
    }

    @Test
    void what_polkit_refuses_is_told_with_the_line_to_type() {
        assertFailed(
                set("sshd.service", Scope.SYSTEM, UnitState.ENABLED),
                Kind.ACCESS_DENIED,
                "Interactive authentication required",
                "sudo systemctl enable sshd.service");
        assertThat(systemctl.typed()).containsExactly("system enable sshd.service");
    }

    private ActionOutcome turn(String unit, Scope scope, UnitTurn turn) {
        return systemctl.port().turn(unit, scope, turn, StepOutput.NONE);
    }

    @Test
    void what_polkit_does_not_let_be_started_is_told_with_the_line_to_type() {
        assertFailed(
                turn("sshd.service", Scope.SYSTEM, UnitTurn.RESTART),
                Kind.ACCESS_DENIED,
                "Interactive authentication required",
                "sudo systemctl restart sshd.service");
    }

    @Test
    void a_start_that_had_no_effect_is_none() {
        systemctl.lying("start");

        assertFailed(
                turn("web.service", Scope.USER, UnitTurn.START),
                Kind.NOT_EFFECTIVE,
                "systemctl --user start web.service ended well, and it is inactive",
                "journalctl --user -n 20 -u web.service");
    }

    @Test
    void what_ends_as_soon_as_it_began_does_not_run() {
        systemctl.shortLived();

        assertFailed(
                turn("web.service", Scope.USER, UnitTurn.START), Kind.NOT_EFFECTIVE, "activating", "journalctl --user");
    }

    @Test
    void what_is_there_to_run_to_its_end_has_done_that() {
        systemctl.runsToItsEnd("web.service");
        assertThat(turn("web.service", Scope.USER, UnitTurn.START)).isEqualTo(ActionOutcome.done());

        systemctl.lying("start");
        assertFailed(turn("web.service", Scope.USER, UnitTurn.START), Kind.NOT_EFFECTIVE, "it is inactive", "web");
    }

    @Test
    void what_has_run_to_its_end_and_is_forgotten_has_done_that() {
        systemctl.runsToItsEnd("web.service");
        systemctl.forgetful();

        assertThat(turn("web.service", Scope.USER, UnitTurn.START)).isEqualTo(ActionOutcome.done());
    }

    @Test
    void a_stop_that_had_no_effect_is_none() {
        turn("web.service", Scope.USER, UnitTurn.START);
        systemctl.lying("stop");

        assertFailed(
                turn("web.service", Scope.USER, UnitTurn.STOP),
                Kind.NOT_EFFECTIVE,
                "it is active",
                "systemctl --user status web.service");
    }

    @Test
    void what_systemd_says_of_a_start_that_failed_arrives_with_where_to_look() {
        assertFailed(
                turn("mine.service", Scope.USER, UnitTurn.START),
                Kind.REFUSED,
                "for details",
                "journalctl --user -n 20 -u mine.service");
    }

    @Test
    void what_was_not_wanted_masked_is_unmasked_first_and_nothing_is_started() {
        set("web.service", Scope.USER, UnitState.MASKED);

        assertThat(set("web.service", Scope.USER, UnitState.ENABLED)).isEqualTo(ActionOutcome.done());

        assertThat(systemctl.typed())
                .containsExactly("user mask web.service", "user unmask web.service", "user enable web.service");
    }

    @Test
    void what_cannot_be_enabled_is_masked_again() throws IOException {
        set("web.service", Scope.USER, UnitState.MASKED);
        Files.delete(folder.resolve("user/web.service"));
        SystemctlWithState.write(folder.resolve("masked/web.service"), "");

        assertThat(set("web.service", Scope.USER, UnitState.ENABLED)).isInstanceOf(ActionOutcome.Failed.class);

        assertThat(systemctl.typed()).last().isEqualTo("user mask web.service");
    }

    /** Pitfall 46: systemctl ends with 0 where there was nothing that it could enable. */
    @Test
    void a_systemctl_that_says_it_did_and_did_not_is_not_believed() {
        assertFailed(
                set("static.service", Scope.USER, UnitState.ENABLED),
                Kind.NOT_EFFECTIVE,
                "it is static still",
                "systemctl --user cat");
        systemctl.lying("start");
        systemctl.lying("restart");
        assertFailed(serve("dev", Start.LOGIN, "true"), Kind.NOT_EFFECTIVE, "does not go on running", "status " + UNIT);
    }

    /** systemd calls what podman is to run active before podman knows that there is no such program. */
    @Test
    void a_program_that_ends_at_once_is_not_one_that_runs() {
        systemctl.shortLived();

        assertFailed(serve("dev", Start.LOGIN, "true"), Kind.NOT_EFFECTIVE, "does not go on running", "status " + UNIT);
    }

    @Test
    void an_interrupt_leaves_nothing_unmasked() {
        systemctl.port().set("web.service", Scope.USER, UnitState.MASKED, StepOutput.NONE);
        systemctl.hanging("enable");
        var outcome = new CompletableFuture<ActionOutcome>();
        var setting = Thread.ofPlatform()
                .start(() -> outcome.complete(
                        systemctl.port().set("web.service", Scope.USER, UnitState.ENABLED, StepOutput.NONE)));
        assertThat(Eventually.holds(
                        () -> systemctl.typed().contains("user enable web.service"), Duration.ofSeconds(10)))
                .isTrue();

        setting.interrupt();

        assertThat(outcome.join())
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> assertThat(failed.kind()).isEqualTo(Kind.INTERRUPTED));
        assertThat(systemctl.typed()).last().isEqualTo("user mask web.service");
    }

    @Test
    void a_user_without_a_session_is_told_how_to_have_one() {
        SystemctlWithState.write(folder.resolve("no-bus"), "");

        assertFailed(
                set("web.service", Scope.USER, UnitState.ENABLED),
                Kind.NOT_RUNNING,
                "Failed to connect to bus",
                "loginctl enable-linger");
        assertFailed(serve("dev", Start.LOGIN, "true"), Kind.NOT_RUNNING, "Failed to connect to bus", "log in");
        assertThat(systemctl.unit(UNIT)).doesNotExist();
    }

    @Test
    void what_systemctl_prints_is_heard() {
        var lines = new ArrayList<String>();

        systemctl.port().set("web.service", Scope.USER, UnitState.ENABLED, lines::add);

        assertThat(lines).containsExactly("Created symlink web.service.");
    }

    @Test
    void a_program_is_written_read_enabled_and_started_in_this_order() {
        assertThat(serve("dev", Start.LOGIN, "true")).isEqualTo(ActionOutcome.done());

        assertThat(systemctl.typed())
                .containsExactly("user daemon-reload ", "user enable " + UNIT, "user restart " + UNIT);
        assertThat(systemctl.unit(UNIT)).content().startsWith("# Made by Atoll for proxy in the box dev\n");
        assertThat(systemctl.unit("." + UNIT + ".new")).doesNotExist();
    }

    @Test
    void another_command_line_is_written_anew_and_runs() {
        serve("dev", Start.LOGIN, "true");

        assertThat(serve("dev", Start.LOGIN, "sleep", "9")).isEqualTo(ActionOutcome.done());

        assertThat(systemctl.unit(UNIT)).content().contains(" sleep 9\n").doesNotContain(" true\n");
        assertThat(systemctl.typed()).last().isEqualTo("user restart " + UNIT);
    }

    @Test
    void what_is_not_to_start_by_itself_is_disabled_and_runs_on() {
        serve("dev", Start.LOGIN, "true");

        assertThat(serve("dev", Start.NEVER, "true")).isEqualTo(ActionOutcome.done());

        assertThat(systemctl.typed()).last().isEqualTo("user disable " + UNIT);
        assertThat(folder.resolve("active").resolve(UNIT)).hasContent("active");
    }

    @Test
    void a_user_who_does_not_linger_is_told_and_not_made_to() {
        assertThat(serve("dev", Start.BOOT, "true")).isEqualTo(new ActionOutcome.Done(Optional.of(Pending.LINGER)));
        systemctl.forget(UNIT);
        systemctl.lingering();
        assertThat(serve("dev", Start.BOOT, "true")).isEqualTo(ActionOutcome.done());
    }

    @Test
    void why_a_program_does_not_start_is_told_in_podmans_words() {
        assertFailed(
                serve("nowhere", Start.LOGIN, "true"),
                Kind.REFUSED,
                "Error: no container with name or ID nowhere found",
                "systemctl --user status " + UNIT);
    }

    @Test
    void what_atoll_did_not_write_for_this_program_stays() throws IOException {
        var others = "# Made by Atoll for other in the box dev\n[Service]\n";
        SystemctlWithState.write(systemctl.unit(UNIT), others);
        assertFailed(serve("dev", Start.LOGIN, "true"), Kind.REFUSED, "did not write it", "cat " + UNIT);
        assertThat(systemctl.unit(UNIT)).hasContent(others);

        Files.delete(systemctl.unit(UNIT));
        Files.createSymbolicLink(systemctl.unit(UNIT), Path.of("/dev/null"));
        assertFailed(serve("dev", Start.LOGIN, "true"), Kind.REFUSED, "did not write it", "cat " + UNIT);
        assertThat(systemctl.unit(UNIT)).isSymbolicLink();
        Files.delete(systemctl.unit(UNIT));
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() {
        SystemctlWithState.write(systemctl.unit("." + UNIT + ".new").resolve("in-the-way"), "");

        assertFailed(serve("dev", Start.LOGIN, "true"), Kind.REFUSED, UNIT + ": cannot be written", "ls -ld ");

        assertThat(systemctl.unit(UNIT)).doesNotExist();
        assertThat(systemctl.typed()).isEmpty();
    }

    @Test
    void a_first_word_that_is_no_program_is_refused() {
        assertThat(serve("dev", Start.LOGIN, "-rf", "x")).isInstanceOf(ActionOutcome.Failed.class);
        assertThat(serve("dev", Start.LOGIN)).isInstanceOf(ActionOutcome.Failed.class);
        assertThat(systemctl.typed()).isEmpty();
    }

    @Test
    void whoever_is_told_to_stop_types_nothing_more() {
        Thread.currentThread().interrupt();

        var outcome = set("web.service", Scope.USER, UnitState.ENABLED);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> assertThat(failed.kind()).isEqualTo(Kind.INTERRUPTED));
        assertThat(systemctl.typed()).isEmpty();
    }
}
