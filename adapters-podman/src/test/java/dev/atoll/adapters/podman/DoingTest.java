package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.support.ProcessRunner;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.StepOutput;
import dev.atoll.testkit.Announced;
import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.fake.StubAnswer;
import dev.atoll.testkit.fake.StubExecutable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DoingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private StubExecutable podman;
    private Doing doing;

    @BeforeEach
    void stub() {
        podman = StubExecutable.in(folder, "podman");
        doing = new Doing(
                new ProcessRunner(Map.of("PATH", folder + ":/usr/bin:/bin"), PATIENCE),
                podman.path().toString(),
                PATIENCE,
                StepOutput.NONE);
    }

    /** A step that hangs past its limit is ended, with all it began, and says for how long it was waited for. */
    @Test
    void what_hangs_past_its_limit_is_ended_and_told() {
        podman.answering("stop", StubAnswer.hanging());

        var result = doing.podman("podman stop dev", Duration.ofSeconds(1), "stop", "dev");

        assertThat(result).isInstanceOfSatisfying(Doing.NotDone.class, not -> {
            assertThat(not.failed().kind()).isEqualTo(Kind.TIMED_OUT);
            assertThat(not.failed().detail()).isEqualTo("podman stop dev: not done within 1 second");
            assertThat(not.failed().hint()).contains("see what it waits for: podman ps --all");
        });
        assertThat(podman.calls()).containsExactly("podman stop dev");
        assertThat(Eventually.holds(() -> podman.processes().isEmpty(), Duration.ofSeconds(5)))
                .as("nothing of it goes on")
                .isTrue();
    }

    /** Should Atoll die over it, the next one has to know that it goes on; what is only asked changes nothing. */
    @Test
    void what_changes_something_is_announced_by_its_process_and_what_is_asked_is_not() {
        var announced = new Announced();
        var telling = doing.telling(announced);
        podman.answering("stop", StubAnswer.hanging());
        podman.answering("ps", StubAnswer.printing("[]"));

        telling.podman("podman stop dev", Duration.ofSeconds(1), "stop", "dev");
        telling.read("podman ps", "ps");
        telling.asked("podman ps", List.of(podman.path().toString(), "ps"));

        assertThat(announced.heard()).containsExactly("podman stop dev");
    }
}
