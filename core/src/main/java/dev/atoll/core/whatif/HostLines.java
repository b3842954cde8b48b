package dev.atoll.core.whatif;

import static dev.atoll.core.whatif.CommandLines.harmless;
import static dev.atoll.core.whatif.CommandLines.known;
import static dev.atoll.core.whatif.CommandLines.tail;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What people type for rpm-ostree (2026.2) and bootc (1.16). One letter may mean another thing to each verb. Stateless. */
final class HostLines {
    private static final Set<String> STAGING = Set.of(
            "-r|--reboot", "-q|--quiet", "-C|--cache-only", "-y|--assumeyes", "--bypass-driver", "--download-only");
    private static final Set<String> AMONG = Set.of("--install", "--uninstall", "--os");
    private static final Set<String> BOOTC = Set.of("--apply", "--quiet", "--download-only");

    private HostLines() {}

    static Deed rpmOstree(List<String> words) {
        var typed = tail(words);
        return switch (words.getFirst()) {
            case "rebase" ->
                staged(
                        Typed.of(
                                typed,
                                plus("--skip-purge", "--experimental", "--disallow-downgrade"),
                                among("-b|--branch", "-m|--remote")),
                        rebase -> "rebase to "
                                + Optional.ofNullable(rebase.options().get("-b"))
                                        .or(() -> rebase.operands().stream().findFirst())
                                        .orElse("an image that is not named"));
            case "upgrade", "update" ->
                staged(
                        Typed.of(
                                typed, plus("--check", "--preview", "--allow-downgrade", "--unchanged-exit-77"), AMONG),
                        upgrade -> "stage an update, where there is one");
            case "install" ->
                staged(
                        Typed.of(
                                typed,
                                plus("-n|--dry-run", "--idempotent", "-A|--apply-live", "--allow-inactive"),
                                AMONG),
                        install -> "layer " + String.join(", ", install.operands()));
            case "uninstall", "remove" -> uninstall(typed);
            case "deploy" ->
                staged(
                        Typed.of(typed, plus("--preview"), AMONG),
                        deploy -> "deploy " + String.join(" ", deploy.operands()));
            case "reset" -> reset(typed);
            case "rollback" ->
                known(
                        Typed.of(typed, Set.of("-r|--reboot"), Set.of()),
                        rollback -> new Deed.Rollback(false, rollback.has("-r")));
            case "cleanup" -> cleanup(typed);
            case "status", "db", "search", "refresh-md", "reload" -> harmless("rpm-ostree " + words.getFirst());
            default -> new Deed.NotUnderstood("rpm-ostree " + words.getFirst());
        };
    }

    private static Deed staged(Typed typed, Function<Typed, String> what) {
        return known(typed, known -> {
            if (known.has("--check") || known.has("--preview") || known.has("-n") || known.has("--download-only")) {
                return new Deed.Harmless("only looks, or fetches", Optional.empty());
            }
            var off = Optional.ofNullable(known.options().get("--uninstall"));
            return new Deed.Deploy(what.apply(known), off.map(List::of).orElse(List.of()), false, known.has("-r"));
        });
    }

    private static Deed uninstall(List<String> words) {
        return known(
                Typed.of(words, plus("-n|--dry-run", "--idempotent", "-A|--apply-live", "-a|--all"), among()),
                typed -> {
                    if (typed.has("-n")) {
                        return new Deed.Harmless("only looks", Optional.empty());
                    }
                    return typed.has("-a")
                            ? new Deed.ResetHost(true, false, typed.has("-r"))
                            : new Deed.Deploy(
                                    "take off " + String.join(", ", typed.operands()),
                                    typed.operands(),
                                    false,
                                    typed.has("-r"));
                });
    }

    /** Without saying of what: of everything. */
    private static Deed reset(List<String> words) {
        return known(
                Typed.of(words, Set.of("-r|--reboot", "-l|--overlays", "-o|--overrides", "-i|--initramfs"), among()),
                typed -> {
                    var all = !typed.has("-l") && !typed.has("-o") && !typed.has("-i");
                    return new Deed.ResetHost(all || typed.has("-l"), all || typed.has("-o"), typed.has("-r"));
                });
    }

    /** The one verb whose {@code -r} is no restart. */
    private static Deed cleanup(List<String> words) {
        return known(
                Typed.of(words, Set.of("-b|--base", "-p|--pending", "-r|--rollback", "-m|--repomd"), Set.of("--os")),
                typed -> {
                    if (typed.options().isEmpty()) {
                        return new Deed.Refused("rpm-ostree cleanup does nothing unless it is told of what");
                    }
                    return typed.has("-p") || typed.has("-r")
                            ? new Deed.Cleanup(typed.has("-p"), typed.has("-r"))
                            : new Deed.Harmless("removes what is fetched again when it is needed", Optional.empty());
                });
    }

    static Deed bootc(List<String> words) {
        var typed = tail(words);
        return switch (words.getFirst()) {
            case "switch" ->
                known(
                        Typed.of(
                                typed,
                                Sets.union(BOOTC, Set.of("--retain", "--enforce-container-sigpolicy"))
                                        .immutableCopy(),
                                Set.of("--transport", "--soft-reboot")),
                        known -> deploy("switch to " + String.join(" ", known.operands()), known));
            case "upgrade", "update" ->
                known(
                        Typed.of(
                                typed,
                                Sets.union(BOOTC, Set.of("--check", "--from-downloaded"))
                                        .immutableCopy(),
                                Set.of("--soft-reboot")),
                        known -> known.has("--check") || known.has("--download-only")
                                ? new Deed.Harmless("only looks, or fetches", Optional.empty())
                                : deploy("stage an update, where there is one", known));
            case "rollback" ->
                known(
                        Typed.of(typed, Set.of("--apply"), Set.of("--soft-reboot")),
                        known -> new Deed.Rollback(true, restarts(known)));
            case "status" -> harmless("bootc status");
            default -> new Deed.NotUnderstood("bootc " + words.getFirst());
        };
    }

    private static Deed deploy(String what, Typed typed) {
        return new Deed.Deploy(what, List.of(), true, restarts(typed));
    }

    private static boolean restarts(Typed typed) {
        return typed.has("--apply") || typed.has("--soft-reboot");
    }

    private static Set<String> plus(String... flags) {
        return Sets.union(STAGING, Set.of(flags)).immutableCopy();
    }

    private static Set<String> among(String... valued) {
        return Sets.union(AMONG, Set.of(valued)).immutableCopy();
    }
}
