package dev.atoll.core.whatif;

import dev.atoll.core.common.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the command lines people type at a workstation like this one: distrobox 1.4 to 2, podman 4 to 6, rpm-ostree,
 * bootc, tailscale. What it does not know it says, and never takes for harmless. Stateless.
 */
public final class CommandLines {
    private static final Set<String> AS_ROOT = Set.of("sudo", "pkexec", "run0", "doas");

    private CommandLines() {}

    public static Deed read(String line) {
        return switch (ShellWords.split(line)) {
            case ShellWords.Split.Refused refused -> new Deed.NotUnderstood(refused.part());
            case ShellWords.Split.Words split -> read(split.words());
        };
    }

    /** @param words as a shell hands them over */
    public static Deed read(List<String> words) {
        var scope = Scope.USER;
        var rest = words;
        while (!rest.isEmpty() && AS_ROOT.contains(rest.getFirst())) {
            scope = Scope.SYSTEM;
            rest = rest.subList(1, rest.size());
        }
        if (rest.isEmpty()) {
            return new Deed.NotUnderstood("a command line without a command");
        }
        var typed = rest.getFirst();
        if (scope == Scope.SYSTEM && typed.startsWith("-")) {
            return new Deed.NotUnderstood("the option " + typed + " of " + words.getFirst());
        }
        return tool(typed.substring(typed.lastIndexOf('/') + 1), rest.subList(1, rest.size()), scope);
    }

    private static Deed tool(String tool, List<String> words, Scope scope) {
        return switch (tool) {
            case "distrobox" -> verb(words, tool, inner -> DistroboxLines.read(inner, scope));
            case "distrobox-rm", "distrobox-stop", "distrobox-assemble", "distrobox-create", "distrobox-enter" -> {
                var verb = Stream.of(tool.substring("distrobox-".length()));
                yield DistroboxLines.read(Stream.concat(verb, words.stream()).toList(), scope);
            }
            case "podman" -> verb(words, tool, inner -> PodmanLines.read(inner, scope));
            case "rpm-ostree" -> verb(words, tool, HostLines::rpmOstree);
            case "bootc" -> verb(words, tool, HostLines::bootc);
            case "tailscale" -> verb(words, tool, TailscaleLines::read);
            default ->
                new Deed.NotUnderstood(
                        tool.contains("=") ? "the variable " + tool.replaceFirst("=.*", "") : "the command " + tool);
        };
    }

    static Deed verb(List<String> words, String tool, Function<List<String>, Deed> deed) {
        if (words.isEmpty()) {
            return new Deed.NotUnderstood(tool + " without a verb");
        }
        var first = words.getFirst();
        return first.startsWith("-")
                ? new Deed.NotUnderstood("the option " + first + " of " + tool)
                : deed.apply(words);
    }

    static Deed known(Typed typed, Function<Typed, Deed> deed) {
        return typed.unknown().<Deed>map(Deed.NotUnderstood::new).orElseGet(() -> deed.apply(typed));
    }

    static Deed harmless(String command) {
        return new Deed.Harmless(command + " takes nothing away", Optional.empty());
    }

    static List<String> tail(List<String> words) {
        return words.subList(1, words.size());
    }
}
