package dev.atoll.core.whatif;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.plan.BlastRadius;
import dev.atoll.core.plan.BlastRadius.Loss;
import dev.atoll.core.plan.BlastRadius.Needs;
import dev.atoll.core.plan.BlastRadius.Reversal;
import dev.atoll.core.plan.Lost;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An answer while it is put together; of what is said twice, the last counts. For one thread. */
final class Answer {
    static final Reversal NOTHING_TO_TAKE_BACK = new Reversal.Itself("nothing to take back");

    private final String asked;
    private final List<Loss> losses = new ArrayList<>();
    private final Set<Gap> unseen = new LinkedHashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private final List<String> safer = new ArrayList<>();
    private final List<Needs> needs = new ArrayList<>(List.of(Needs.NOTHING));

    Answer(String asked) {
        this.asked = asked;
    }

    void lost(ResourceAddress of, Loss.Kind kind, String what, List<String> items) {
        losses.add(new Loss(of, kind, what, items));
    }

    void lost(Lost more) {
        losses.addAll(more.losses());
        unseen.addAll(more.unseen());
    }

    void unseen(Gap gap) {
        unseen.add(gap);
    }

    void unseen(String part, String why) {
        unseen.add(new Gap(part, Cause.UNSUPPORTED, why, Optional.empty(), Optional.empty()));
    }

    void unseen(String part, Observation.Unknown<?> why) {
        unseen.add(new Gap(part, why.cause(), why.detail(), why.hint(), Optional.empty()));
    }

    void remark(String remark) {
        remarks.add(remark);
    }

    void safer(String command) {
        safer.add(command);
    }

    void needs(boolean root, boolean reboot, boolean network) {
        needs.add(new Needs(root, reboot, network, Optional.empty(), Optional.empty()));
    }

    boolean losesNothing() {
        return losses.isEmpty();
    }

    boolean sawAll() {
        return unseen.isEmpty();
    }

    WhatIf of(String summary, Reversal back) {
        return new WhatIf(
                asked,
                true,
                summary,
                List.copyOf(remarks),
                new BlastRadius(losses, List.copyOf(unseen), back, needs.getLast()),
                safer.stream().reduce((before, after) -> after));
    }

    WhatIf notUnderstood(String part) {
        return new WhatIf(
                asked,
                false,
                "not understood: " + part + ". That does not mean that it loses nothing.",
                List.of(),
                BlastRadius.NONE,
                Optional.empty());
    }
}
