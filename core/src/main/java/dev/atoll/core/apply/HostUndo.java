package dev.atoll.core.apply;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.BlastRadius;
import dev.atoll.core.plan.Radius;
import dev.atoll.core.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans the way back from what a run staged: the last thing first, each built on the one before. What is as it was already,
 * and what somebody changed otherwise since, stays. Pure; for one thread.
 */
final class HostUndo {
    private final ResourceAddress address;
    private final String why;
    private final Radius radius;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> after = new ArrayList<>();

    private HostUndo(ResourceAddress address, String why, Radius radius) {
        this.address = address;
        this.why = why;
        this.radius = radius;
    }

    static boolean concerns(Action action) {
        return Orders.host(action).isPresent();
    }

    /** @param done to the host, in order */
    static List<Step> back(ResourceAddress address, List<Action> done, SeenBoxes seen, Radius radius, String why) {
        return switch (seen.snapshot().of(Kinds.HOST)) {
            case Observation.Unknown<Host.State> unknown ->
                List.of(new Step.Deferred(address, unknown.detail(), unknown.hint()));
            case Observation.Known<Host.State> known -> {
                var undo = new HostUndo(address, why, radius);
                known.value().next().ifPresent(next -> done.reversed().forEach(action -> undo.back(action, next)));
                yield undo.steps.isEmpty() ? List.of(new Step.Keep(address)) : undo.steps;
            }
        };
    }

    /** Which words a plan of this relies on. */
    static String basis(SeenBoxes seen) {
        return seen.snapshot()
                .seen(Kinds.HOST)
                .flatMap(Host.State::next)
                .map(next -> next.origin().orElse("") + " " + next.packages().requested())
                .orElse("none");
    }

    private void back(Action action, Deployment next) {
        var requested = next.packages().requested();
        if (action instanceof Action.Layer layer) {
            some(layer.packages().stream().filter(requested::contains))
                    .map(Action.Unlayer::new)
                    .ifPresent(this::change);
        } else if (action instanceof Action.Unlayer unlayer) {
            some(unlayer.packages().stream().filter(name -> !requested.contains(name)))
                    .map(Action.Layer::new)
                    .ifPresent(this::change);
        } else if (action instanceof Action.Rebase rebase && follows(next, rebase)) {
            rebase.before().ifPresentOrElse(before -> rebased(rebase, before), () -> blocked(rebase));
        }
    }

    private static boolean follows(Deployment next, Action.Rebase rebase) {
        return next.image().filter(rebase.image()::equals).isPresent() && next.signed() == rebase.signed();
    }

    private static Optional<List<String>> some(Stream<String> names) {
        return Optional.of(names.toList()).filter(all -> !all.isEmpty());
    }

    private void rebased(Action.Rebase done, Action.Rebase.Followed before) {
        change(new Action.Rebase(
                before.image(), before.signed(), Optional.of(new Action.Rebase.Followed(done.image(), done.signed()))));
    }

    private void blocked(Action.Rebase done) {
        steps.add(new Step.Blocked(
                address,
                List.of(),
                "it followed no container image before: " + done.words(),
                Optional.of("after a restart: rpm-ostree rollback"),
                BlastRadius.NONE));
    }

    private void change(Action action) {
        var id = action.verb() + " " + address;
        steps.add(new Step.Change(
                id, address, action, Step.Reason.REQUESTED, why, radius.of(action), List.copyOf(after)));
        after.add(id);
    }
}
