package dev.atoll.cli;

import dev.atoll.core.observe.Kinds;
import java.util.concurrent.Callable;
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
        description = "What is this machine, and what is wrong with it?",
        footer = {
            "",
            "Examples:",
            "  atoll status               this machine on one screen",
            "  atoll status --demo        an invented one",
            "  atoll container            the boxes and containers",
            "  atoll container show NAME  one of them, closely",
            "  atoll COMMAND --help       more about a command",
            "",
            "Exit: 0 fine, 1 a bug, 2 wrong usage, 3 settings invalid,",
            "      6 something asked for could not be observed, 130 interrupted."
        })
final class RootCommand implements Callable<Integer> {
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

    static CommandLine create(Console console) {
        var root = new CommandLine(new RootCommand());
        root.addSubcommand(new StatusCommand(console));
        for (var kind : Kinds.ALL) {
            root.addSubcommand(kind.kind(), Noun.command(console, kind));
        }
        root.addSubcommand(new DoctorCommand(console));
        root.addSubcommand(new AdaptersCommand(console));
        root.addSubcommand(new CompletionCommand(console));
        root.addSubcommand(new ManualCommand(console));
        root.addSubcommand(new VersionCommand(console));
        root.addSubcommand(help());
        plainly(root);
        return root.setCaseInsensitiveEnumValuesAllowed(true)
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
