package dev.atoll.core.plan;

import dev.atoll.core.common.Texts;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.BlastRadius.Loss;
import dev.atoll.core.plan.BlastRadius.Needs;
import dev.atoll.core.plan.BlastRadius.Reversal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What comes with a change of what the host boots next: all of it waits for a restart, and so does any way back. Pure. */
final class HostRadius {
    private static final Needs NEXT_START = new Needs(true, true, true, Optional.empty(), Optional.empty());
    private static final Needs OFFLINE = new Needs(true, true, false, Optional.empty(), Optional.empty());

    private static final String UNSTARTABLE =
            " again; where the host does not start so, the entry below in its boot menu starts as before";

    private HostRadius() {}

    static BlastRadius of(Action.Rebase rebase, Snapshot snapshot) {
        var lost = HostLosses.rebased(snapshot, rebase);
        return radius(
                lost,
                rebase.before()
                        .map(before -> "rebase to " + before.image() + ", as its tag is by then")
                        .orElse("rpm-ostree rollback, after the restart"),
                NEXT_START);
    }

    static BlastRadius of(Action.Layer layer, Snapshot snapshot) {
        return radius(HostLosses.built(snapshot), "take " + them(layer.packages()) + " off again", NEXT_START);
    }

    /** rpm-ostree takes layers off with what it has on its disk. */
    static BlastRadius of(Action.Unlayer unlayer, Snapshot snapshot) {
        var built = HostLosses.built(snapshot);
        var packages = unlayer.packages();
        var off = new Loss(
                HostLosses.HOST, Loss.Kind.PACKAGES, Texts.counted(packages.size(), "layered package"), packages);
        return radius(
                new Lost(Stream.concat(built.losses().stream(), Stream.of(off)).toList(), built.unseen()),
                "layer " + them(packages) + " again",
                OFFLINE);
    }

    static BlastRadius of(Action.AppendArguments kernel, Snapshot snapshot) {
        return radius(HostLosses.built(snapshot), "delete " + them(kernel.arguments()) + UNSTARTABLE, OFFLINE);
    }

    static BlastRadius of(Action.DeleteArguments kernel, Snapshot snapshot) {
        return radius(HostLosses.built(snapshot), "append " + them(kernel.arguments()) + UNSTARTABLE, OFFLINE);
    }

    private static String them(List<String> packages) {
        return packages.size() == 1 ? "it" : "them";
    }

    private static BlastRadius radius(Lost lost, String back, Needs needs) {
        return new BlastRadius(lost.losses(), lost.unseen(), new Reversal.Itself(back), needs);
    }
}
