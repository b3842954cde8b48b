package dev.atoll.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StubExecutableTest {
    private final StubExecutable stub;
    private final Path err;

    StubExecutableTest(@TempDir Path folder) {
        stub = StubExecutable.in(folder.resolve("bin dir"), "podman");
        err = folder.resolve("err");
    }

    @Test
    void it_answers_by_the_words_among_its_arguments() throws Exception {
        stub.answering("ps --all", StubAnswer.printing("[]\n"))
                .answering("ps", StubAnswer.printing("[1]"))
                .otherwise(StubAnswer.failing(125, "unknown"));

        assertThat(run("--log-level", "error", "ps", "--all").out()).isEqualTo("[]\n");
        assertThat(run("ps").out()).isEqualTo("[1]");
        assertThat(run("psalm").exit()).isEqualTo(125);
        assertThat(Files.readString(err)).isEqualTo("unknown");
    }

    @Test
    void arguments_arrive_as_they_were_given() throws Exception {
        run("rm", "-rf", "a b", "$(id)", ";x", "", "two\nlines");
        run();

        assertThat(stub.arguments())
                .containsExactly(List.of("rm", "-rf", "a b", "$(id)", ";x", "", "two\nlines"), List.of());
    }

    @Test
    void a_hanging_one_is_known_by_its_processes_until_they_end() throws Exception {
        stub.otherwise(StubAnswer.hanging());
        var process = start("ps");
        while (stub.processes().size() < 2) {
            Thread.onSpinWait();
        }

        process.destroy();
        assertThat(stub.processes()).as("deaf to TERM").hasSize(2);

        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        while (!stub.processes().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_noisy_one_says_the_same_beside_a_megabyte_of_warnings() throws Exception {
        stub.otherwise(StubAnswer.printing("[]").noisily());

        assertThat(run("ps").out()).isEqualTo("[]");
        assertThat(Files.size(err)).isGreaterThan(1_000_000);
    }

    private record Ran(int exit, String out) {}

    private Ran run(String... arguments) throws IOException, InterruptedException {
        var process = start(arguments);
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out);
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(stub.path().toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(err.toFile()).start();
    }
}
