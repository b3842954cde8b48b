package dev.atoll.cli;

import dev.atoll.core.apply.ContainerRequest;
import dev.atoll.core.apply.UnitRequest;
import dev.atoll.core.apply.VolumeRequest;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Kinds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/**
 * The words about a kind on the command line. A kind without words still has its noun.
 *
 * @param description of the noun, one sentence
 * @param example a name that {@code show} could be given
 */
record Noun(String description, String example) {
    private static final Map<String, Noun> NOUNS = Map.of(
            "machine", new Noun("Show the operating system, processor, memory and load.", "bazzite"),
            "host", new Noun("Show the host image's deployments.", "0"),
            "container", new Noun("Show the boxes and containers, and act on one.", "opencode-dev"),
            "peer", new Noun("Show the tailnet and its members.", "iphone-14"),
            "volume", new Noun("Show the disks, encryption and file systems, and mount one.", "nvme0n1p3"),
            "service", new Noun("Show the units and timers, and act on one.", "tailscaled.service"),
            "listener", new Noun("Show who listens where.", "5173"),
            "task", new Noun("Show the maintenance duties.", "uupd"));

    /** @param needed which of its commands are: each takes as long to make as the noun itself */
    static CommandLine command(Console console, PortKey<?, ?> kind, UnaryOperator<Set<String>> needed) {
        var words = NOUNS.getOrDefault(kind.kind(), new Noun("Show each " + kind + ".", "NAME"));
        var noun = new CommandLine(new KindCommand(console, kind));
        noun.getCommandSpec()
                .name(kind.kind())
                .usageMessage()
                .description(words.description())
                .footer(words.examples(kind.kind(), ""));
        var commands = new LinkedHashMap<String, Supplier<CommandLine>>();
        commands.put("list", () -> words.list(console, kind));
        commands.put("show", () -> words.show(console, kind));
        deeds(console, kind, commands);
        var made = needed.apply(commands.keySet());
        commands.forEach((name, command) -> {
            if (made.contains(name)) {
                noun.addSubcommand(name, command.get());
            }
        });
        return noun;
    }

    private CommandLine list(Console console, PortKey<?, ?> kind) {
        var list = new CommandLine(new KindCommand(console, kind));
        list.getCommandSpec().name("list");
        list.getCommandSpec()
                .usageMessage()
                .description("List them all, as `atoll " + kind + "` alone does.")
                .footer(examples(kind.kind(), " list"));
        return list;
    }

    private CommandLine show(Console console, PortKey<?, ?> kind) {
        var show = new CommandLine(new ShowCommand(console, kind));
        show.getCommandSpec()
                .usageMessage()
                .footer(
                        "",
                        "Examples:",
                        "  atoll " + kind + " show " + example,
                        "  atoll " + kind + " show " + example + " -o json");
        return show;
    }

    /** What can be done with one, beside showing it. */
    private static void deeds(Console console, PortKey<?, ?> kind, Map<String, Supplier<CommandLine>> deeds) {
        if (kind.equals(Kinds.CONTAINER)) {
            for (var verb : ContainerRequest.Verb.values()) {
                deeds.put(verb.name().toLowerCase(Locale.ROOT), () -> ContainerRequestCommand.command(console, verb));
            }
            deeds.put("enter", () -> Options.once(new EnterCommand(console)));
            deeds.put("exec", () -> Options.once(new ExecCommand(console)));
            deeds.put("logs", () -> Options.once(new LogsCommand(console)));
        } else if (kind.equals(Kinds.SERVICE)) {
            for (var verb : UnitRequest.Verb.values()) {
                deeds.put(verb.name().toLowerCase(Locale.ROOT), () -> UnitRequestCommand.command(console, verb));
            }
        } else if (kind.equals(Kinds.VOLUME)) {
            for (var verb : VolumeRequest.Verb.values()) {
                deeds.put(verb.name().toLowerCase(Locale.ROOT), () -> VolumeRequestCommand.command(console, verb));
            }
        } else if (kind.equals(Kinds.PEER)) {
            deeds.put("ping", () -> Options.once(new PingCommand(console)));
        }
    }

    private String[] examples(String kind, String sub) {
        return List.of(
                        "",
                        "Examples:",
                        "  atoll " + kind + sub,
                        "  atoll " + kind + sub + " -o json",
                        "  atoll " + kind + " show " + example)
                .toArray(String[]::new);
    }
}
