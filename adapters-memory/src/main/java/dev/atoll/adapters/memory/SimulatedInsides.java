package dev.atoll.adapters.memory;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.container.Exported;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What becomes of a world's boxes when something is installed in them or exported of them. Every repository has every
 * package, and every box every program, but those whose name says that there is no such thing. Its callers hold the world
 * still.
 */
final class SimulatedInsides {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._+-]*";
    private static final String NOBODYS = "no-such-";

    private final SimulatedBoxes boxes;

    SimulatedInsides(SimulatedBoxes boxes) {
        this.boxes = boxes;
    }

    ActionOutcome install(String box, Scope scope, List<String> packages, StepOutput output) {
        return in(box, scope, packages, kept -> {
            var contents = kept.contents();
            var missing = packages.stream()
                    .filter(name -> !contents.installed().contains(name))
                    .filter(name -> !contents.packages().orElse(List.of()).contains(name))
                    .toList();
            if (missing.isEmpty()) {
                return new ActionOutcome.AlreadySo();
            }
            missing.forEach(name -> output.line("Installing " + name));
            boxes.put(new KeptBox(kept.state(), kept.details(), with(contents, missing)));
            return ActionOutcome.done();
        });
    }

    ActionOutcome export(String box, Scope scope, List<String> applications, List<String> binaries, StepOutput output) {
        var names = Stream.concat(applications.stream(), binaries.stream().map(Exported::name));
        return in(box, scope, names.toList(), kept -> {
            var there = kept.details().box().orElseThrow();
            var launchers = sum(there.applications(), applications);
            var wrappers =
                    sum(there.binaries(), binaries.stream().map(Exported::name).toList());
            if (launchers.equals(there.applications()) && wrappers.equals(there.binaries())) {
                return new ActionOutcome.AlreadySo();
            }
            output.line("exported " + launchers + " " + wrappers);
            boxes.put(new KeptBox(kept.state(), exporting(kept.details(), launchers, wrappers), kept.contents()));
            return ActionOutcome.done();
        });
    }

    private ActionOutcome in(String box, Scope scope, List<String> names, Function<KeptBox, ActionOutcome> deed) {
        var hostile = names.stream().filter(name -> !name.matches(NAME)).findFirst();
        if (hostile.isPresent()) {
            return refused("'" + hostile.get() + "' is no name");
        }
        var unknown = names.stream().filter(name -> name.startsWith(NOBODYS)).findFirst();
        if (unknown.isPresent()) {
            return refused("Unable to locate " + unknown.get());
        }
        var there = boxes.find(box, scope);
        if (there.flatMap(Container.State::box).isEmpty()) {
            return refused("there is no box " + box);
        }
        if (there.get().status() != Container.Status.RUNNING) {
            return ActionOutcome.failed(Kind.REFUSED, box + " does not run", "distrobox enter " + box);
        }
        return boxes.kept(there.get()).map(deed).orElseGet(() -> refused("nothing is known of what is in " + box));
    }

    private static ActionOutcome refused(String why) {
        return ActionOutcome.failed(Kind.REFUSED, why, "podman ps --all");
    }

    private static BoxContents with(BoxContents contents, List<String> more) {
        return new BoxContents(
                contents.name(),
                contents.scope(),
                contents.distribution(),
                Optional.of(sum(contents.packages().orElse(List.of()), more)),
                sum(contents.installed(), more),
                contents.tools(),
                contents.processes(),
                contents.changed(),
                contents.size());
    }

    static ContainerDetails exporting(ContainerDetails details, List<String> applications, List<String> binaries) {
        return new ContainerDetails(
                details.name(),
                details.scope(),
                details.imageDigest(),
                details.mounts(),
                details.restartPolicy(),
                details.sharing(),
                details.privileged(),
                details.labelDisabled(),
                details.environment(),
                details.usage(),
                details.box()
                        .map(box -> new ContainerDetails.Box(
                                box.version(),
                                box.home(),
                                box.init(),
                                box.nvidia(),
                                box.root(),
                                applications,
                                binaries,
                                box.reaches())));
    }

    private static List<String> sum(Collection<String> there, Collection<String> more) {
        return Stream.concat(there.stream(), more.stream()).distinct().sorted().toList();
    }
}
