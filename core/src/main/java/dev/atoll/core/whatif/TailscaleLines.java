package dev.atoll.core.whatif;

import static dev.atoll.core.whatif.CommandLines.harmless;
import static dev.atoll.core.whatif.CommandLines.known;
import static dev.atoll.core.whatif.CommandLines.tail;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Set;

/** What people type for tailscale, 1.60 to 1.102. Its options may have one dash or two. Stateless. */
final class TailscaleLines {
    private static final Set<String> SWITCHES = Set.of(
            "--accept-routes",
            "--accept-dns",
            "--shields-up",
            "--ssh",
            "--advertise-exit-node",
            "--exit-node-allow-lan-access",
            "--snat-subnet-routes",
            "--stateful-filtering",
            "--webclient",
            "--auto-update",
            "--update-check",
            "--report-posture");
    private static final Set<String> VALUED = Set.of(
            "--exit-node",
            "--advertise-routes",
            "--operator",
            "--hostname",
            "--nickname",
            "--netfilter-mode",
            "--advertise-tags",
            "--login-server");
    private static final Set<String> OF_UP = Set.of("--reset", "--force-reauth", "--json", "--qr", "--unattended");
    private static final Set<String> OF_UP_VALUED =
            Set.of("--auth-key|--authkey", "--timeout", "--accept-risk", "--qr-format");

    private TailscaleLines() {}

    static Deed read(List<String> words) {
        var typed = tail(words).stream()
                .map(word -> word.matches("-[a-z][a-z-]+(=.*)?") ? "-" + word : word)
                .toList();
        return switch (words.getFirst()) {
            case "down" ->
                known(
                        Typed.of(typed, Set.of(), Set.of("--accept-risk", "--reason")),
                        down -> new Deed.TailnetDown(false));
            case "logout" -> known(Typed.of(typed, Set.of(), Set.of("--reason")), out -> new Deed.TailnetDown(true));
            case "up" -> preferences(typed, true);
            case "set" -> preferences(typed, false);
            case "serve", "funnel" ->
                typed.equals(List.of("reset"))
                        ? new Deed.ServeReset(words.getFirst().equals("funnel"))
                        : typed.equals(List.of("status"))
                                ? harmless("tailscale " + words.getFirst() + " status")
                                : new Deed.NotUnderstood("what tailscale " + words.getFirst() + " is to change");
            case "status", "netcheck", "ping", "ip", "version", "whois", "metrics", "bugreport", "get" ->
                harmless("tailscale " + words.getFirst());
            default -> new Deed.NotUnderstood("tailscale " + words.getFirst());
        };
    }

    private static Deed preferences(List<String> words, boolean up) {
        var typed = up
                ? Typed.of(
                        words,
                        Sets.union(SWITCHES, OF_UP).immutableCopy(),
                        Sets.union(VALUED, OF_UP_VALUED).immutableCopy())
                : Typed.of(
                        words,
                        SWITCHES,
                        Sets.union(VALUED, Set.of("--accept-risk")).immutableCopy());
        return known(typed, known -> new Deed.TailnetPreferences(known.all(), up));
    }
}
