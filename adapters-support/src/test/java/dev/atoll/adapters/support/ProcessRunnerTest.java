package dev.atoll.adapters.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ProcessRunnerTest {
    private final ProcessRunner runner = new ProcessRunner(
            Map.of("PATH", System.getenv("PATH"), "SECRET_TOKEN", "hunter2", "LANG", "de_DE.UTF-8"),
            Duration.ofSeconds(10));

    private ProcessResult.Finished finished(String... argv) {
        return (ProcessResult.Finished) runner.run(List.of(argv));
    }

    /** Pitfall 43: a warning is not part of an answer. */
    @Test
    void keeps_exit_code_and_both_streams_apart() {
        var result = finished("sh", "-c", "echo out; echo err >&2; exit 3");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out()).isEqualTo("out\n");
        assertThat(result.err()).isEqualTo("err\n");
    }

    /** Pitfalls 42 and 49: a tool answers in the language that is read, and hears no secret of others. */
    @Test
    void passes_no_secret_of_the_environment_and_one_language() {
        var environment = finished("env").out();

        assertThat(environment).doesNotContain("SECRET_TOKEN").doesNotContain("de_DE");
        assertThat(environment).contains("LC_ALL=C.UTF-8");
    }

    /** Pitfall 47. */
    @Test
    void arguments_stay_one_word_whatever_is_in_them() {
        assertThat(finished("printf", "%s|", "a b", "$(id)", ";x", "-rf").out()).isEqualTo("a b|$(id)|;x|-rf|");
    }

    @Test
    void stdin_is_empty() {
        assertThat(finished("cat").out()).isEmpty();
    }

    @Test
    void stdin_is_a_file_and_stdout_another_where_they_are_named(@TempDir Path folder) throws IOException {
        var from = Files.writeString(folder.resolve("from"), "in");
        var to = Files.writeString(folder.resolve("to"), "what was there before");

        var result = (ProcessResult.Finished)
                runner.from(from).into(to).within(Duration.ofSeconds(5)).run(List.of("sh", "-c", "cat; echo err >&2"));

        assertThat(to).hasContent("in");
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("err\n");
    }

    /** Pitfall 43: both streams are drained, whichever fills first. */
    @Test
    void ten_megabytes_out_and_one_of_warnings_do_not_hang_it() {
        var result = finished("sh", "-c", "head -c 1000000 /dev/zero >&2; head -c 10000000 /dev/zero");

        assertThat(result.out()).hasSize(10_000_000);
        assertThat(result.truncated()).isFalse();
    }

    @Test
    void a_program_that_is_not_there_is_not_found() {
        assertThat(runner.run(List.of("no-such-program-anywhere")))
                .isEqualTo(new ProcessResult.NotFound("no-such-program-anywhere"));
    }

    @Test
    void at_the_deadline_the_whole_tree_is_gone() {
        var mark = "3" + ProcessHandle.current().pid();
        var hurried = new ProcessRunner(Map.of("PATH", System.getenv("PATH")), Duration.ofMillis(300));

        var result = hurried.run(List.of("sh", "-c", "sleep " + mark + " & sleep " + mark));

        assertThat(result).isInstanceOf(ProcessResult.TimedOut.class);
        assertThat(ProcessHandle.allProcesses()
                        .filter(ProcessHandle::isAlive)
                        .flatMap(process -> process.info().arguments().stream())
                        .filter(arguments -> List.of(arguments).contains(mark)))
                .isEmpty();
    }

    @Test
    void one_that_ignores_being_told_is_killed() {
        var hurried = new ProcessRunner(Map.of("PATH", System.getenv("PATH")), Duration.ofMillis(300));

        assertThat(hurried.run(List.of("sh", "-c", "trap '' TERM; while :; do sleep 1; done")))
                .isInstanceOf(ProcessResult.TimedOut.class);
    }

    @Test
    void one_that_is_there_and_may_not_be_run_is_not_missing(@TempDir Path folder) throws IOException {
        var program = Files.writeString(folder.resolve("podman"), "#!/bin/sh\n");

        assertThat(new ProcessRunner(Map.of("PATH", folder.toString()), Duration.ofSeconds(10)).run(List.of("podman")))
                .isEqualTo(new ProcessResult.NotRun(program, "permission denied"));
    }

    @Test
    void within_less_time_it_ends_sooner_and_is_the_same_otherwise() {
        var hurried = runner.within(Duration.ofMillis(300));

        assertThat(hurried.run(List.of("sleep", "60"))).isEqualTo(new ProcessResult.TimedOut(Duration.ofMillis(300)));
        assertThat(runner.within(Duration.ofSeconds(20)).run(List.of("env")))
                .isInstanceOfSatisfying(
                        ProcessResult.Finished.class,
                        told -> assertThat(told.out())
                                .contains("PATH=" + System.getenv("PATH"))
                                .doesNotContain("SECRET_TOKEN"));
        assertThat(finished("sleep", "0.5").exit())
                .as("the one it was made from")
                .isZero();
    }

    @Test
    void an_interrupt_ends_it_and_keeps_the_flag() {
        Thread.currentThread().interrupt();

        var result = runner.run(List.of("sleep", "60"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result).isInstanceOf(ProcessResult.Interrupted.class);
    }

    @Test
    void runs_in_a_session_of_its_own() {
        var told = finished("sh", "-c", "cut -d' ' -f1,6 /proc/$$/stat").out().strip();

        assertThat(told.substring(0, told.indexOf(' '))).isEqualTo(told.substring(told.indexOf(' ') + 1));
    }

    @Test
    void what_it_printed_is_in_no_text_of_the_result() {
        assertThat(finished("echo", "hunter2").toString()).doesNotContain("hunter2");
    }

    @Test
    void each_line_is_told_while_the_program_runs(@TempDir Path folder) {
        var told = new CopyOnWriteArrayList<String>();
        var go = folder.resolve("go");
        var talking = runner.telling(line -> {
            told.add(line);
            try {
                // The program goes on only because its first line was heard.
                Files.writeString(go, "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            throw new IllegalStateException("whoever listens has no say");
        });

        var result = talking.run(List.of(
                "sh",
                "-c",
                "echo größe; while [ ! -e \"$0\" ]; do sleep 0.02; done; printf '10%%\\r20%%\\n\\nlast'",
                go.toString()));

        assertThat(told).containsExactly("größe", "10%", "20%", "last");
        assertThat(result)
                .isInstanceOfSatisfying(
                        ProcessResult.Finished.class,
                        done -> assertThat(done.out()).isEqualTo("größe\n10%\r20%\n\nlast"));
    }
}
