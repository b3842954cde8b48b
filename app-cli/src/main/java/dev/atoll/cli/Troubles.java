package dev.atoll.cli;

import com.google.common.base.Throwables;
import dev.atoll.adapters.jackson.SettingException;
import dev.atoll.core.common.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where an exception becomes a line for a person and an exit code. */
final class Troubles implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Console console;

    Troubles(Console console) {
        this.console = console;
    }

    /** Wrong input is one line with the nearest known word. */
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        console.err().println("atoll: " + line(e));
        return ExitCode.USAGE.code;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof SettingException setting) {
            console.err().println("atoll: " + setting.getMessage());
            return switch (setting.origin()) {
                case COMMAND_LINE -> ExitCode.USAGE.code;
                case FILE, ENVIRONMENT -> ExitCode.SETTINGS.code;
            };
        }
        console.err().println("atoll: this is a bug of Atoll, please report it with these lines:");
        console.err().print(Throwables.getStackTraceAsString(e));
        return ExitCode.UNEXPECTED.code;
    }

    private static String line(ParameterException e) {
        var command = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            var word = unmatched.getUnmatched().getFirst();
            var what = word.startsWith("-") ? "option" : "command";
            return "unknown " + what + " '" + word + "'"
                    + nearest(word, command)
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse("; see `" + command.getCommandSpec().qualifiedName() + " --help`");
        }
        var said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return said.startsWith("Missing required subcommand")
                ? "which command? see `" + command.getCommandSpec().qualifiedName() + " --help`"
                : said;
    }

    private static Optional<String> nearest(String word, CommandLine command) {
        List<String> known = new ArrayList<>();
        if (word.startsWith("-")) {
            command.getCommandSpec().options().stream()
                    .map(OptionSpec::longestName)
                    .forEach(known::add);
        } else {
            known.addAll(command.getSubcommands().keySet());
        }
        return Nearest.to(word, known);
    }
}
