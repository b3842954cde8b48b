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
        return switch (order) {
            case HostOrder.Rebase rebase -> rebased(rebase, host, next.get(), output);
            case HostOrder.Layer layer -> packaged(layer.packages(), true, host, next.get(), output);
            case HostOrder.Unlayer unlayer -> packaged(unlayer.packages(), false, host, next.get(), output);
            case HostOrder.AppendArguments kernel -> given(kernel.arguments(), true, host, next.get(), output);
            case HostOrder.DeleteArguments kernel -> given(kernel.arguments(), false, host, next.get(), output);
        };
    }

    private ActionOutcome rebased(HostOrder.Rebase rebase, Host.State host, Deployment next, StepOutput output) {
        var image = rebase.image();
        if (next.image().filter(image::equals).isPresent() && next.signed() == rebase.signed()) {
            return new ActionOutcome.AlreadySo();
        }
        if (!image.name().matches(IMAGE) || image.shortName().contains(NOBODYS)) {
            return refused("manifest unknown: " + image);
        }
        output.line("Pulling manifest: " + origin(rebase));
        staged(host, next, Optional.of(rebase), next.packages());
        return done();
    }

    private ActionOutcome packaged(
            List<String> packages, boolean wanted, Host.State host, Deployment next, StepOutput output) {
        var odd = packages.stream()
                .filter(name -> !name.matches(NAME) || name.startsWith(NOBODYS))
                .findFirst();
        if (odd.isPresent()) {
            return refused("Packages not found: " + odd.get());
        }
        var requested = next.packages().requested();
        if (packages.stream().allMatch(name -> requested.contains(name) == wanted)) {
            return new ActionOutcome.AlreadySo();
        }
        output.line("Staging deployment... done");
        staged(host, next, Optional.empty(), changed(next.packages(), packages, wanted));
        return done();
    }

    private ActionOutcome given(
            List<String> arguments, boolean wanted, Host.State host, Deployment next, StepOutput output) {
        var odd = arguments.stream()
                .filter(argument -> !argument.matches(ARGUMENT))
                .findFirst();
        if (odd.isPresent()) {
            return refused("no kernel argument: " + odd.get());
        }
        var before = next.kernelArguments();
        if (arguments.stream().allMatch(argument -> before.contains(argument) == wanted)) {
            return new ActionOutcome.AlreadySo();
        }
        output.line("Staging deployment... done");
        var after = new ArrayList<>(before);
        if (wanted) {
            arguments.stream().filter(argument -> !before.contains(argument)).forEach(after::add);
        } else {
            after.removeAll(arguments);
        }
        staged(host, next.withKernelArguments(after), Optional.empty(), next.packages());
        return done();
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

    private static ActionOutcome done() {
        return new ActionOutcome.Done(Optional.of(Pending.REBOOT));
    }

    private static ActionOutcome refused(String why) {
        return ActionOutcome.failed(Kind.REFUSED, why, "rpm-ostree status");
    }
}
