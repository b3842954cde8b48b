package dev.atoll.adapters.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Trouble;
import dev.atoll.testkit.fake.StubAnswer;
import dev.atoll.testkit.fake.StubExecutable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ToolTest {
    @TempDir
    private Path folder;

    private Tool tool() {
        var runner = new ProcessRunner(Map.of("PATH", folder.toString()), Duration.ofSeconds(20));
        return new Tool(runner, "tool", "install tool");
    }

    private StubExecutable stub() {
        return StubExecutable.in(folder, "tool");
    }

    private Trouble refused(StubAnswer answer) {
        stub().otherwise(answer);
        return refused(tool().ask("list"));
    }

    private static Trouble refused(Tool.Answer answer) {
        assertThat(answer).isInstanceOf(Tool.Refused.class);
        return ((Tool.Refused) answer).trouble();
    }

    @Test
    void what_it_prints_and_what_it_warns_of_stay_apart() {
        stub().otherwise(new StubAnswer("[]", "WARN: old\n", 0, false));

        assertThat(tool().ask("list", "a b")).isEqualTo(new Tool.Printed("[]", "WARN: old\n"));
        assertThat(stub().arguments().getLast()).containsExactly("list", "a b");
    }

    @Test
    void what_it_prints_is_in_no_text_of_the_answer() {
        stub().otherwise(StubAnswer.printing("hunter2"));

        assertThat(tool().ask().toString()).doesNotContain("hunter2");
    }

    @Test
    void where_it_is_missing_it_tells_what_to_install() {
        assertThat(refused(tool().ask("list")))
                .isEqualTo(Trouble.of(Cause.NOT_INSTALLED, "tool: not found on the PATH", "install tool"));
    }

    @Test
    void where_it_may_not_be_run_it_tells_whom_it_belongs_to() throws IOException {
        Files.setPosixFilePermissions(stub().path(), PosixFilePermissions.fromString("rw-r--r--"));

        var trouble = refused(tool().ask("list"));

        assertThat(trouble.cause()).isEqualTo(Cause.ACCESS_DENIED);
        assertThat(trouble.hint()).contains("see who may run it: ls -l " + folder.resolve("tool"));
    }

    @Test
    void where_the_system_cannot_run_it_there_is_a_hint_too() throws IOException {
        Files.writeString(stub().path(), "#!" + folder.resolve("no-such-shell") + "\n");

        var runner = new ProcessRunner(Map.of("PATH", folder.toString()), Duration.ofSeconds(20));
        assertThat(refused(new Tool(runner, "tool", "install tool").ask("list")))
                .satisfies(trouble -> assertThat(trouble.cause()).isEqualTo(Cause.ACCESS_DENIED))
                .satisfies(trouble -> assertThat(trouble.hint()).isPresent());
    }

    @Test
    void within_less_time_silence_ends_sooner() {
        stub().otherwise(StubAnswer.hanging());

        var trouble = refused(tool().within(Duration.ofMillis(300)).ask("list"));

        assertThat(trouble.cause()).isEqualTo(Cause.TIMED_OUT);
        assertThat(trouble.detail()).isEqualTo("tool list: no answer within 300 ms");
        assertThat(trouble.hint()).contains("run it by hand to see what it waits for: tool list");
        assertThat(stub().processes()).isEmpty();
    }

    @Test
    void an_interrupt_is_kept_and_has_a_hint() {
        stub().otherwise(StubAnswer.hanging());
        Thread.currentThread().interrupt();

        var trouble = refused(tool().ask("list"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(trouble.cause()).isEqualTo(Cause.TIMED_OUT);
        assertThat(trouble.hint()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "Error: open /home/yish/db.sql: permission denied, ACCESS_DENIED",
        "Access denied: prefs access denied, ACCESS_DENIED",
        "error: This command must be executed as the root user, ACCESS_DENIED",
        "dial unix /run/x.sock: connect: permission denied, ACCESS_DENIED",
        "dial unix /run/x.sock: connect: connection refused, NOT_RUNNING",
        "dial unix /run/x.sock: connect: no such file or directory, NOT_RUNNING",
        "Failed to connect to bus: No medium found, NOT_RUNNING",
        "System has not been booted with systemd as init system (PID 1). Can't operate., NOT_RUNNING",
        "open /etc/tool.conf: no such file or directory, UNREADABLE",
        "the flux capacitor is out of alignment, UNREADABLE"
    })
    void the_words_of_a_refusal_tell_its_cause_and_arrive(String words, Cause cause) {
        var trouble = refused(StubAnswer.failing(1, words));

        assertThat(trouble.cause()).isEqualTo(cause);
        assertThat(trouble.detail()).isEqualTo("tool list: exit 1: " + words);
    }

    @Test
    void what_root_may_do_is_told_with_sudo_and_other_trouble_is_seen_by_hand() {
        assertThat(refused(StubAnswer.failing(1, "permission denied")).hint()).contains("sudo tool list");
        assertThat(refused(StubAnswer.failing(1, "what?")).hint())
                .contains("run it by hand to see all it says: tool list");
    }

    @Test
    void of_many_lines_the_last_says_what_happened_and_stdout_counts_where_stderr_is_silent() {
        assertThat(refused(StubAnswer.failing(3, "WARN: old\nError: no\n")).detail())
                .endsWith("exit 3: Error: no");
        assertThat(refused(new StubAnswer("said here\n", "", 1, false)).detail())
                .endsWith("exit 1: said here");
        assertThat(refused(StubAnswer.failing(1, "")).detail()).isEqualTo("tool list: exit 1:");
    }

    @Test
    void a_long_call_leaves_room_for_what_came_back() {
        stub().otherwise(StubAnswer.failing(1, "no"));

        assertThat(refused(tool().ask("x".repeat(500))).detail())
                .endsWith("…: exit 1: no")
                .hasSizeLessThan(140);
    }
}
