package dev.atoll.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a shell needs to complete what is typed. */
@Command(
        name = "completion",
        description = "Print what bash, zsh or fish needs to complete commands.",
        footer = {
            "",
            "Examples:",
            "  source <(atoll completion bash)     now; in ~/.bashrc for good",
            "  source <(atoll completion zsh)      now; in ~/.zshrc for good",
            "  atoll completion fish > ~/.config/fish/completions/atoll.fish"
        })
final class CompletionCommand implements Callable<Integer> {
    /** The shells there are scripts for. */
    enum Shell {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By its first line zsh knows a file in its function path; what follows turns on bash's completion in zsh. */
    private static final String ZSH_FIRST = """
            #compdef atoll
            function compopt { complete "$@"; }
            """;

    /** Loaded so, it is called for the first word to complete, and only then has it said how. */
    private static final String ZSH_LAST = """

            if [ "${funcstack[1]}" = _atoll ]; then
              _bash_complete -o default -F _complete_atoll
            fi
            """;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
    private Shell shell = Shell.BASH;

    @Mixin
    HelpOption help = new HelpOption();

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(script(spec.root().commandLine(), shell));
        return ExitCode.FINE.code;
    }

    static String script(CommandLine root, Shell shell) {
        return switch (shell) {
            case BASH -> bash(root);
            case ZSH -> ZSH_FIRST + bash(root) + ZSH_LAST;
            case FISH -> new FishCompletion(root).script();
        };
    }

    /** What is asked of the machine is many words, which picocli quotes as one. */
    private static String bash(CommandLine root) {
        return AutoComplete.bash("atoll", root).replaceAll("\"(\\$\\(atoll [a-z]+ --names [^\"]*\\))\"", "$1");
    }
}
