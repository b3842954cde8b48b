package dev.atoll.cli;

import dev.atoll.core.observe.Kinds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atoll}: every command, and where they are listed. Alone it says what there is. */
@Command(
        name = "atoll",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "What is this machine, and what is wrong with it? More: atoll COMMAND --help.",
        footer = {
            "",
            "Examples:",
            "  atoll status           this machine on one screen (--demo: an invented one)",
            "  atoll apply            bring it to its manifest; atoll undo goes back",
            "",
            "Exit: 0 fine, 1 a bug, 2 wrong usage, 3 manifest or settings invalid, 4 changes",
            "      pending, 5 an action failed, 6 not observed, 75 not done, 130 interrupted."
        })
final class RootCommand implements Callable<Integer> {
    /** These speak of the others. */
    private static final Set<String> WHOLE = Set.of("completion", "manual", "help");

    private static final Set<String> HELP = Set.of("-h", "--help");

    private static final int NARROWEST_HELP = 60;
    private static final int WIDEST_HELP = 100;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    HelpOption help = new HelpOption();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    boolean version;

    private RootCommand() {}

    /** With every command. */
    static CommandLine create(Console console) {
        var root = new CommandLine(new RootCommand());
        commands(console, all -> all).forEach((name, command) -> root.addSubcommand(name, command.get()));
        return finished(root, console);
    }

    /**
     * With as much as these arguments need, which reads the same: a model of every command takes longer to make than a
     * status does to answer.
     */
    static CommandLine create(Console console, String... arguments) {
        var first = arguments.length == 0 ? "--help" : arguments[0];
        var commands = commands(console, needed(arguments));
        if (WHOLE.contains(first) || !commands.containsKey(first)) {
            return create(console);
        }
        var root = new CommandLine(new RootCommand());
        root.addSubcommand(first, commands.get(first).get());
        return finished(root, console);
    }

    /**
     * Of what a noun has below it: nothing where nothing but options follows, and none asks for help; and where one of it
     * is named, that one.
     */
    private static UnaryOperator<Set<String>> needed(String... arguments) {
        if (Stream.of(arguments).skip(1).allMatch(word -> word.startsWith("-") && !HELP.contains(word))) {
            return all -> Set.of();
        }
        return all -> all.contains(arguments[1]) ? Set.of(arguments[1]) : all;
    }

    private static Map<String, Supplier<CommandLine>> commands(Console console, UnaryOperator<Set<String>> needed) {
        var commands = new LinkedHashMap<String, Supplier<CommandLine>>();
        commands.put("status", () -> new CommandLine(new StatusCommand(console)));
        commands.put("adopt", () -> Options.once(new AdoptCommand(console)));
        commands.put("drift", () -> new CommandLine(new DriftCommand(console)));
        commands.put("plan", () -> Options.once(new PlanCommand(console)));
        commands.put("apply", () -> Options.once(new ApplyCommand(console)));
        commands.put("undo", () -> Options.once(new UndoCommand(console)));
        commands.put("runs", () -> RunsCommand.command(console));
        commands.put("restore-points", () -> RestorePointsCommand.command(console));
        commands.put("docs", () -> Options.without(new DocsCommand(console), "--watch"));
        commands.put("what-if", () -> Options.once(new WhatIfCommand(console)));
        Kinds.ALL.forEach(kind -> commands.put(kind.kind(), () -> Noun.command(console, kind, needed)));
        commands.put("manifest", () -> ManifestCommand.command(console));
        commands.put("import", () -> new CommandLine(new ImportCommand(console)));
        commands.put("export", () -> new CommandLine(new ExportCommand(console)));
        commands.put("schema", () -> new CommandLine(new SchemaCommand(console)));
        commands.put("serve", () -> new CommandLine(new ServeCommand(console)));
        commands.put("doctor", () -> new CommandLine(new DoctorCommand(console)));
        commands.put("adapters", () -> new CommandLine(new AdaptersCommand(console)));
        commands.put("demo", () -> DemoCommand.command(console));
        commands.put("completion", () -> new CommandLine(new CompletionCommand(console)));
        commands.put("manual", () -> new CommandLine(new ManualCommand(console)));
        commands.put("version", () -> new CommandLine(new VersionCommand(console)));
        commands.put("help", RootCommand::help);
        return commands;
    }

    private static CommandLine finished(CommandLine root, Console console) {
        plainly(root);
        // A word that begins with @ is a word.
        return root.setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new Troubles(console))
                .setExecutionExceptionHandler(new Troubles(console))
                .setOut(console.out())
                .setErr(console.err())
                .setUsageHelpWidth(Math.clamp(console.width(), NARROWEST_HELP, WIDEST_HELP))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    }

    private static CommandLine help() {
        var help = new CommandLine(new CommandLine.HelpCommand());
        help.getCommandSpec()
                .usageMessage()
                .header(new String[0])
                .customSynopsis("Usage: atoll help [COMMAND]")
                .synopsisHeading("")
                .description("Show the help of a command.")
                .footer("", "Examples:", "  atoll help", "  atoll help container");
        return help;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.FINE.code;
    }

    /** A synopsis of one line, and options in the order they were thought of. */
    private static void plainly(CommandLine command) {
        command.getCommandSpec().usageMessage().abbreviateSynopsis(true).sortOptions(false);
        command.getSubcommands().values().forEach(RootCommand::plainly);
    }
}
