package dev.atoll.core.apply;

import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.host.HostOrder;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans the way back from what a run staged: the last thing first, each built on the one before. What is as it was already,
 * and what somebody changed otherwise since, stays. Pure; for one thread.
 */
final class UndoneHost {
    private final WayBack way;
    private final ResourceAddress address;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> after = new ArrayList<>();

    private UndoneHost(WayBack way, ResourceAddress address) {
        this.way = way;
        this.address = address;
    }

    /** What has to be looked at; nothing where nothing was staged. */
    static Sight sight(Run run) {
        return run.touched().stream().anyMatch(started -> started.action() instanceof Action.StageHost)
                ? Sight.of(Kinds.HOST)
                : Sight.of();
    }

    /** @param done to the host, in order */
    static List<Step> back(WayBack way, ResourceAddress address, List<Action> done) {
        return switch (way.snapshot().of(Kinds.HOST)) {
            case Observation.Unknown<Host.State> unknown ->
                List.of(new Step.Deferred(address, unknown.detail(), unknown.hint()));
            case Observation.Known<Host.State> known -> {
                var undo = new UndoneHost(way, address);
                known.value()
                        .next()
                        .ifPresent(next -> done.reversed().stream()
                                .filter(Action.StageHost.class::isInstance)
                                .map(Action.StageHost.class::cast)
                                .forEach(host -> undo.back(host, next, known.gaps())));
                yield undo.steps.isEmpty() ? List.of(new Step.Keep(address)) : undo.steps;
            }
        };
    }

    /** Which words a plan of this relies on. */
    static String basis(WayBack way) {
        return way.snapshot()
                .seen(Kinds.HOST)
                .flatMap(Host.State::next)
                .map(next -> next.origin().orElse("") + " " + next.packages().requested() + next.kernelArguments())
                .orElse("none");
    }

    private void back(Action.StageHost done, Deployment next, List<Gap> gaps) {
        var untold = untold(done.order(), next, gaps);
        if (untold.isPresent()) {
            var gap = untold.get();
            steps.add(new Step.Deferred(address, gap.part() + ": " + gap.detail(), gap.hint()));
            return;
        }
        if (done.order() instanceof HostOrder.Rebase rebase && !rebase.holds(next)) {
            return;
        }
        done.back()
                .ifPresentOrElse(
                        back -> back.left(next).ifPresent(left -> change(left, next)), () -> blocked(done.order()));
    }

    /** What is not told may be there: nothing is planned on what merely does not stand there. */
    private static Optional<Gap> untold(HostOrder order, Deployment next, List<Gap> gaps) {
        return switch (order) {
            case HostOrder.Rebase rebase -> next.origin().isPresent() ? Optional.empty() : Host.untoldLayers(gaps);
            case HostOrder.Layer layer -> Host.untoldLayers(gaps);
            case HostOrder.Unlayer unlayer -> Host.untoldLayers(gaps);
            case HostOrder.AppendArguments kernel -> Host.untoldArguments(next, gaps);
            case HostOrder.DeleteArguments kernel -> Host.untoldArguments(next, gaps);
        };
    }

    private void blocked(HostOrder done) {
        steps.add(WayBack.blocked(
                address,
                "it followed no container image before: " + done.words(),
                "after a restart: rpm-ostree rollback"));
    }

    private void change(HostOrder order, Deployment next) {
        var change = way.change(address, new Action.StageHost(order, order.back(next)), List.copyOf(after));
        steps.add(change);
        after.add(change.id());
    }
}
