package dev.atoll.adapters.memory;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.ActionOutcome.Pending;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Deployment.Packages;
import dev.atoll.core.host.Host;
import dev.atoll.core.host.HostOrder;
import dev.atoll.core.observe.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What becomes of a world's deployments when somebody stages another. Every repository has every package and every
 * registry every image, but those whose name says that there is no such thing. Nothing there restarts, so what is staged
 * stays so. Its callers hold the world still.
 */
final class SimulatedHost {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._+-]*";
    private static final String IMAGE = "[a-z0-9][a-z0-9._/:-]*";
    private static final String ARGUMENT = "[A-Za-z0-9][^\\s\"'\\\\]*";
    private static final String STAGING = "Staging deployment... done";
    private static final String NOBODYS = "no-such-";

    private final InMemoryWorld world;

    SimulatedHost(InMemoryWorld world) {
        this.world = world;
    }

    ActionOutcome stage(HostOrder order, StepOutput output) {
        var host = world.shown(
                Kinds.HOST,
                new Host.State(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        var next = host.next();
        if (next.isEmpty()) {
            return refused("there is no deployment");
        }
        if (host.transaction().isPresent()) {
            return refused("Transaction in progress: " + host.transaction().get());
        }
        var odd = odd(order);
        if (odd.isPresent()) {
            return refused(odd.get());
        }
        var left = order.left(next.get());
        if (left.isEmpty()) {
            return new ActionOutcome.AlreadySo();
        }
        staged(left.get(), host, next.get(), output);
        return new ActionOutcome.Done(Optional.of(Pending.REBOOT));
    }

    private static Optional<String> odd(HostOrder order) {
        return switch (order) {
            case HostOrder.Rebase rebase ->
                Optional.of("manifest unknown: " + rebase.image())
                        .filter(no -> !rebase.image().name().matches(IMAGE)
                                || rebase.image().shortName().contains(NOBODYS));
            case HostOrder.Layer layer -> odd("Packages not found: ", layer.packages(), NAME);
            case HostOrder.Unlayer unlayer -> odd("Packages not found: ", unlayer.packages(), NAME);
            case HostOrder.AppendArguments kernel -> odd("no kernel argument: ", kernel.arguments(), ARGUMENT);
            case HostOrder.DeleteArguments kernel -> odd("no kernel argument: ", kernel.arguments(), ARGUMENT);
        };
    }

    private static Optional<String> odd(String why, List<String> names, String name) {
        return names.stream()
                .filter(one -> !one.matches(name) || one.startsWith(NOBODYS))
                .findFirst()
                .map(one -> why + one);
    }

    private void staged(HostOrder order, Host.State host, Deployment next, StepOutput output) {
        output.line(order instanceof HostOrder.Rebase rebase ? "Pulling manifest: " + origin(rebase) : STAGING);
        switch (order) {
            case HostOrder.Rebase rebase -> staged(host, next, Optional.of(rebase), next.packages());
            case HostOrder.Layer layer -> packaged(host, next, layer.packages(), true);
            case HostOrder.Unlayer unlayer -> packaged(host, next, unlayer.packages(), false);
            case HostOrder.AppendArguments kernel -> {
                var after = new ArrayList<>(next.kernelArguments());
                after.addAll(kernel.arguments());
                given(host, next, after);
            }
            case HostOrder.DeleteArguments kernel -> {
                var after = new ArrayList<>(next.kernelArguments());
                after.removeAll(kernel.arguments());
                given(host, next, after);
            }
        }
    }

    private void packaged(Host.State host, Deployment next, List<String> packages, boolean wanted) {
        staged(host, next, Optional.empty(), changed(next.packages(), packages, wanted));
    }

    private void given(Host.State host, Deployment next, List<String> arguments) {
        staged(host, next.withKernelArguments(arguments), Optional.empty(), next.packages());
    }

    private static Packages changed(Packages before, List<String> packages, boolean wanted) {
        return new Packages(
                changed(before.requested(), packages, wanted),
                changed(before.layered(), packages, wanted),
                before.removed(),
                before.overridden());
    }

    private static List<String> changed(List<String> before, List<String> names, boolean wanted) {
        Set<String> after = new TreeSet<>(before);
        if (wanted) {
            after.addAll(names);
        } else {
            names.forEach(after::remove);
        }
        return List.copyOf(after);
    }

    /** The next takes the place of what was staged; the rest moves along. */
    private void staged(Host.State host, Deployment base, Optional<HostOrder.Rebase> rebase, Packages packages) {
        var all = new ArrayList<Deployment>();
        var origin = rebase.map(SimulatedHost::origin).or(base::origin);
        Optional<ImageRef> image = rebase.map(HostOrder.Rebase::image).or(base::image);
        var digest =
                rebase.map(to -> "sha256:" + Hex.of("manifest " + to.image())).or(base::digest);
        all.add(new Deployment(
                0,
                base.stateroot(),
                Hex.of("commit " + digest.orElse("") + packages),
                false,
                true,
                false,
                Deployment.Unlocked.NONE,
                origin,
                image,
                digest,
                base.version(),
                base.timestamp(),
                packages,
                base.kernelArguments(),
                false));
        host.deployments().stream()
                .filter(deployment -> !deployment.staged())
                .forEach(deployment -> all.add(deployment.at(all.size())));
        world.show(
                Kinds.HOST,
                new Host.State(all, Optional.of(world.now()), Optional.empty(), host.update(), host.healthCheck()));
    }

    private static String origin(HostOrder.Rebase rebase) {
        return (rebase.signed() ? "ostree-image-signed:docker://" : "ostree-unverified-registry:") + rebase.image();
    }

    private static ActionOutcome refused(String why) {
        return ActionOutcome.failed(Kind.REFUSED, why, "rpm-ostree status");
    }
}
