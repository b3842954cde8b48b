package dev.atoll.core.plan;

import dev.atoll.core.common.Texts;
import dev.atoll.core.host.HostOrder;
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
    /** rpm-ostree takes layers off, and turns to other arguments, with what it has on its disk. */
    private static final Needs OFFLINE = new Needs(true, true, false, Optional.empty(), Optional.empty());

    private static final String UNSTARTABLE =
            "; where the host does not start so, the entry below in its boot menu starts as before";

    private HostRadius() {}

    static BlastRadius of(Action.StageHost host, Snapshot snapshot) {
        var back = host.back().map(HostOrder::words);
        var built = HostLosses.built(snapshot);
        return switch (host.order()) {
            case HostOrder.Rebase rebase ->
                radius(
                        HostLosses.rebased(snapshot, rebase),
                        back.map(words -> words + ", as its tag is by then"),
                        NEXT_START);
            case HostOrder.Layer layer -> radius(built, back, NEXT_START);
            case HostOrder.Unlayer unlayer -> radius(unlayered(built, unlayer.packages()), back, OFFLINE);
            case HostOrder.AppendArguments kernel -> radius(built, back.map(words -> words + UNSTARTABLE), OFFLINE);
            case HostOrder.DeleteArguments kernel -> radius(built, back.map(words -> words + UNSTARTABLE), OFFLINE);
        };
    }

    private static Lost unlayered(Lost built, List<String> packages) {
        var off = new Loss(
                HostLosses.HOST, Loss.Kind.PACKAGES, Texts.counted(packages.size(), "layered package"), packages);
        return new Lost(Stream.concat(built.losses().stream(), Stream.of(off)).toList(), built.unseen());
    }

    private static BlastRadius radius(Lost lost, Optional<String> back, Needs needs) {
        return new BlastRadius(
                lost.losses(),
                lost.unseen(),
                new Reversal.Itself(back.orElse("rpm-ostree rollback, after the restart")),
                needs);
    }
}
