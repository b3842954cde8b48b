package dev.atoll.cli;

import dev.atoll.core.observe.Kinds;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code atoll}: every command, and where they are listed. */
@Command(
        name = "atoll",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "What is this machine, and what is wrong with it?",
        footer = {
            "",
            "Try:",
            "  atoll status              this machine on one screen",
            "  atoll status --demo       an invented one",
            "  atoll container show NAME",
            "  atoll COMMAND --help",
            "",
            "Exit: 0 fine, 1 a bug, 2 wrong usage, 3 settings invalid,",
            "      6 something asked for could not be observed, 130 interrupted."
        })
final class RootCommand {
    private static final Map<String, String> NOUNS = Map.of(
            "machine", "Show the operating system, processor, memory and load.",
            "host", "Show the host image's deployments.",
            "container", "Show the boxes and containers.",
            "peer", "Show the tailnet and its members.",
            "volume", "Show the disks, encryption and file systems.",
            "service", "Show the units and timers.",
            "listener", "Show who listens where.",
            "task", "Show the maintenance duties.");

    private RootCommand() {}

    static CommandLine create(Console console) {
        var root = new CommandLine(new RootCommand());
        root.addSubcommand(new StatusCommand(console));
        for (var kind : Kinds.ALL) {
            var noun = new CommandLine(new KindCommand(console, kind));
            noun.getCommandSpec().name(kind.kind()).usageMessage().description(NOUNS.getOrDefault(kind.kind(), ""));
            var list = new CommandLine(new KindCommand(console, kind));
            list.getCommandSpec().usageMessage().description("List them; what the noun alone does.");
            noun.addSubcommand("list", list);
            noun.addSubcommand(new ShowCommand(console, kind));
            root.addSubcommand(kind.kind(), noun);
        }
        root.addSubcommand(new AdaptersCommand(console));
        root.addSubcommand(new VersionCommand(console));
        root.addSubcommand(new CommandLine.HelpCommand());
        helpEverywhere(root);
        return root.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new Troubles(console))
                .setExecutionExceptionHandler(new Troubles(console))
                .setOut(console.out())
                .setErr(console.err())
                .setUsageHelpWidth(Math.clamp(console.width(), 60, 100))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    }

    private static void helpEverywhere(CommandLine command) {
        command.getSubcommands().values().forEach(sub -> {
            if (!sub.getCommandSpec().mixinStandardHelpOptions()
                    && !(sub.getCommand() instanceof CommandLine.HelpCommand)) {
                sub.getCommandSpec().mixinStandardHelpOptions(true);
            }
            helpEverywhere(sub);
        });
    }
}
