package dev.atoll.core.apply;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
        return run.touched().stream()
                        .anyMatch(started -> Orders.host(started.action()).isPresent())
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
                known.value().next().ifPresent(next -> done.reversed().forEach(action -> undo.back(action, next)));
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
        } else if (action instanceof Action.AppendArguments kernel) {
            some(kernel.arguments().stream().filter(kernelHas(next)))
                    .map(Action.DeleteArguments::new)
                    .ifPresent(this::change);
        } else if (action instanceof Action.DeleteArguments kernel) {
            some(kernel.arguments().stream().filter(kernelHas(next).negate()))
                    .map(Action.AppendArguments::new)
                    .ifPresent(this::change);
        } else if (action instanceof Action.Rebase rebase && follows(next, rebase)) {
            rebase.before().ifPresentOrElse(before -> rebased(rebase, before), () -> blocked(rebase));
        }
    }

    private static Predicate<String> kernelHas(Deployment next) {
        return next.kernelArguments()::contains;
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
        steps.add(WayBack.blocked(
                address,
                "it followed no container image before: " + done.words(),
                "after a restart: rpm-ostree rollback"));
    }

    private void change(Action action) {
        var change = way.change(address, action, List.copyOf(after));
        steps.add(change);
        after.add(change.id());
    }
}
