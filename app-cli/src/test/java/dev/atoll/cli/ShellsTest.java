package dev.atoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.atoll.testkit.bed.Testbed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shells themselves complete, and the readers of manual pages read. Where a testbed was set up, all of them were
 * installed with it, and one that is missing fails; elsewhere it is skipped.
 */
class ShellsTest {
    @TempDir
    private Path share;

    @BeforeEach
    void writeTheFilesOfAPackage() {
        assertThat(new Typing(share).type("manual", "--to", share.toString())).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'',doctor", "st,status", "container s,show", "completion f,fish", "status --tim,--timings"})
    void fish_completes(String typed, String word) throws Exception {
        needs("fish");

        assertThat(said(
                        "fish",
                        "--no-config",
                        "-c",
                        "source " + share.resolve("fish/vendor_completions.d/atoll.fish") + "; complete -C 'atoll "
                                + typed + "'"))
                .containsPattern("(?m)^" + word + "\\b");
    }

    @ParameterizedTest
    @CsvSource({"atoll st,status", "atoll container s,show", "atoll completion f,fish"})
    void bash_completes(String typed, String word) throws Exception {
        needs("bash");
        var words = List.of(typed.split(" "));

        assertThat(said(
                        "bash",
                        "--norc",
                        "-c",
                        "source " + share.resolve("bash-completion/completions/atoll") + "; COMP_WORDS=(" + typed
                                + "); COMP_CWORD=" + (words.size() - 1)
                                + "; _complete_atoll; echo \"${COMPREPLY[@]}\""))
                .contains(word);
    }

    /** With a stand-in for the program, which is asked for them. */
    @Test
    void names_are_those_of_the_machine() throws Exception {
        needs("bash");
        needs("fish");

        assertThat(said(
                        "bash",
                        "--norc",
                        "-c",
                        "atoll() { [ \"$*\" = 'container --names' ] && printf 'dev-one\\ndev-two\\n'; }; source "
                                + share.resolve("bash-completion/completions/atoll")
                                + "; COMP_WORDS=(atoll container stop dev-t); COMP_CWORD=3; _complete_atoll;"
                                + " echo \"<${COMPREPLY[@]}>\""))
                .contains("<dev-two>");
        assertThat(said(
                        "fish",
                        "--no-config",
                        "-c",
                        "function atoll; test \"$argv\" = 'container --names'; and printf 'dev-one\\ndev-two\\n'; end; source "
                                + share.resolve("fish/vendor_completions.d/atoll.fish")
                                + "; complete -C 'atoll container stop dev-t'"))
                .contains("dev-two");
    }

    /** Typed at a terminal of its own; the file is found by its first line, as zsh finds those of packages. */
    @ParameterizedTest
    @CsvSource({"atoll st,atus", "atoll completion f,ish", "atoll status -o j,son"})
    void zsh_completes_from_its_function_path(String typed, String rest) throws Exception {
        needs("zsh");
        var script = Files.writeString(
                share.resolve("type.zsh"), """
                zmodload zsh/zpty
                zpty shell zsh -f -i
                zpty -w shell "PS1='> '; fpath=(%s \\$fpath); autoload -U compinit; compinit -u -D; echo RE''ADY"
                zpty -r shell answer '*READY*'
                zpty -n -w shell $'%s\\t'
                zpty -r shell answer '*%s*' && print -r -- "completed: $answer"
                zpty -d shell
                """.formatted(share.resolve("zsh/site-functions"), typed, rest));

        assertThat(said("zsh", "-f", script.toString())).contains("completed: ").doesNotContain("command not found");
    }

    @Test
    void groff_finds_nothing_wrong_with_the_manual_pages() throws Exception {
        needs("groff");

        for (var page : pages()) {
            assertThat(said("sh", "-c", "groff -ww -man -Tutf8 \"$0\" 2>&1 >/dev/null", page))
                    .as(page)
                    .isEmpty();
        }
    }

    @Test
    void mandoc_finds_nothing_wrong_but_the_date_that_is_left_out() throws Exception {
        needs("mandoc");

        for (var page : pages()) {
            assertThat(said("mandoc", "-Tlint", "-Wwarning", page)
                            .lines()
                            .filter(line -> !line.contains("missing date")))
                    .as(page)
                    .isEmpty();
        }
    }

    private List<String> pages() throws Exception {
        try (var pages = Files.list(share.resolve("man/man1"))) {
            return pages.map(Path::toString).sorted().toList();
        }
    }

    private static void needs(String program) {
        var found = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        assumeTrue(found || Testbed.isHere(), program + " is not installed, and no testbed is set up here");
        assertThat(found).as("testbed/setup installs %s", program).isTrue();
    }

    private String said(String... command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", share.toString());
        builder.environment().put("XDG_CONFIG_HOME", share.toString());
        var process = builder.start();
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return out;
    }
}
