package dev.atoll.adapters.podman;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.Container;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes boxes with {@code distrobox create}, 1.4 to 1.8, and believes it nothing. Thread-safe. */
record Creating(Engines engines, Doing doing, String distrobox) {
    /** An image may have to be fetched. */
    private static final Duration MAKING = Duration.ofMinutes(20);

    Creating telling(StepOutput output) {
        return new Creating(engines, doing.telling(output), distrobox);
    }

    ActionOutcome create(BoxOrder order) {
        var refused = BoxName.refused(order.name()).or(() -> order.cloneOf().flatMap(BoxName::refused));
        if (refused.isPresent()) {
            return refused.get();
        }
        var what = "distrobox create " + order.name();
        var typed = new Making(order, DistroboxManual.SCRIPT).arguments();
        try {
            var there = engines.own(order.scope(), Argv.of("distrobox", typed)).named(order.name());
            if (there.isPresent()) {
                return taken(there.get());
            }
            return switch (doing.asked(what, List.of(distrobox, "create", "--help"))) {
                case Doing.NotDone not -> not.failed();
                case Doing.Ended manual -> create(new Making(order, new DistroboxManual(manual.out())), what);
            };
        } catch (NotSeen e) {
            return Doing.failed(what, e);
        }
    }

    private static ActionOutcome taken(Container.State there) {
        return there.box().equals(Optional.of(Container.BoxTool.DISTROBOX))
                ? new ActionOutcome.AlreadySo()
                : Doing.failed(
                        Kind.REFUSED,
                        there.name() + " is the name of a container that is no box of distrobox",
                        "give one of them another name: podman rename " + there.name() + " ...");
    }

    private ActionOutcome create(Making making, String what) throws NotSeen {
        var unknown = making.unknown();
        if (!unknown.isEmpty()) {
            return Doing.failed(
                    Kind.UNSUPPORTED,
                    what + ": the installed distrobox does not know " + String.join(", ", unknown),
                    "see which it is: distrobox version");
        }
        var unfit = making.unfit();
        if (unfit.isPresent()) {
            return Doing.failed(
                    Kind.REFUSED,
                    what + ": distrobox 1.x lets a shell of this machine read " + unfit.get(),
                    "say it on one line, without signs that mean something to a shell");
        }
        return tried(making, what + " from " + making.origin());
    }

    private ActionOutcome tried(Making making, String what) throws NotSeen {
        var tried = doing.run(what, MAKING, Argv.of(distrobox, making.arguments()), making.hiding());
        return switch (tried) {
            case Doing.NotDone not -> not.failed();
            // 1.4 ends with 0 when podman would not make it, and all do when a container's id begins like this name.
            case Doing.Ended ended ->
                engines.own()
                                .named(making.order().name())
                                .flatMap(Container.State::box)
                                .isPresent()
                        ? ActionOutcome.done()
                        : notMade(what, ended);
        };
    }

    private static ActionOutcome notMade(String what, Doing.Ended ended) {
        return ToolWords.complains(ended.err())
                ? Doing.refused(what, ended.err())
                : Doing.failed(
                        Kind.NOT_EFFECTIVE,
                        what + ": it ended well, and there is no such box: " + ToolWords.told(ended.out()),
                        "see which engine it asks: distrobox create --dry-run --name x");
    }
}
