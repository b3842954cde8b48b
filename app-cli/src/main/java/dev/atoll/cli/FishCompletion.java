package dev.atoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completions for fish, which picocli does not make, from the same model. Deterministic. */
final class FishCompletion {
    private final CommandLine root;
    private final StringBuilder out = new StringBuilder();

    FishCompletion(CommandLine root) {
        this.root = root;
    }

    String script() {
        out.append("# Completions of atoll for fish.\n");
        out.append("complete -c atoll -f\n");
        of(root, List.of());
        return out.toString();
    }

    private void of(CommandLine command, List<String> path) {
        var here = path.isEmpty()
                ? "__fish_use_subcommand"
                : condition(path, command.getSubcommands().keySet());
        command.getSubcommands().forEach((name, sub) -> {
            if (!sub.getCommandSpec().usageMessage().hidden()) {
                line(here, "-a " + quoted(name), description(sub.getCommandSpec()));
            }
        });
        var options = path.isEmpty() ? here : condition(path, List.of());
        command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .forEach(option -> line(options, switches(option), first(option.description())));
        command.getCommandSpec()
                .positionalParameters()
                .forEach(parameter -> candidates(parameter)
                        .forEach(candidate -> line(options, "-a " + quoted(asked(candidate)), "")));
        command.getSubcommands().forEach((name, sub) -> {
            var below = new ArrayList<>(path);
            below.add(name);
            of(sub, below);
        });
    }

    private static String switches(OptionSpec option) {
        var words = new ArrayList<String>();
        for (var name : option.names()) {
            words.add(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            words.add("-x");
            var candidates = candidates(option);
            if (!candidates.isEmpty()) {
                words.add("-a " + quoted(String.join(" ", candidates)));
            }
        }
        return String.join(" ", words);
    }

    /** A substitution has no dollar in fish. */
    private static String asked(String candidate) {
        return candidate.startsWith("$(") ? candidate.substring(1) : candidate;
    }

    private static List<String> candidates(ArgSpec argument) {
        if (argument.completionCandidates() != null) {
            return StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                    .toList();
        }
        return argument.type().isEnum()
                ? List.of(argument.type().getEnumConstants()).stream()
                        .map(Object::toString)
                        .toList()
                : List.of();
    }

    /** That all of these words were typed, and none of those that lead further. */
    private static String condition(List<String> path, Iterable<String> further) {
        var seen =
                path.stream().map(word -> "__fish_seen_subcommand_from " + word).collect(Collectors.joining("; and "));
        var others = String.join(" ", further);
        return others.isEmpty() ? seen : seen + "; and not __fish_seen_subcommand_from " + others;
    }

    private void line(String condition, String what, String description) {
        out.append("complete -c atoll -n ")
                .append(quoted(condition))
                .append(' ')
                .append(what)
                .append(description.isEmpty() ? "" : " -d " + quoted(description))
                .append('\n');
    }

    private static String description(CommandSpec spec) {
        return first(spec.usageMessage().description());
    }

    private static String first(String[] lines) {
        return lines.length == 0 ? "" : lines[0].replaceAll("\\.$", "");
    }

    private static String quoted(String words) {
        return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
