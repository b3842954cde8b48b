package dev.atoll.core.whatif;

import com.google.common.collect.Sets;
import dev.atoll.core.common.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the command lines people type at a workstation like this one: distrobox 1.4 to 2, podman 4 to 6, rpm-ostree,
 * bootc, tailscale. What it does not know it says, and never takes for harmless. Stateless.
 */
public final class CommandLines {
    private static final Set<String> ASKED = Set.of("-Y|--yes", "-v|--verbose", "-r|--root", "-h|--help");

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
        while (!rest.isEmpty() && Set.of("sudo", "pkexec", "run0", "doas").contains(rest.getFirst())) {
            scope = Scope.SYSTEM;
            rest = rest.subList(1, rest.size());
        }
        if (rest.isEmpty()) {
            return new Deed.NotUnderstood("a command line without a command");
        }
        var tool = rest.getFirst().substring(rest.getFirst().lastIndexOf('/') + 1);
        var behind = rest.subList(1, rest.size());
        return switch (tool) {
            case "distrobox" -> verb(behind, tool, of(scope, CommandLines::distrobox));
            case "distrobox-rm", "distrobox-stop", "distrobox-assemble", "distrobox-create" -> {
                var all = new ArrayList<>(List.of(tool.substring("distrobox-".length())));
                all.addAll(behind);
                yield distrobox(all, scope);
            }
            case "podman" -> verb(behind, tool, of(scope, CommandLines::podman));
            case "rpm-ostree" -> verb(behind, tool, CommandLines::rpmOstree);
            case "bootc" -> verb(behind, tool, CommandLines::bootc);
            case "tailscale" -> verb(behind, tool, CommandLines::tailscale);
            default -> new Deed.NotUnderstood("the command " + tool);
        };
    }

    private interface OfScope {
        Deed of(List<String> words, Scope scope);
    }

    private static Function<List<String>, Deed> of(Scope scope, OfScope deed) {
        return words -> deed.of(words, scope);
    }

    private static Deed verb(List<String> words, String tool, Function<List<String>, Deed> deed) {
        return words.isEmpty() ? new Deed.NotUnderstood(tool + " without a verb") : deed.apply(words);
    }

    private static Deed known(Typed typed, Function<Typed, Deed> deed) {
        return typed.unknown().<Deed>map(Deed.NotUnderstood::new).orElseGet(() -> deed.apply(typed));
    }

    private static List<String> tail(List<String> words) {
        return words.subList(1, words.size());
    }

    private static Deed distrobox(List<String> words, Scope outer) {
        return switch (words.getFirst()) {
            case "rm", "remove" ->
                known(
                        Typed.of(tail(words), plus("-f|--force", "-a|--all", "--rm-home"), Set.of()),
                        typed -> new Deed.Remove(
                                which(typed, true),
                                scope(typed, outer),
                                typed.has("-f"),
                                true,
                                typed.has("--rm-home")));
            case "stop" ->
                known(
                        Typed.of(tail(words), plus("-a|--all"), Set.of()),
                        typed -> new Deed.Stop(which(typed, true), scope(typed, outer)));
            case "assemble" -> assemble(tail(words), outer);
            case "create" ->
                new Deed.Harmless(
                        "makes a new box",
                        Optional.of("a name that is taken is refused, unless it asks to replace it"));
            case "enter", "list", "ls", "version", "export", "ephemeral" ->
                new Deed.Harmless("distrobox " + words.getFirst() + " takes nothing away", Optional.empty());
            case "upgrade" ->
                new Deed.Harmless(
                        "updates the packages of boxes", Optional.of("boxes that are stopped are started for it"));
            default -> new Deed.NotUnderstood("distrobox " + words.getFirst());
        };
    }

    /** What a file says is not read: its boxes are known by name alone. */
    private static Deed assemble(List<String> words, Scope outer) {
        var typed = Typed.of(words, plus("-R|--replace", "-d|--dry-run"), Set.of("--file", "-n|--name"));
        if (typed.unknown().isPresent() || typed.operands().isEmpty()) {
            return new Deed.NotUnderstood(typed.unknown().orElse("distrobox assemble without create or rm"));
        }
        var removes = typed.operands().getFirst().equals("rm") || typed.has("-R");
        if (typed.has("-d") || !removes) {
            return new Deed.Harmless("makes the boxes of a file that are not there", Optional.empty());
        }
        var which = Optional.ofNullable(typed.options().get("-n"))
                .<Deed.Which>map(name -> new Deed.Which.Named(List.of(name)));
        return which.<Deed>map(one -> new Deed.Remove(one, scope(typed, outer), true, true, false))
                .orElseGet(() ->
                        new Deed.NotUnderstood("which boxes its file names; with --name NAME one can be looked up"));
    }

    private static Set<String> plus(String... flags) {
        return Sets.union(ASKED, Set.of(flags)).immutableCopy();
    }

    private static Scope scope(Typed typed, Scope outer) {
        return typed.has("-r") ? Scope.SYSTEM : outer;
    }

    private static Deed.Which which(Typed typed, boolean boxes) {
        return typed.has("-a") ? new Deed.Which.All(boxes) : new Deed.Which.Named(typed.operands());
    }

    private static Deed podman(List<String> words, Scope scope) {
        return switch (words.getFirst()) {
            case "rm" -> podmanRemove(tail(words), scope);
            case "stop", "kill" ->
                known(
                        Typed.of(
                                tail(words),
                                Set.of("-a|--all", "-i|--ignore", "-l|--latest"),
                                Set.of("-t|--time|--timeout", "-s|--signal", "-f|--filter")),
                        typed -> typed.has("-l") || typed.has("-f")
                                ? new Deed.NotUnderstood("which containers --latest or --filter mean")
                                : new Deed.Stop(which(typed, false), scope));
            case "container" -> container(tail(words), scope);
            case "system" -> system(tail(words), scope);
            case "volume" -> volume(tail(words), scope);
            case "ps", "images", "logs", "inspect", "top", "stats", "info", "diff", "port", "version", "start" ->
                new Deed.Harmless("podman " + words.getFirst() + " takes nothing away", Optional.empty());
            default -> new Deed.NotUnderstood("podman " + words.getFirst());
        };
    }

    private static Deed podmanRemove(List<String> words, Scope scope) {
        return known(
                Typed.of(
                        words,
                        Set.of("-f|--force", "-v|--volumes", "-a|--all", "-i|--ignore", "-l|--latest", "--depend"),
                        Set.of("-t|--time", "--cidfile", "--filter")),
                typed -> typed.has("-l") || typed.has("--filter") || typed.has("--cidfile")
                        ? new Deed.NotUnderstood("which containers --latest, --filter or --cidfile mean")
                        : new Deed.Remove(which(typed, false), scope, typed.has("-f"), typed.has("-v"), false));
    }

    private static Deed container(List<String> words, Scope scope) {
        return verb(words, "podman container", inner -> switch (inner.getFirst()) {
            case "rm" -> podmanRemove(tail(inner), scope);
            case "prune" ->
                known(
                        Typed.of(tail(inner), Set.of("-f|--force"), Set.of("--filter")),
                        typed -> typed.has("--filter")
                                ? new Deed.NotUnderstood("which containers --filter means")
                                : new Deed.Prune(scope, true, false, false));
            default -> podman(inner, scope);
        });
    }

    private static Deed system(List<String> words, Scope scope) {
        return verb(words, "podman system", inner -> switch (inner.getFirst()) {
            case "prune" ->
                known(
                        Typed.of(
                                tail(inner),
                                Set.of("-a|--all", "-f|--force", "--volumes", "--build", "--external"),
                                Set.of("--filter")),
                        typed -> typed.has("--filter")
                                ? new Deed.NotUnderstood("what --filter leaves out")
                                : new Deed.Prune(scope, true, typed.has("-a"), typed.has("--volumes")));
            case "reset" -> new Deed.ResetPodman(scope);
            case "df", "info", "check" ->
                new Deed.Harmless("podman system " + inner.getFirst() + " takes nothing away", Optional.empty());
            default -> new Deed.NotUnderstood("podman system " + inner.getFirst());
        });
    }

    private static Deed volume(List<String> words, Scope scope) {
        return verb(words, "podman volume", inner -> switch (inner.getFirst()) {
            case "rm" ->
                known(
                        Typed.of(tail(inner), Set.of("-f|--force", "-a|--all"), Set.of("-t|--time")),
                        typed -> typed.has("-a")
                                ? new Deed.Prune(scope, false, false, true)
                                : new Deed.RemoveVolumes(typed.operands(), scope, typed.has("-f")));
            case "prune" -> new Deed.Prune(scope, false, false, true);
            case "ls", "inspect", "exists", "create", "export" ->
                new Deed.Harmless("podman volume " + inner.getFirst() + " takes nothing away", Optional.empty());
            default -> new Deed.NotUnderstood("podman volume " + inner.getFirst());
        });
    }

    private static Deed rpmOstree(List<String> words) {
        var typed = Typed.of(
                tail(words),
                Set.of(
                        "-r|--reboot",
                        "-y|--assumeyes",
                        "-p|--pending",
                        "--rollback",
                        "-b|--base",
                        "-m|--repomd",
                        "-l|--overlays",
                        "-o|--overrides",
                        "--check",
                        "--preview",
                        "--bypass-driver",
                        "-i|--initramfs",
                        "--apply-live",
                        "-A",
                        "--allow-inactive",
                        "--idempotent",
                        "--cache-only",
                        "-q|--quiet",
                        "--json"),
                Set.of("--install", "--uninstall", "--os"));
        return known(typed, known -> switch (words.getFirst()) {
            case "rebase" -> new Deed.Deploy("rebase to " + String.join(" ", known.operands()), known.has("-r"));
            case "upgrade", "update" ->
                known.has("--check") || known.has("--preview")
                        ? new Deed.Harmless("only looks for an update", Optional.empty())
                        : new Deed.Deploy("stage an update", known.has("-r"));
            case "install" -> new Deed.Deploy("layer " + String.join(", ", known.operands()), known.has("-r"));
            case "uninstall", "remove" ->
                new Deed.Deploy("take off " + String.join(", ", known.operands()), known.has("-r"));
            case "deploy" -> new Deed.Deploy("deploy " + String.join(" ", known.operands()), known.has("-r"));
            case "reset" -> new Deed.ResetHost();
            case "rollback" -> new Deed.Rollback(known.has("-r"));
            // -r is --reboot of every verb but this one.
            case "cleanup" -> new Deed.Cleanup(known.has("-p"), known.has("-r") || known.has("--rollback"));
            case "status", "db", "search", "refresh-md" ->
                new Deed.Harmless("rpm-ostree " + words.getFirst() + " takes nothing away", Optional.empty());
            default -> new Deed.NotUnderstood("rpm-ostree " + words.getFirst());
        });
    }

    private static Deed bootc(List<String> words) {
        var typed = Typed.of(
                tail(words),
                Set.of(
                        "--apply",
                        "--check",
                        "--quiet",
                        "--retain",
                        "--soft-reboot",
                        "--download-only",
                        "--enforce-container-sigpolicy",
                        "--json",
                        "--booted"),
                Set.of("--transport", "--format", "--format-version"));
        return known(typed, known -> switch (words.getFirst()) {
            case "switch" -> new Deed.Deploy("switch to " + String.join(" ", known.operands()), known.has("--apply"));
            case "upgrade", "update" ->
                known.has("--check")
                        ? new Deed.Harmless("only looks for an update", Optional.empty())
                        : new Deed.Deploy("stage an update", known.has("--apply"));
            case "rollback" -> new Deed.Rollback(known.has("--apply"));
            case "status" -> new Deed.Harmless("bootc status takes nothing away", Optional.empty());
            default -> new Deed.NotUnderstood("bootc " + words.getFirst());
        });
    }

    private static Deed tailscale(List<String> words) {
        return switch (words.getFirst()) {
            case "down" -> new Deed.TailnetDown(false);
            case "logout" -> new Deed.TailnetDown(true);
            case "up" -> new Deed.TailnetUp(tail(words), tail(words).contains("--reset"));
            case "set" -> new Deed.TailnetUp(List.of(), false);
            case "status", "netcheck", "ping", "ip", "version", "whois", "metrics" ->
                new Deed.Harmless("tailscale " + words.getFirst() + " takes nothing away", Optional.empty());
            default -> new Deed.NotUnderstood("tailscale " + words.getFirst());
        };
    }
}
