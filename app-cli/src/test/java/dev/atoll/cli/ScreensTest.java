package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.observe.Kinds;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees of the demo, command by command and width by width. */
class ScreensTest {
    @TempDir
    private Path home;

    static Stream<String> commands() {
        return Stream.concat(
                Stream.of(
                        "status",
                        "doctor",
                        "adapters",
                        "machine show bazzite",
                        "host show 0",
                        "container show opencode-dev",
                        "peer show iphone-14",
                        "volume show nvme0n1p3",
                        "service show sshd.service",
                        "listener show 5173",
                        "task show uupd"),
                Kinds.ALL.stream().flatMap(kind -> Stream.of(kind.kind(), kind + " list")));
    }

    static Stream<Arguments> commandsAndWidths() {
        return commands()
                .flatMap(command ->
                        IntStream.of(80, 100, 132, 160, 200).mapToObj(width -> Arguments.of(command, width)));
    }

    private static String[] demo(String command, String... more) {
        return Stream.concat(Stream.of((command + " --demo").split(" ")), Stream.of(more))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("commandsAndWidths")
    void no_line_is_wider_than_the_terminal(String command, int width) {
        var typing = new Typing(home).at(width);

        assertThat(typing.type(demo(command))).isZero();
        assertThat(typing.out().lines())
                .hasSizeGreaterThan(4)
                .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(width));
        assertThat(typing.out()).startsWith("DEMO: ").doesNotContain("\u001b");
        assertThat(typing.err()).isEmpty();
    }

    @Test
    void a_status_is_one_screen() {
        var typing = new Typing(home);

        assertThat(typing.type(demo("status"))).isZero();
        assertThat(typing.out().lines()).hasSizeLessThanOrEqualTo(50);
        assertThat(typing.out())
                .contains("Bazzite", "opencode-dev", "iphone-14", "nvme0n1", "5173", "uupd", "Findings:");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void colours_need_a_terminal_and_nobody_against_them(String command) {
        var typing = new Typing(home).atTerminal();

        typing.type(demo(command));
        assertThat(typing.out()).contains("\u001b[");
        var coloured = typing.out().replaceAll("\u001b\\[[0-9;]*m", "");
        typing.type(demo(command, "--no-color"));
        assertThat(typing.out()).doesNotContain("\u001b");
        assertThat(withoutTimes(typing.out())).as("the words say it all").isEqualTo(withoutTimes(coloured));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void machines_are_told_without_colour_in_a_versioned_document(String command) {
        var typing = new Typing(home).atTerminal();

        assertThat(typing.type(demo(command, "-o", "json"))).isZero();
        assertThat(typing.out())
                .startsWith("{\n  \"schemaVersion\" : 1,")
                .endsWith("}\n")
                .doesNotContain("\u001b");
        assertThat(typing.type(demo(command, "-o", "YAML"))).isZero();
        assertThat(typing.out()).startsWith("schemaVersion: 1\n").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status", "machine", "volume", "container show opencode-dev", "status -o json", "task -o yaml"})
    void a_comma_decimal_locale_changes_no_byte(String command) {
        var typing = new Typing(home);
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            typing.type(demo(command));
            var plain = withoutTimes(typing.out());
            Locale.setDefault(Locale.GERMANY);
            typing.type(demo(command));

            assertThat(withoutTimes(typing.out())).isEqualTo(plain);
        } finally {
            Locale.setDefault(before);
        }
    }

    /** The demo's world moves with the clock. */
    private static String withoutTimes(String text) {
        return text.replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "TIME")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}", "TIME")
                .replaceAll("\"?uptime\"?\\s?: [0-9.]+", "UPTIME");
    }

    @Test
    void what_show_tells_is_of_that_one_alone() {
        var typing = new Typing(home);
        for (var shown : List.of("container show opencode-dev", "listener show 5173", "task show uupd")) {
            assertThat(typing.type(demo(shown))).as(shown).isZero();
            assertThat(typing.out()).as(shown).doesNotContain("litellm");
            assertThat(typing.type(demo(shown, "-o", "json"))).as(shown).isZero();
            assertThat(typing.out()).as(shown).doesNotContain("litellm");
        }
    }

    @Test
    void timings_go_to_the_progress_stream() {
        var typing = new Typing(home);

        assertThat(typing.type(demo("status", "--timings"))).isZero();
        assertThat(typing.err().lines())
                .hasSize(8)
                .allSatisfy(line -> assertThat(line).matches(" *[0-9]+ ms {2}[a-z]+"));
        assertThat(typing.out()).doesNotContain(" ms ");
    }
}
