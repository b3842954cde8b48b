package dev.atoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of a command, in roff's man macros, from the same model that {@code --help} is made of. No date: same
 * program, same bytes.
 */
final class ManualPage {
    private final CommandSpec spec;
    private final StringBuilder out = new StringBuilder();

    ManualPage(CommandLine command) {
        this.spec = command.getCommandSpec();
    }

    /** {@code atoll-container-show}. */
    String name() {
        return spec.qualifiedName("-");
    }

    /** Of this command and of all below it. */
    static Stream<ManualPage> all(CommandLine command) {
        return Stream.concat(
                Stream.of(new ManualPage(command)),
                command.getSubcommands().values().stream()
                        .distinct()
                        .filter(sub -> !sub.getCommandSpec().usageMessage().hidden())
                        .flatMap(ManualPage::all));
    }

    String roff() {
        out.setLength(0);
        out.append(".TH \"")
                .append(escaped(name()).toUpperCase(Locale.ROOT))
                .append("\" \"1\" \"\" \"atoll\" \"Atoll\"\n");
        section("NAME");
        text(name() + " - " + sentence().replaceAll("\\.$", ""));
        section("SYNOPSIS");
        out.append(".B ").append(escaped(spec.qualifiedName())).append('\n');
        text(synopsis());
        section("DESCRIPTION");
        Stream.of(spec.usageMessage().description()).forEach(this::text);
        items("OPTIONS", parameters(), options());
        items("COMMANDS", List.of(), commands());
        footer();
        see();
        return out.toString();
    }

    private String sentence() {
        var description = spec.usageMessage().description();
        return description.length == 0 ? "" : description[0];
    }

    private String synopsis() {
        var words = new ArrayList<String>();
        if (!spec.options().isEmpty()) {
            words.add("[OPTION]...");
        }
        spec.positionalParameters().forEach(p -> words.add(p.paramLabel()));
        if (!spec.subcommands().isEmpty()) {
            words.add("[COMMAND]");
        }
        return String.join(" ", words);
    }

    /** What is explained, and the explanation. */
    private record Item(String word, String meaning) {}

    private List<Item> parameters() {
        return spec.positionalParameters().stream().map(this::item).toList();
    }

    private Item item(PositionalParamSpec parameter) {
        return new Item(parameter.paramLabel(), plain(parameter.description()));
    }

    private List<Item> options() {
        return spec.options().stream()
                .filter(option -> !option.hidden())
                .map(option -> new Item(
                        String.join(", ", option.names()) + (option.arity().max() > 0 ? "=" + option.paramLabel() : ""),
                        plain(option.description())))
                .toList();
    }

    private List<Item> commands() {
        return spec.subcommands().values().stream()
                .distinct()
                .map(CommandLine::getCommandSpec)
                .filter(sub -> !sub.usageMessage().hidden())
                .map(sub -> new Item(sub.name(), new ManualPage(sub.commandLine()).sentence()))
                .toList();
    }

    private static String plain(String[] description) {
        return String.join(" ", description);
    }

    private void items(String title, List<Item> first, List<Item> then) {
        if (first.isEmpty() && then.isEmpty()) {
            return;
        }
        section(title);
        Stream.concat(first.stream(), then.stream()).forEach(item -> {
            out.append(".TP\n.B ").append(escaped(item.word())).append('\n');
            text(item.meaning());
        });
    }

    /** Examples are printed as they stand. */
    private void footer() {
        var lines = List.of(spec.usageMessage().footer()).stream()
                .dropWhile(String::isBlank)
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        section("NOTES");
        out.append(".nf\n");
        lines.forEach(this::text);
        out.append(".fi\n");
    }

    private void see() {
        var others = Stream.concat(
                        spec.parent() == null ? Stream.empty() : Stream.of(spec.parent()),
                        spec.subcommands().values().stream().distinct().map(CommandLine::getCommandSpec))
                .filter(other -> !other.usageMessage().hidden())
                .map(other -> other.qualifiedName("-") + "(1)")
                .collect(Collectors.joining(", "));
        section("SEE ALSO");
        text(others);
    }

    private void section(String title) {
        out.append(".SH ").append(title).append('\n');
    }

    private void text(String words) {
        out.append(escaped(words)).append('\n');
    }

    /** A line that begins with a dot or a quote would be an instruction to roff. */
    private static String escaped(String words) {
        var safe = words.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
