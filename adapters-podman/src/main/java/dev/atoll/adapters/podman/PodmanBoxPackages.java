package dev.atoll.adapters.podman;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxPackages;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.Containers;
import java.util.List;

/**
 * Packages and exports of boxes, by {@code podman exec} into the container of their id: as its root for packages, which
 * asks nobody's password, as its user for exports. Thread-safe.
 */
public final class PodmanBoxPackages implements BoxPackages {
    private final Containers containers;
    private final Engines engines;
    private final Installing installing;
    private final Exporting exporting;

    PodmanBoxPackages(Containers containers, Engines engines, Doing doing) {
        var places = engines.places();
        var inside = new Inside(doing);
        this.containers = containers;
        this.engines = engines;
        this.installing = new Installing(inside);
        this.exporting = new Exporting(inside, new Exports(places.home()), places.user());
    }

    @Override
    public Observation<List<Container.State>> observe() {
        return containers
                .observe()
                .map(all -> all.stream()
                        .filter(one -> one.box().isPresent() && runs(one))
                        .toList());
    }

    @Override
    public ActionOutcome install(String box, Scope scope, List<String> packages, StepOutput output) {
        return in(box, scope, "install", there -> installing.install(there, packages, output));
    }

    @Override
    public ActionOutcome export(
            String box, Scope scope, List<String> applications, List<String> binaries, StepOutput output) {
        return in(box, scope, "export", there -> exporting.export(there, applications, binaries, output));
    }

    private static boolean runs(Container.State box) {
        return box.status() == Container.Status.RUNNING;
    }

    /** What is done in a box that runs. */
    private interface Step {
        ActionOutcome in(Container.State box) throws Halted;
    }

    private ActionOutcome in(String name, Scope scope, String verb, Step step) {
        var refused = BoxName.refused(name);
        if (refused.isPresent()) {
            return refused.get();
        }
        var what = verb + " in " + name;
        try {
            var there = engines.own(scope, List.of("sudo", "podman", "exec", "--user", "root", name, "sh"))
                    .named(name)
                    .filter(one -> one.box().isPresent());
            if (there.isEmpty()) {
                return Doing.failed(Kind.REFUSED, what + ": there is no such box", "podman ps --all");
            }
            if (!runs(there.get())) {
                return Doing.failed(Kind.REFUSED, what + ": it does not run", "start it: distrobox enter " + name);
            }
            return step.in(there.get());
        } catch (NotSeen e) {
            return Doing.failed(what, e);
        } catch (Halted e) {
            return e.failed();
        }
    }
}
