package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.Containers;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.testkit.ContainersActs;
import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.fake.StubAnswer;
import dev.atoll.testkit.fake.StubExecutable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tools cannot be made to do on the testbed. The list has a box {@code dev}, and {@code web}, which is none. */
class PodmanActsTest {
    private static final Scope SCOPE = Recorded.scope();
    private static final String DEV = "dc86851910880325f1c79c40f72dc1c57437645cb3d43cd7a32d1e09e029a574";

    @TempDir
    private Path folder;

    private StubExecutable podman;

    @BeforeEach
    void a_podman() {
        podman = new Bench(folder).command();
        podman.answering("ps --all --no-trunc", StubAnswer.printing(Fixtures.of(Fixtures.PODMAN_4 + "ps.json")));
    }

    private Containers port() {
        return new Bench(folder).containers();
    }

    private StubExecutable distrobox(StubAnswer created) {
        return new Bench(folder)
                .distrobox()
                .answering("create --help", StubAnswer.printing(Fixtures.of(Fixtures.PODMAN_4 + "create-help.txt")))
                .otherwise(created);
    }

    private static BoxOrder order(String name) {
        return BoxOrder.of(name, SCOPE, ImageRef.parse("fedora:43"));
    }

    private static BoxOrder flagged(String name, String flag) {
        var plain = order(name);
        return new BoxOrder(
                name,
                plain.scope(),
                plain.image(),
                plain.cloneOf(),
                plain.home(),
                plain.hostname(),
                false,
                false,
                false,
                true,
                Set.of(),
                List.of(),
                List.of(),
                List.of(flag),
                List.of(),
                List.of());
    }

    private static ActionOutcome.Failed failed(ActionOutcome outcome, Kind kind) {
        assertThat(outcome).isInstanceOf(ActionOutcome.Failed.class);
        var failed = (ActionOutcome.Failed) outcome;
        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(failed.hint()).isPresent();
        return failed;
    }

    /** Pitfall 47: what is no name reaches no program. */
    @Test
    void a_name_that_is_none_starts_no_program() {
        var distrobox = distrobox(StubAnswer.printing(""));
        for (var name : ContainersActs.HOSTILE) {
            failed(port().create(order(name), StepOutput.NONE), Kind.REFUSED);
            failed(port().start(name, SCOPE, StepOutput.NONE), Kind.REFUSED);
            failed(port().stop(name, SCOPE, StepOutput.NONE), Kind.REFUSED);
            failed(port().remove(name, SCOPE, StepOutput.NONE), Kind.REFUSED);
        }
        assertThat(podman.calls()).isEmpty();
        assertThat(distrobox.calls()).isEmpty();
    }

    @Test
    void another_machines_engine_is_never_touched() {
        var environment = new HashMap<>(Map.of("PATH", new Bench(folder).bin().toString(), "HOME", "/nowhere"));
        environment.put("CONTAINER_HOST", "ssh://me:secret@elsewhere/run/podman.sock");
        var ports = new PodmanProvider()
                .create(new AdapterContext(Map.of(), environment, Instant::now, Duration.ofSeconds(5)));
        var port = ports.get(Kinds.CONTAINER).orElseThrow();

        assertThat(List.of(
                        port.create(order("dev2"), StepOutput.NONE),
                        port.start("dev", SCOPE, StepOutput.NONE),
                        port.stop("web", SCOPE, StepOutput.NONE),
                        port.remove("dev", SCOPE, StepOutput.NONE)))
                .allSatisfy(outcome ->
                        assertThat(failed(outcome, Kind.UNSUPPORTED).detail()).doesNotContain("secret"));
        assertThat(podman.calls()).isEmpty();
    }

    @Test
    void without_distrobox_no_box_is_made() {
        failed(port().create(order("new"), StepOutput.NONE), Kind.NOT_INSTALLED);
    }

    /** Pitfall 46: an exit code of 0 is not an outcome. */
    @Test
    void an_error_that_ends_well_is_not_done() {
        distrobox(new StubAnswer("", "Error: statfs /x: no such file or directory\n [ ERR ]\n", 0, false));
        assertThat(failed(port().create(order("new"), StepOutput.NONE), Kind.REFUSED)
                        .detail())
                .contains("statfs /x");

        distrobox(new StubAnswer("", "Error: write /y: no space left on device\n", 0, false));
        failed(port().create(order("new"), StepOutput.NONE), Kind.NO_SPACE);

        distrobox(StubAnswer.printing("Distrobox named 'new' already exists.\n"));
        failed(port().create(order("new"), StepOutput.NONE), Kind.NOT_EFFECTIVE);
    }

    @Test
    void a_full_disk_is_told_as_one() {
        distrobox(StubAnswer.failing(125, "Error: committing the blob: No space left on device\n"));

        failed(port().create(order("new"), StepOutput.NONE), Kind.NO_SPACE);
    }

