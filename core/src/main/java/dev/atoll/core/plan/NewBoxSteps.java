package dev.atoll.core.plan;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Scope;
import dev.atoll.core.compare.Fact;
import dev.atoll.core.compare.Found;
import dev.atoll.core.manifest.BoxSpec;
import java.util.List;
import java.util.Optional;

/** What to do about a box that is not there. */
final class NewBoxSteps {
    static final String RAN_WHEN_KEPT = "it ran when it was kept last";

    private final String name;
    private final BoxSpec spec;
    private final StepList steps;

    NewBoxSteps(String name, BoxSpec spec, StepList steps) {
        this.name = name;
        this.spec = spec;
        this.steps = steps;
    }

    /** @param source the box it is to be a copy of */
    void add(Fact whole, CopySource source) {
        if (whole.found() instanceof Found.Differs differs && differs.instead().isEmpty()) {
            steps.blocked("a container of this name is there that is no box", "give the box another name");
            return;
        }
        var obstacle = obstacle(name, spec, source);
        if (obstacle.isPresent()) {
            steps.blocked(
                    "it is not there, and " + obstacle.get().why(),
                    obstacle.get().hint());
        } else if (source.found() instanceof Found.NotSeen hidden) {
            // Whether a copy can be made of what was not seen, nobody knows.
            steps.deferred("it is to be a copy of a box that was not seen: " + hidden.detail(), hidden.hint());
        } else {
            make(source.before());
        }
    }

    record Obstacle(String why, String hint) {
        Obstacle {
            notNull(why, hint);
        }
    }

    /** Why no box can be made of what is declared, whatever is on the machine now. */
    static Optional<Obstacle> obstacle(String name, BoxSpec spec, CopySource source) {
        if (spec.image().isEmpty() && spec.cloneOf().isEmpty()) {
            return Optional.of(new Obstacle(
                    "nothing says what to make it from", "give it an image, or one to all with defaults.box.image"));
        }
        return spec.cloneOf()
                .filter(from -> from.equals(name) || !source.possible())
                .map(from -> new Obstacle(
                        "it is to be a copy of " + (from.equals(name) ? "itself" : from + ", which is not there"),
                        "name a box that is there, of the same engine"));
    }

    private void make(List<String> after) {
        var made =
                steps.change(new Action.CreateBox(name, spec.scope(), spec), Step.Reason.NOT_THERE, "not there", after);
        var started = why().map(why ->
                steps.change(new Action.StartBox(name, spec.scope()), Step.Reason.STATE_CHANGED, why, List.of(made)));
        started.ifPresent(this::exported);
        var last = started.orElse(made);
        spec.services()
                .keySet()
                .forEach(service -> served(name, service, spec, steps, "no unit runs it", List.of(last)));
    }

    /** Only a box that runs can export; of another one it waits until it does. */
    private void exported(String started) {
        var making = spec.making();
        var binaries = exportable(name, spec, making.exportedBins(), steps);
        if (!making.exportedApps().isEmpty() || !binaries.isEmpty()) {
            steps.change(
                    new Action.Export(name, spec.scope(), making.exportedApps(), binaries),
                    Step.Reason.NOT_THERE,
                    "a new box exports nothing",
                    List.of(started));
        }
    }

    /** Those that go where Atoll exports to: a folder of the owner's choice is for the owner. */
    static List<String> exportable(String name, BoxSpec spec, List<String> binaries, StepList steps) {
        var elsewhere = spec.making().exportedBinsPath();
        if (elsewhere.isEmpty() || binaries.isEmpty()) {
            return binaries;
        }
        steps.blocked(
                new Action.Export(name, spec.scope(), List.of(), binaries),
                "commands it lacks, for a folder of their own",
                "distrobox enter " + name + " -- distrobox-export --bin " + binaries.getFirst() + " --export-path "
                        + elsewhere.get().value());
        return List.of();
    }

    /** Why it is started as soon as it is there, where it is. */
    private Optional<String> why() {
        if (spec.state() == BoxSpec.State.RUNNING) {
            return Optional.of("wanted running");
        }
        if (spec.making().startNow() && spec.state() != BoxSpec.State.STOPPED) {
            return Optional.of("to be started as soon as it is made");
        }
        if (spec.services().keySet().stream().anyMatch(service -> startsByItself(spec, service))) {
            return Optional.of("a program of it starts by itself");
        }
        return spec.state() == BoxSpec.State.PRESENT && steps.radius().ranWhenKept(name, spec.scope())
                ? Optional.of(RAN_WHEN_KEPT)
                : Optional.empty();
    }

    /** What a unit of the user can do: a rootful box needs a password to be entered. */
    static boolean startsByItself(BoxSpec spec, String service) {
        return spec.scope() == Scope.USER
                && spec.program(service).filter(BoxSpec.Program::startsByItself).isPresent();
    }

    static void served(String name, String service, BoxSpec spec, StepList steps, String why, List<String> after) {
        spec.program(service).ifPresent(program -> {
            var action = new Action.MakeService(name, service, program);
            if (spec.scope() == Scope.SYSTEM) {
                steps.blocked(action, why, "a unit of the user cannot enter a rootful box: take `root` away");
                return;
            }
            var id = action.verb() + " " + BoxSpec.address(name, spec.scope()) + "/" + service;
            steps.change(id, action, Step.Reason.NOT_THERE, why, after);
        });
    }
}
