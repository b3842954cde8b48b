package dev.atoll.testkit;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Pending;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Leave;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.host.HostOrder;
import dev.atoll.core.host.HostSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A host that is acted on and keeps every rule; each broken one differs in one thing. Run by the kit's own test alone. */
class SoundHostActs implements HostSystemActs, HostSystem {
    private static final ImageRef STABLE = ImageRef.parse("ghcr.io/ublue-os/bazzite:stable");

    List<Deployment> deployments = List.of(of(STABLE, true, false, Set.of()), of(STABLE, false, false, Set.of()));
    Optional<String> transaction = Optional.empty();

    @Override
    public HostSystem port() {
        return this;
    }

    @Override
    public List<String> layerable() {
        return List.of("htop", "zsh");
    }

    @Override
    public ImageRef another() {
        return ImageRef.parse("ghcr.io/ublue-os/bazzite:testing");
    }

    @Override
    public void busy() {
        transaction = Optional.of("upgrade");
    }

    @Override
    public Observation<Host.State> observe() {
        return Observation.known(
                new Host.State(deployments, Optional.empty(), transaction, Optional.empty(), Optional.empty()),
                SoundContainers.AT);
    }

    @Override
    public Observation<Leave> leave(HostOrder order) {
        return Observation.known(new Leave.Given(), SoundContainers.AT);
    }

    @Override
    public ActionOutcome stage(HostOrder order, StepOutput output) {
        if (transaction.isPresent()) {
            return SoundActs.refused("busy");
        }
        var next = deployments.getFirst();
        var packages = new TreeSet<>(next.packages().requested());
        return switch (order) {
            case HostOrder.Rebase rebase -> rebased(rebase, next, packages);
            case HostOrder.Layer layer ->
                odd(layer.packages()).orElseGet(() -> changed(packages.addAll(layer.packages()), next, packages));
            case HostOrder.Unlayer unlayer ->
                odd(unlayer.packages())
                        .orElseGet(() -> changed(packages.removeAll(Set.copyOf(unlayer.packages())), next, packages));
            case HostOrder.AppendArguments kernel -> given(next, kernel.arguments(), List.of());
            case HostOrder.DeleteArguments kernel -> given(next, List.of(), kernel.arguments());
        };
    }

    private static Optional<ActionOutcome> odd(List<String> names) {
        return names.stream()
                .filter(name -> !name.matches("[a-z][a-z-]*") || name.equals(UNKNOWN))
                .findFirst()
                .map(name -> SoundActs.refused("nobody has " + name));
    }

    private ActionOutcome rebased(HostOrder.Rebase rebase, Deployment next, Set<String> packages) {
        if (!rebase.image().name().matches("[a-z][a-z./-]*")
                || rebase.image().name().contains("no-such")) {
            return SoundActs.refused("nobody has " + rebase.image());
        }
        if (next.image().filter(rebase.image()::equals).isPresent() && next.signed() == rebase.signed()) {
            return new ActionOutcome.AlreadySo();
        }
        return staged(coming(rebase.image(), rebase.signed(), packages).withKernelArguments(next.kernelArguments()));
    }

    private ActionOutcome changed(boolean really, Deployment next, Set<String> packages) {
        return really
                ? staged(coming(next.image().orElseThrow(), next.signed(), packages)
                        .withKernelArguments(next.kernelArguments()))
                : new ActionOutcome.AlreadySo();
    }

    ActionOutcome given(Deployment next, List<String> more, List<String> less) {
        var odd = Stream.concat(more.stream(), less.stream())
                .filter(argument -> !argument.matches("[a-z][\\w.=]*"))
                .findFirst();
        if (odd.isPresent()) {
            return SoundActs.refused("no argument: " + odd.get());
        }
        var after = Stream.concat(next.kernelArguments().stream(), more.stream())
                .filter(argument -> !less.contains(argument))
                .distinct()
                .toList();
        return after.equals(next.kernelArguments())
                ? new ActionOutcome.AlreadySo()
                : staged(of(
                                next.image().orElseThrow(),
                                false,
                                true,
                                Set.copyOf(next.packages().requested()))
                        .withKernelArguments(after));
    }

    ActionOutcome staged(Deployment next) {
        var all = new ArrayList<>(List.of(next));
        deployments.stream().filter(other -> !other.staged()).forEach(all::add);
        deployments = List.copyOf(all);
        return new ActionOutcome.Done(Optional.of(Pending.REBOOT));
    }

    private static Deployment coming(ImageRef image, boolean signed, Set<String> packages) {
        return signed
                ? of(image, false, true, packages)
                : deployment("ostree-unverified-registry:" + image, image, false, true, packages);
    }

    static Deployment of(ImageRef image, boolean booted, boolean staged, Set<String> packages) {
        return deployment("ostree-image-signed:docker://" + image, image, booted, staged, packages);
    }

    private static Deployment deployment(
            String origin, ImageRef image, boolean booted, boolean staged, Set<String> packages) {
        var names = List.copyOf(packages);
        return new Deployment(
                0,
                "default",
                origin + names + booted,
                booted,
                staged,
                false,
                Deployment.Unlocked.NONE,
                Optional.of(origin),
                Optional.of(image),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Deployment.Packages(names, names, List.of(), List.of()),
                List.of("quiet"),
                false);
    }
}
