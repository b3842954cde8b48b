package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Help, manual pages and completions: all from one model. */
class HelpTest {
    @TempDir
    private static Path home;

    static Stream<CommandLine> commands() {
        return all(new Typing(home).model());
    }

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::all));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_a_help_with_examples_that_fits(CommandLine command) {
        var usage = command.getUsageMessage();

        assertThat(usage).contains("Usage: atoll").containsPattern("Examples?:\n  [a-z]");
        assertThat(usage.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(command.getCommandSpec().usageMessage().description()[0]).matches("[A-Z].*[.?]");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_example_is_a_command_that_is_understood(CommandLine command) {
        Stream.of(command.getCommandSpec().usageMessage().footer())
                .filter(line -> line.startsWith("  atoll "))
                .map(line ->
                        line.strip().replaceAll(" {2,}.*| (?:[|>]|&&).*", "").replace("COMMAND", "status"))
                .forEach(example -> {
                    var words = example.substring("atoll".length()).strip();
                    new Typing(home)
                            .model()
                            .parseArgs(
                                    words.isEmpty() ? new String[0] : words.split(" (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"));
                });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_a_manual_page_that_names_each_option(CommandLine command) {
        var page = new ManualPage(command);

        assertThat(page.roff()).startsWith(".TH \"ATOLL").contains(".SH NAME", ".SH SYNOPSIS", ".SH NOTES");
        assertThat(page.roff()).doesNotContain("${");
        command.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .forEach(name -> assertThat(page.roff()).contains(name.replace("-", "\\-")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_model_of_one_command_says_the_same(CommandLine command) {
        var typing = new Typing(home);
        var words = (command.getCommandSpec().qualifiedName() + " --help").replaceFirst("atoll ", "");

        assertThat(typing.type(words.split(" "))).isZero();
        assertThat(typing.out()).isEqualTo(command.getUsageMessage());
    }

    @Test
    void roff_cannot_take_words_for_instructions() {
        @CommandLine.Command(name = "odd", description = ".so /etc/passwd", footer = "'br \\fB")
        class Odd {}

        assertThat(new ManualPage(new CommandLine(new Odd())).roff()).contains("\n\\&.so /etc", "\n\\&'br \\efB");
    }

    @Test
    void the_files_of_a_package_are_written_where_they_are_looked_for(@TempDir Path share) {
        assertThat(new Typing(home).type("manual", "--to", share.toString())).isZero();

        assertThat(share.resolve("man/man1/atoll.1")).isNotEmptyFile();
        assertThat(share.resolve("man/man1/atoll-container-show.1")).isNotEmptyFile();
        assertThat(share.resolve("bash-completion/completions/atoll")).isNotEmptyFile();
        assertThat(share.resolve("zsh/site-functions/_atoll")).isNotEmptyFile();
        assertThat(share.resolve("fish/vendor_completions.d/atoll.fish")).isNotEmptyFile();
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_one_line(@TempDir Path share) throws Exception {
        var file = Files.createFile(share.resolve("file"));
        var typing = new Typing(home);

        assertThat(typing.type("manual", "--to", file.toString())).isEqualTo(2);
        assertThat(typing.err()).startsWith("atoll: cannot write to ").hasLineCount(1);
    }

    @ParameterizedTest
    @EnumSource(CompletionCommand.Shell.class)
    void completions_know_every_command_and_option(CompletionCommand.Shell shell) {
        var typing = new Typing(home);

        assertThat(typing.type("completion", shell.toString())).isZero();
        assertThat(typing.out()).contains("status", "container", "doctor", "show", "timings", "human", "yaml");
        assertThat(typing.out()).as("hidden").doesNotContain("-a 'manual'");
    }
}
