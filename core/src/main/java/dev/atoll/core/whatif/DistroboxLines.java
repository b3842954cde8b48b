package dev.atoll.core.whatif;

import static dev.atoll.core.whatif.CommandLines.harmless;
import static dev.atoll.core.whatif.CommandLines.known;
import static dev.atoll.core.whatif.CommandLines.tail;

import com.google.common.collect.Sets;
import dev.atoll.core.common.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people type for distrobox, 1.4 to 2.0. Where these differ, the one that loses more is told. Stateless. */
final class DistroboxLines {
    private static final Set<String> EVERYWHERE = Set.of("-Y|--yes", "-v|--verbose", "-r|--root");

    private DistroboxLines() {}

    static Deed read(List<String> words, Scope outer) {
        if (outer == Scope.SYSTEM) {
            return new Deed.Refused("distrobox does not run under sudo; --root is for root's boxes");
        }
        var typed = tail(words);
        return switch (words.getFirst()) {
            case "rm", "remove" -> remove(typed);
            case "stop" ->
                known(Typed.of(typed, plus("-a|--all"), Set.of()), stop -> new Deed.Stop(which(stop), scope(stop)));
            case "assemble" -> assemble(typed);
            case "create" -> create(typed);
            case "enter", "ephemeral" -> runs(words);
            case "export" ->
                typed.contains("--delete") || typed.contains("-d")
                        ? new Deed.NotUnderstood("which export of which box --delete means")
                        : harmless("distrobox export");
            case "list", "ls", "version" -> harmless("distrobox " + words.getFirst());
            case "upgrade" ->
                new Deed.Harmless(
                        "updates the packages of boxes", Optional.of("boxes that are stopped are started for it"));
            default -> new Deed.NotUnderstood("distrobox " + words.getFirst());
        };
    }

    private static Deed remove(List<String> words) {
        return known(
                Typed.of(words, plus("-f|--force", "-a|--all", "--rm-home"), Set.of()),
                typed -> new Deed.Remove(
                        which(typed),
                        scope(typed),
                        Deed.Remover.DISTROBOX,
                        typed.has("-f"),
                        true,
                        typed.has("--rm-home"),
                        false));
    }

    /** Without a name distrobox 1.6 and newer take this one. */
    private static Deed.Which which(Typed typed) {
        if (typed.has("-a")) {
            return new Deed.Which.All(true);
        }
        return new Deed.Which.Named(typed.operands().isEmpty() ? List.of("my-distrobox") : typed.operands());
    }

    private static Deed create(List<String> words) {
        return words.contains("--compatibility") || words.contains("-C")
                ? harmless("distrobox create --compatibility")
                : new Deed.Harmless(
                        "makes a new box",
                        Optional.of("a name that is taken is left as it is; hooks and flags of podman are not read"));
    }

    /** A command behind it may do anything, in the owner's home above all. */
    private static Deed runs(List<String> words) {
        var command =
                words.stream().filter(Set.of("--", "-e", "--exec")::contains).findFirst();
        if (words.getFirst().equals("ephemeral")) {
            return new Deed.NotUnderstood("what is done in a box that is removed at its end");
        }
        return command.<Deed>map(mark -> new Deed.NotUnderstood("the command behind " + mark))
                .orElseGet(() -> harmless("distrobox enter"));
    }

    private static Deed assemble(List<String> words) {
        var typed = Typed.of(words, plus("-R|--replace", "-d|--dry-run"), Set.of("-f|--file", "-n|--name"));
        var verb = typed.operands().stream().findFirst().orElse("");
        if (typed.unknown().isEmpty() && !Set.of("create", "rm").contains(verb)) {
            return new Deed.NotUnderstood("distrobox assemble without create or rm");
        }
        return known(typed, known -> {
            if (known.has("-d")) {
                return new Deed.Harmless("only shows what would be done", Optional.empty());
            }
            if (verb.equals("create") && !known.has("-R")) {
                return new Deed.Harmless("makes the boxes of a file that are not there", Optional.empty());
            }
            var file = Optional.ofNullable(known.all().get("-f"))
                    .or(() -> known.operands().stream().skip(1).findFirst())
                    .orElse("distrobox.ini");
            var which =
                    new Deed.Which.InFile(file, Optional.ofNullable(known.all().get("-n")));
            return new Deed.Remove(
                    which, scope(known), Deed.Remover.DISTROBOX, true, true, false, verb.equals("create"));
        });
    }

    private static Set<String> plus(String... flags) {
        return Sets.union(EVERYWHERE, Set.of(flags)).immutableCopy();
    }

    private static Scope scope(Typed typed) {
        return typed.has("-r") ? Scope.SYSTEM : Scope.USER;
    }
}
