package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawing again and again. */
class ScreenTest {
    @TempDir
    private Path home;

    @Test
    void a_terminal_is_given_back_as_it_was() {
        var typing = new Typing(home).atTerminal();
        try (var screen = new Screen(typing.console())) {
            assertThat(screen.draw("one\n", 24)).isTrue();
            assertThat(screen.draw("two\n", 24)).isTrue();
        }

        assertThat(typing.out())
                .startsWith("\u001b[?1049h\u001b[?25l")
                .contains("\u001b[H\u001b[Ktwo\n\u001b[K\u001b[J")
                .endsWith("\u001b[?7h\u001b[?25h\u001b[?1049l");
        assertThat(typing.out().split("\u001b\\[2J", -1))
                .as("cleared once, never between pictures")
                .hasSize(2);
    }

    @Test
    void what_is_too_high_is_counted() {
        var typing = new Typing(home).atTerminal();
        try (var screen = new Screen(typing.console())) {
            screen.draw(IntStream.range(0, 40).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining()), 24);
        }

        assertThat(typing.out()).contains("line 21", "… 18 more lines below").doesNotContain("line 22");
        assertThat(typing.out().chars().filter(c -> c == '\n').count()).isLessThan(24);
    }

    @Test
    void without_a_terminal_the_pictures_follow_each_other() {
        var typing = new Typing(home);
        try (var screen = new Screen(typing.console())) {
            screen.draw("one\n", 24);
            screen.draw("two\n", 24);
        }

        assertThat(typing.out()).isEqualTo("one\ntwo\n");
    }

    @Test
    void watching_ends_without_a_word_when_the_reader_has_gone() {
        var typing = new Typing(home);

        assertThat(Main.run(gone(typing), "status", "--demo", "--watch")).isZero();
        assertThat(typing.err()).isEmpty();
    }

    @Test
    void a_view_that_is_watched_follows_the_terminal() {
        var typing = new Typing(home).atTerminal();
        var sizes =
                List.of(new Size(60, 24), new Size(60, 24), new Size(120, 50)).iterator();
        var watcher = Thread.currentThread();
        typing.sizes(before -> {
            if (!sizes.hasNext()) {
                watcher.interrupt();
                return before;
            }
            return sizes.next();
        });

        assertThat(typing.type("status", "--demo", "--watch")).isEqualTo(130);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(typing.out().split("DEMO", -1))
                .as("drawn once for each size")
                .hasSize(3);
        assertThat(typing.out().lines().mapToInt(ScreenTest::plainWidth).max().orElse(0))
                .isGreaterThan(60);
    }

    private static int plainWidth(String line) {
        return Width.of(line.replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", ""));
    }

    @Test
    void watching_ends_when_it_is_interrupted() {
        var typing = new Typing(home);
        Thread.currentThread().interrupt();

        assertThat(typing.type("machine", "--demo", "--watch")).isEqualTo(130);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Console gone(Typing typing) {
        var console = typing.console();
        return new Console(
                console.environment(),
                console.in(),
                console.answered(),
                new PrintWriter(new Gone()),
                console.err(),
                Size.USUAL,
                size -> size,
                false,
                false,
                false,
                InstantSource.system(),
                ZoneOffset.UTC,
                argv -> 0);
    }

    /** A pipe whose reader is no more. */
    private static final class Gone extends Writer {
        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