    /** Pitfall 49: what a tool says while it works is told without what the order keeps secret. */
    @Test
    void what_distrobox_says_is_told_line_by_line_without_secrets() {
        var secret = "0123456789abcdef0123456789abcdef";
        distrobox(new StubAnswer(
                "\u001b[1mCreating new\u001b[0m\nTOKEN is hunter2, hash " + secret + "\n",
                "Trying to pull fedora:43...\n",
                0,
                false));
        var order = flagged("new", "--env TOKEN=hunter2");
        var said = new CopyOnWriteArrayList<String>();

        port().create(order, said::add);

        assertThat(said)
                .containsExactlyInAnyOrder("Creating new", "TOKEN is ***, hash ***", "Trying to pull fedora:43...");
    }

    @Test
    void a_name_that_is_taken_makes_nothing() {
        var distrobox = distrobox(StubAnswer.printing(""));

        assertThat(port().create(order("dev"), StepOutput.NONE)).isEqualTo(new ActionOutcome.AlreadySo());
        failed(port().create(order("web"), StepOutput.NONE), Kind.REFUSED);
        assertThat(distrobox.calls()).isEmpty();
    }

    @Test
    void what_no_box_tool_made_is_not_removed() {
        failed(port().remove("web", SCOPE, StepOutput.NONE), Kind.REFUSED);

        assertThat(podman.calls()).noneMatch(call -> call.contains(" rm "));
    }

    @Test
    void what_is_there_still_is_not_removed() {
        podman.answering("rm --force " + DEV, StubAnswer.printing(""));

        failed(port().remove("dev", SCOPE, StepOutput.NONE), Kind.NOT_EFFECTIVE);
        assertThat(podman.calls()).noneMatch(call -> call.contains("--volumes"));
    }

    /** Pitfall 49: the log of a first start holds a password. */
    @Test
    void of_the_log_of_a_box_that_failed_no_password_is_told() {
        var password = "0123456789abcdef0123456789abcdef";
        podman.answering("start " + DEV, StubAnswer.printing(""))
                .answering(
                        "container inspect " + DEV,
                        StubAnswer.printing("[{\"State\": {\"Status\": \"exited\", \"ExitCode\": 5,"
                                + " \"StartedAt\": \"2026-11-25T17:00:00.5Z\"}}]"))
                .answering(
                        "logs --since 2026-11-25T17:00:00.500Z " + DEV,
                        new StubAnswer(
                                "",
                                "+ printf yish:hunter2-" + password + "\nError: with " + password + "\n",
                                0,
                                false));

        var failed = failed(port().start("dev", SCOPE, StepOutput.NONE), Kind.REFUSED);

        assertThat(failed.detail()).contains("ended with 5").contains("Error: with ***");
        assertThat(failed.toString()).doesNotContain(password).doesNotContain("hunter2");
    }

    @Test
    void a_box_is_started_when_its_log_says_that_it_is_set_up() {
        podman.answering("start " + DEV, StubAnswer.printing(""))
                .answering(
                        "container inspect " + DEV,
                        StubAnswer.printing("[{\"State\": {\"Status\": \"running\","
                                + " \"StartedAt\": \"2026-11-25T17:00:00Z\"}}]"))
                .answering("logs --since", StubAnswer.printing("""
                        distrobox: Installing basic packages...
                        hunter2
                        + distrobox: x...
                        distrobox: Setting up sudo...
                        container_setup_done
                        """));
        var said = new CopyOnWriteArrayList<String>();

        assertThat(port().start("dev", SCOPE, said::add)).isEqualTo(ActionOutcome.done());

        assertThat(said).containsExactly("distrobox: Installing basic packages...", "distrobox: Setting up sudo...");
    }

    @Test
    void an_interrupt_ends_it_and_stays() {
        podman.answering("start " + DEV, StubAnswer.hanging());
        var flagged = new CompletableFuture<Boolean>();
        var outcome = new CompletableFuture<ActionOutcome>();
        var thread = Thread.ofPlatform().start(() -> {
            outcome.complete(port().start("dev", SCOPE, StepOutput.NONE));
            flagged.complete(Thread.currentThread().isInterrupted());
        });
        assertThat(Eventually.holds(() -> podman.calls().contains("podman start " + DEV), Duration.ofSeconds(10)))
                .isTrue();

        thread.interrupt();

        failed(outcome.join(), Kind.INTERRUPTED);
        assertThat(flagged.join()).isTrue();
        assertThat(Eventually.holds(() -> podman.processes().isEmpty(), Duration.ofSeconds(5)))
                .isTrue();
    }

    @Test
    void the_other_scope_is_somebody_elses() {
        var other = SCOPE == Scope.USER ? Scope.SYSTEM : Scope.USER;

        failed(
                port().remove("dev", other, StepOutput.NONE),
                other == Scope.SYSTEM ? Kind.ACCESS_DENIED : Kind.UNSUPPORTED);
        assertThat(podman.calls()).noneMatch(call -> call.contains(" rm "));
    }
}
