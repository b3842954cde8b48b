package dev.atoll.cli;

import com.google.common.base.Throwables;
import dev.atoll.adapters.jackson.SettingException;
import dev.atoll.core.common.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
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
            return unknown(unmatched.getUnmatched().getFirst(), command);
        }
        if (e instanceof MissingParameterException missing) {
            return missing(missing) + see(command);
        }
        var argument = e.getArgSpec();
        var value = Optional.ofNullable(e.getValue());
        if (argument != null && argument.type().isEnum() && value.isPresent()) {
            return notOneOf(value.get(), argument);
        }
        if (argument != null && argument.isOption() && argument.typeInfo().isMap()) {
            return name(argument) + " wants " + argument.paramLabel() + see(command);
        }
        var said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        if (said.startsWith("Unknown subcommand '")) {
            var word = said.substring(said.indexOf('\'') + 1, said.lastIndexOf('\''));
            return unknown(word, Optional.ofNullable(command.getParent()).orElse(command));
        }
        return said.startsWith("Invalid value for ") && e.getCause() != null
                ? name(argument) + ": " + e.getCause().getMessage()
                : said;
    }

    private static String unknown(String word, CommandLine command) {
        var spec = command.getCommandSpec();
        if (!word.startsWith("-")
                && command.getSubcommands().isEmpty()
                && !(command.getCommand() instanceof HelpCommand)) {
            return "`" + spec.qualifiedName() + "` does not take '" + word + "'" + see(command);
        }
        var what = word.startsWith("-") ? "option" : "command";
        var name = word.startsWith("--") ? word.replaceFirst("=.*", "") : word;
        if (spec.parent() == null && takenBelow(name, command)) {
            return "option '" + name + "' goes after a command: atoll status " + word;
        }
        return "unknown " + what + " '" + name + "'"
                + nearest(name, command)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElseGet(() -> see(command));
    }

    private static boolean takenBelow(String option, CommandLine root) {
        return root.getSubcommands().values().stream()
                .anyMatch(sub -> sub.getCommandSpec().findOption(option) != null);
    }

    private static String missing(MissingParameterException e) {
        return e.getMissing().stream()
                .findFirst()
                .map(argument -> argument.isOption()
                        ? name(argument) + " wants " + argument.paramLabel()
                        : argument.paramLabel() + " is missing")
                .orElse("something is missing");
    }

    private static String notOneOf(String value, ArgSpec argument) {
        var known = Stream.of(argument.type().getEnumConstants())
                .map(Object::toString)
                .toList();
        return "'" + value + "' is no " + argument.paramLabel() + ", which is one of " + String.join(", ", known)
                + Nearest.to(value, known)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String see(CommandLine command) {
        return "; see `" + command.getCommandSpec().qualifiedName() + " --help`";
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
