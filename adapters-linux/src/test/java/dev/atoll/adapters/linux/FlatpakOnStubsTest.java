package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.application.Application;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Failed;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.testkit.Announced;
import dev.atoll.testkit.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What flatpak may say and do that the contracts do not ask about; its words are those of 1.14.10. */
class FlatpakOnStubsTest {
    private static final String HELLO = "org.example.Hello";

    @TempDir
    private Path folder;

    private FlatpakWithState flatpak;

    @BeforeEach
    void aUserWithTwoRemotes() {
        flatpak = new FlatpakWithState(folder);
    }

    @Test
    void a_remote_of_the_users_own_comes_before_one_of_the_systems() {
        assertThat(install(HELLO)).isEqualTo(ActionOutcome.done());
        assertThat(flatpak.typed()).containsExactly("install --user testbed app/org.example.Hello/x86_64/1");
    }

    /** Should Atoll die over it, the next one has to know that it goes on. */
    @Test
    void what_changes_something_is_announced_by_its_process_and_what_is_asked_is_not() {
        var announced = new Announced();

        flatpak.port().install(HELLO, announced);

        assertThat(announced.heard())
                .containsExactly("flatpak install --user --noninteractive -- testbed app/org.example.Hello/x86_64/1");
    }

    @Test
    void what_polkit_refuses_is_told_with_the_line_to_type() {
        var failed = failed("org.example.System");

        assertThat(failed.kind()).isEqualTo(Kind.ACCESS_DENIED);
        assertThat(failed.detail()).contains("not allowed for user");
        assertThat(failed.hint())
                .contains("sudo flatpak install --system --noninteractive -- hub app/org.example.System/x86_64/1");
    }

    @Test
    void several_that_offer_it_are_told_each_with_its_line() {
        assertThat(failed("org.example.Twice").hint())
                .hasValueSatisfying(hint -> assertThat(hint)
                        .contains("flatpak install --user other app/org.example.Twice/x86_64/1")
                        .contains("flatpak install --user testbed app/org.example.Twice/x86_64/1"));
        assertThat(flatpak.typed()).isEmpty();
    }

    /** A part of an id is what flatpak itself would look for. */
    @Test
    void nothing_is_installed_that_was_not_named() {
        assertThat(failed("org.example.Hell").detail()).contains("org.example.Hell; asked: other, testbed, hub");
        assertThat(failed("Hello").kind()).isEqualTo(Kind.REFUSED);
        assertThat(flatpak.typed()).isEmpty();
    }

    @Test
    void a_remote_that_cannot_be_reached_keeps_nobody_from_another() {
        flatpak.failing("user", "other", "error: Unable to load summary from remote other: Could not resolve host");
        var said = new ArrayList<String>();

        assertThat(flatpak.port().install(HELLO, said::add)).isEqualTo(ActionOutcome.done());
        assertThat(said).anySatisfy(line -> assertThat(line).contains("Could not resolve host"));
    }

    @Test
    void where_only_one_that_cannot_be_reached_may_have_it_its_words_are_told_and_no_password() {
        flatpak.failing(
                "user", "testbed", "error: Unable to load https://me:hunter2@example.org/repo: Could not resolve host");

        var failed = failed("org.example.Elsewhere");
        assertThat(failed.detail())
                .contains("org.example.Elsewhere")
                .contains("Could not resolve host")
                .doesNotContain("hunter2");
    }

    @Test
    void a_full_disk_is_said_to_be_full() {
        flatpak.failing("install", "Error: Writing content object: fallocate: No space left on device");

        assertThat(failed(HELLO).kind()).isEqualTo(Kind.NO_SPACE);
    }

    @Test
    void what_ends_well_and_is_not_there_had_no_effect() {
        flatpak.failing("install", "");
        assertThat(failed(HELLO).kind()).isEqualTo(Kind.NOT_EFFECTIVE);

        flatpak.failing("uninstall", "");
        var port = new FlatpakWithState(folder.resolve("another"));
        port.port().install(HELLO, StepOutput.NONE);
        port.failing("uninstall", "");
        assertThat(port.port().uninstall(HELLO, Application.USERS, StepOutput.NONE))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.kind()).isEqualTo(Kind.NOT_EFFECTIVE));
    }

    @Test
    void an_interrupt_ends_it_and_stays() throws InterruptedException {
        flatpak.hanging("install");
        var outcome = new AtomicReference<Optional<ActionOutcome>>(Optional.empty());
        var flagged = new AtomicReference<>(false);
        var worker = new Thread(() -> {
            outcome.set(Optional.of(install(HELLO)));
            flagged.set(Thread.currentThread().isInterrupted());
        });
        worker.start();
        assertThat(Eventually.holds(() -> !flatpak.typed().isEmpty(), Duration.ofSeconds(20)))
                .isTrue();

        worker.interrupt();
        worker.join(10_000);

        assertThat(outcome.get())
                .hasValueSatisfying(how -> assertThat(how)
                        .isInstanceOfSatisfying(
                                Failed.class,
                                failed -> assertThat(failed.kind()).isEqualTo(Kind.INTERRUPTED)));
        assertThat(flagged.get()).isTrue();
    }

    @Test
    void a_system_that_may_not_be_read_is_a_gap_and_the_users_own_work() {
        flatpak.withoutSystem(
                Recorded.text("flatpak-1.14.10/list-no-system.err").strip());

        assertThat(seen().gaps()).extracting(Gap::hides).containsExactly(Optional.of(Scope.SYSTEM));
        assertThat(install(HELLO)).isEqualTo(ActionOutcome.done());
        assertThat(seen().value()).extracting(Application.State::name).containsExactly(HELLO);
    }

    /** A machine where only the user ever installed a Flatpak. */
    @Test
    void a_system_that_has_none_yet_is_empty_and_no_gap() {
        flatpak.withoutSystem(
                Recorded.text("flatpak-1.14.10/list-no-system-yet.err").strip());

        assertThat(seen().gaps()).isEmpty();
        assertThat(install(HELLO)).isEqualTo(ActionOutcome.done());
        assertThat(seen().value()).extracting(Application.State::name).containsExactly(HELLO);
    }

    private ActionOutcome install(String application) {
        return flatpak.port().install(application, Collections.synchronizedList(new ArrayList<String>())::add);
    }

    private Failed failed(String application) {
        var outcome = install(application);
        assertThat(outcome).isInstanceOf(Failed.class);
        return (Failed) outcome;
    }

    private Observation.Known<List<Application.State>> seen() {
        var seen = flatpak.port().observe();
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return (Observation.Known<List<Application.State>>) seen;
    }
}
