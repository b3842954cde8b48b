package dev.atoll.core.plan;

import dev.atoll.core.compare.Compared;
import dev.atoll.core.compare.Fact;
import dev.atoll.core.compare.Found;
import dev.atoll.core.manifest.BoxSpec;
import java.util.List;
import java.util.Optional;

/** What to do about a box that is not there. */
final class NewBoxSteps {
    private final String name;
    private final BoxSpec spec;
    private final StepList steps;

    NewBoxSteps(String name, BoxSpec spec, StepList steps) {
        this.name = name;
        this.spec = spec;
        this.steps = steps;
    }

    /** @param source the box it is to be a copy of, where the manifest declares that one */
    void add(Fact whole, Optional<Compared> source) {
        if (whole.found() instanceof Found.Differs differs && differs.instead().isEmpty()) {
            steps.blocked("a container of this name is there that is no box", "give the box another name");
            return;
        }
        if (spec.image().isEmpty() && spec.cloneOf().isEmpty()) {
            steps.blocked(
                    "it is not there, and nothing says what to make it from",
                    "give it an image, or one to all with defaults.box.image");
            return;
        }
        // Whether a copy can be made of what was not seen, nobody knows.
        switch (source.map(other -> other.facts().getFirst().found()).orElseGet(() -> new Found.Agrees("there"))) {
            case Found.NotSeen hidden ->
                steps.deferred("it is to be a copy of a box that was not seen: " + hidden.detail(), hidden.hint());
            case Found.Differs missing ->
                make(List.of("create " + source.orElseThrow().address()));
            case Found.Agrees there -> make(List.of());
            case Found.NotObserved unobserved -> make(List.of());
        }
    }

    private void make(List<String> after) {
        var made =
                steps.change(new Action.CreateBox(name, spec.scope(), spec), Step.Reason.NOT_THERE, "not there", after);
        spec.services().keySet().forEach(service -> served(name, service, spec, steps, List.of(made)));
        if (spec.state() == BoxSpec.State.RUNNING) {
            steps.change(
                    new Action.StartBox(name, spec.scope()),
                    Step.Reason.STATE_CHANGED,
                    "wanted running",
                    List.of(made));
        }
    }

    static void served(String name, String service, BoxSpec spec, StepList steps, List<String> after) {
        Optional.ofNullable(spec.services().get(service)).ifPresent(program -> {
            var action = new Action.MakeService(name, service, program);
            steps.change(
                    action.verb() + " " + BoxSpec.address(name, spec.scope()) + "/" + service,
                    action,
                    Step.Reason.NOT_THERE,
                    "no unit runs it",
                    after);
        });
    }
}
