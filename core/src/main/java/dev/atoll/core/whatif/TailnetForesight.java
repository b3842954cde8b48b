package dev.atoll.core.whatif;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Texts;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.core.plan.BlastRadius.Loss;
import dev.atoll.core.plan.BlastRadius.Reversal;
import dev.atoll.core.plan.Lost;
import dev.atoll.core.plan.TailnetLosses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happens to this machine's place in its tailnet. */
final class TailnetForesight {
    private static final ResourceAddress TAILNET = TailnetLosses.TAILNET;
    private static final Set<String> OFF = Set.of("false", "0", "f");

    private final Snapshot snapshot;
    private final Answer answer;
    private final Optional<Tailnet.State> tailnet;

    TailnetForesight(Snapshot snapshot, Answer answer) {
        this.snapshot = snapshot;
        this.answer = answer;
        this.tailnet = snapshot.seen(Kinds.PEER);
    }

    WhatIf down(Deed.TailnetDown down) {
        unseen();
        peersOut();
        servedEnds(served(false));
        answer.remark("typed over the tailnet, it cuts the connection it was typed over");
        if (!down.logout()) {
            return answer.of(
                    "would take this machine off its tailnet",
                    new Reversal.Itself("tailscale up, typed where the tailnet is not needed"));
        }
        answer.lost(TAILNET, Loss.Kind.CONFIGURATION, "this machine's key: somebody has to log it in anew", List.of());
        answer.safer("tailscale down");
        return answer.of(
                "would log this machine out of its tailnet",
                new Reversal.No("its key is gone; `tailscale up` asks for a login in a browser"));
    }

    WhatIf served(Deed.ServeReset reset) {
        unseen();
        servedEnds(served(reset.funnel()));
        answer.safer("tailscale serve status --json");
        return answer.of(
                answer.losesNothing() && answer.sawAll()
                        ? "would end nothing: nothing is served"
                        : "would end all that is served",
                new Reversal.No("nothing keeps what was served; it has to be typed again"));
    }

    /** {@code up} with an option wants all the others that are not as on a new machine, or refuses. */
    WhatIf preferences(Deed.TailnetPreferences wanted) {
        unseen();
        var flags = wanted.flags();
        var forgotten = wanted.up() && !flags.isEmpty() ? notTyped(flags) : List.<String>of();
        if (on(flags, "--reset")) {
            if (!forgotten.isEmpty()) {
                answer.lost(TAILNET, Loss.Kind.CONFIGURATION, "preferences that are not typed", forgotten);
            }
            answer.unseen("preferences that Atoll does not read", "host name, tags, netfilter mode: each is reset too");
        } else if (!forgotten.isEmpty()) {
            answer.safer("tailscale set, with the same options");
            return answer.of(
                    "would be refused: these are set and not typed: " + String.join(" ", forgotten),
                    Answer.NOTHING_TO_TAKE_BACK);
        }
        shutsOut(flags);
        if (wanted.up() && !flags.isEmpty()) {
            answer.safer("tailscale set, which changes one and leaves the others");
        }
        return answer.of(
                flags.isEmpty()
                        ? wanted.up() ? "would bring this machine onto its tailnet" : "would change nothing"
                        : "would change what this machine tells its tailnet",
                flags.isEmpty()
                        ? new Reversal.Itself("tailscale down")
                        : new Reversal.No(
                                "nothing keeps the preferences of before; `tailscale debug prefs` shows them"));
    }

    private void shutsOut(Map<String, String> flags) {
        if (on(flags, "--shields-up")) {
            peersOut();
            servedEnds(served(false));
        }
        var now = tailnet.flatMap(Tailnet.State::preferences);
        if (flags.containsKey("--ssh")
                && !on(flags, "--ssh")
                && now.map(Tailnet.Preferences::ssh).orElse(true)) {
            answer.lost(
                    TAILNET, Loss.Kind.PEERS, "Tailscale SSH to this machine, and what is typed over it", List.of());
        }
        if (flags.containsKey("--advertise-routes")) {
            var typed = List.of(flags.getOrDefault("--advertise-routes", "").split(","));
            var gone = now.map(Tailnet.Preferences::advertisedRoutes).orElse(List.of()).stream()
                    .filter(route -> !typed.contains(route))
                    .toList();
            if (!gone.isEmpty()) {
                answer.lost(TAILNET, Loss.Kind.PEERS, Texts.counted(gone.size(), "route") + " through it", gone);
            }
        }
        if (on(flags, "--force-reauth") || flags.containsKey("--login-server")) {
            peersOut();
            answer.remark("off the tailnet until somebody has logged it in: over the tailnet, that is a lock-out");
        }
        if (!flags.getOrDefault("--exit-node", "").isEmpty() && !on(flags, "--exit-node-allow-lan-access")) {
            answer.remark("everything goes through the exit node then, and the local network is not reached");
        }
    }

    private static boolean on(Map<String, String> flags, String name) {
        return flags.containsKey(name) && !OFF.contains(flags.getOrDefault(name, ""));
    }

    private List<String> notTyped(Map<String, String> flags) {
        var set = new ArrayList<String>();
        tailnet.flatMap(Tailnet.State::preferences).ifPresent(now -> {
            when(now.acceptsRoutes(), set, "--accept-routes");
            when(!now.acceptsDns(), set, "--accept-dns=false");
            when(now.shieldsUp(), set, "--shields-up");
            when(now.ssh(), set, "--ssh");
            now.exitNode().ifPresent(node -> set.add("--exit-node=" + node));
            when(
                    !now.advertisedRoutes().isEmpty(),
                    set,
                    "--advertise-routes=" + String.join(",", now.advertisedRoutes()));
            now.operator().ifPresent(user -> set.add("--operator=" + user));
        });
        set.removeIf(option -> flags.containsKey(option.replaceFirst("=.*", "")));
        return set;
    }

    private static void when(boolean set, List<String> options, String option) {
        if (set) {
            options.add(option);
        }
    }

    private void unseen() {
        if (snapshot.of(Kinds.PEER) instanceof Observation.Unknown<Tailnet.State> unknown) {
            answer.unseen("tailnet", unknown);
        }
    }

    private void peersOut() {
        var peers = tailnet.map(Tailnet.State::peers).orElse(List.of());
        answer.lost(new Lost(TailnetLosses.peersOut(peers), List.of()));
    }

    private List<Tailnet.Served> served(boolean funnelOnly) {
        return tailnet.map(Tailnet.State::served).orElse(List.of()).stream()
                .filter(entry -> entry.funnel() || !funnelOnly)
                .toList();
    }

    private void servedEnds(List<Tailnet.Served> entries) {
        answer.lost(new Lost(TailnetLosses.ending(entries), List.of()));
    }
}
