package dev.atoll.core.whatif;

import static dev.atoll.core.whatif.CommandLines.harmless;
import static dev.atoll.core.whatif.CommandLines.known;
import static dev.atoll.core.whatif.CommandLines.tail;
import static dev.atoll.core.whatif.CommandLines.verb;

import dev.atoll.core.common.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people type for podman, 4.3 to 6; under sudo it is root's podman, which has other containers. Stateless. */
final class PodmanLines {
    private static final Set<String> LOOKS = Set.of(
            "ps",
            "list",
            "ls",
            "images",
            "logs",
            "inspect",
            "top",
            "stats",
            "info",
            "diff",
            "port",
            "version",
            "start",
            "exists",
            "history",
            "search",
            "pull",
            "events",
            "healthcheck",
            "df",
            "check",
            "commit",
            "export",
            "save");

    private PodmanLines() {}

    static Deed read(List<String> words, Scope scope) {
        var typed = tail(words);
        return switch (words.getFirst()) {
            case "rm" -> remove(typed, scope);
            case "stop", "kill" -> stop(typed, scope);
            case "rmi" -> images(typed, scope);
            case "container" -> verb(typed, "podman container", inner -> container(inner, scope));
            case "image" -> verb(typed, "podman image", inner -> image(inner, scope));
            case "system" -> verb(typed, "podman system", inner -> system(inner, scope));
            case "volume" -> verb(typed, "podman volume", inner -> volume(inner, scope));
            default -> look("podman", words.getFirst());
        };
    }

    private static Deed look(String noun, String verb) {
        return LOOKS.contains(verb) ? harmless(noun + " " + verb) : new Deed.NotUnderstood(noun + " " + verb);
    }

    private static Deed remove(List<String> words, Scope scope) {
        return known(
                Typed.of(
                        words,
                        Set.of("-f|--force", "-v|--volumes", "-a|--all", "-i|--ignore", "-l|--latest", "--depend"),
                        Set.of("-t|--time", "--cidfile", "--filter")),
                typed -> vague(typed, "-l", "--filter", "--cidfile", "--depend")
                        .orElseGet(() -> nameless(typed)
                                ? new Deed.Refused("podman rm without a name removes nothing")
                                : new Deed.Remove(
                                        which(typed),
                                        scope,
                                        Deed.Remover.PODMAN,
                                        typed.has("-f"),
                                        typed.has("-v"),
                                        false,
                                        false)));
    }

    private static Deed stop(List<String> words, Scope scope) {
        return known(
                Typed.of(
                        words,
                        Set.of("-a|--all", "-i|--ignore", "-l|--latest"),
                        Set.of("-t|--time|--timeout", "-s|--signal", "-f|--filter", "--cidfile")),
                typed -> vague(typed, "-l", "-f", "--cidfile")
                        .orElseGet(() -> nameless(typed)
                                ? new Deed.Refused("podman stop without a name stops nothing")
                                : new Deed.Stop(which(typed), scope)));
    }

    private static Deed images(List<String> words, Scope scope) {
        return known(
                Typed.of(words, Set.of("-f|--force", "-a|--all", "-i|--ignore", "--no-prune"), Set.of()),
                typed -> typed.has("-a")
                        ? new Deed.NotUnderstood("which images --all means")
                        : new Deed.RemoveImages(typed.operands(), scope, typed.has("-f")));
    }

    private static Deed container(List<String> words, Scope scope) {
        return switch (words.getFirst()) {
            case "rm" -> remove(tail(words), scope);
            case "stop", "kill" -> stop(tail(words), scope);
            case "prune" ->
                known(
                        Typed.of(tail(words), Set.of("-f|--force"), Set.of("--filter")),
                        typed -> vague(typed, "--filter").orElseGet(() -> new Deed.Prune(scope, true, false, false)));
            default -> look("podman container", words.getFirst());
        };
    }

    private static Deed image(List<String> words, Scope scope) {
        return switch (words.getFirst()) {
            case "rm" -> images(tail(words), scope);
            case "prune" ->
                known(
                        Typed.of(
                                tail(words),
                                Set.of("-f|--force", "-a|--all", "--build-cache", "--external"),
                                Set.of("--filter")),
                        typed -> vague(typed, "--filter")
                                .orElseGet(() -> typed.has("-a")
                                        ? new Deed.Prune(scope, false, true, false)
                                        : new Deed.Harmless(
                                                "removes images without a name that no container uses",
                                                Optional.empty())));
            default -> look("podman image", words.getFirst());
        };
    }

    private static Deed system(List<String> words, Scope scope) {
        return switch (words.getFirst()) {
            case "prune" ->
                known(
                        Typed.of(
                                tail(words),
                                Set.of("-a|--all", "-f|--force", "--volumes", "--build", "--external"),
                                Set.of("--filter")),
                        typed -> vague(typed, "--filter", "--external")
                                .orElseGet(() -> new Deed.Prune(scope, true, typed.has("-a"), typed.has("--volumes"))));
            case "reset" ->
                known(Typed.of(tail(words), Set.of("-f|--force"), Set.of()), typed -> new Deed.ResetPodman(scope));
            default -> look("podman system", words.getFirst());
        };
    }

    private static Deed volume(List<String> words, Scope scope) {
        return switch (words.getFirst()) {
            case "rm" ->
                known(
                        Typed.of(tail(words), Set.of("-f|--force", "-a|--all"), Set.of("-t|--time")),
                        typed -> typed.has("-a")
                                ? new Deed.NotUnderstood("which volumes --all means")
                                : new Deed.RemoveVolumes(typed.operands(), scope, typed.has("-f")));
            case "prune" ->
                known(
                        Typed.of(tail(words), Set.of("-f|--force", "-a|--all"), Set.of("--filter")),
                        typed -> vague(typed, "--filter").orElseGet(() -> new Deed.Prune(scope, false, false, true)));
            case "create" -> harmless("podman volume create");
            default -> look("podman volume", words.getFirst());
        };
    }

    /** An option that chooses what is meant by something nobody looked at. */
    private static Optional<Deed> vague(Typed typed, String... options) {
        for (var option : options) {
            if (typed.has(option)) {
                return Optional.of(new Deed.NotUnderstood("what is meant with " + option));
            }
        }
        return Optional.empty();
    }

    private static boolean nameless(Typed typed) {
        return typed.operands().isEmpty() && !typed.has("-a");
    }

    private static Deed.Which which(Typed typed) {
        return typed.has("-a") ? new Deed.Which.All(false) : new Deed.Which.Named(typed.operands());
    }
}
