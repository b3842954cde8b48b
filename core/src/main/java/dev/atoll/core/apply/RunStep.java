package dev.atoll.core.apply;

import static dev.atoll.core.common.Components.notNull;

import com.google.common.collect.ImmutableListMultimap;
import dev.atoll.core.common.ActionOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a run came with one change.
 *
 * @param change its id
 * @param started absent where it was not begun
 * @param finished absent while it is done, and for ever where a death came between
 * @param output what its tools said, line by line
 */
public record RunStep(
        String change, Optional<Note.Started> started, Optional<Note.Finished> finished, List<String> output) {
    public RunStep {
        notNull(change, started, finished);
        output = List.copyOf(output);
    }

    /** Every change of a run: those it was to make, in order, and what it began beside them. */
    public static List<RunStep> of(Run run) {
        var steps = new LinkedHashMap<String, RunStep>();
        run.begun().changes().forEach(change -> steps.put(change, waiting(change)));
        var output = ImmutableListMultimap.<String, String>builder();
        for (var note : run.later()) {
            switch (note) {
                case Note.Started started ->
                    steps.put(
                            started.change(),
                            new RunStep(started.change(), Optional.of(started), Optional.empty(), List.of()));
                case Note.Finished finished -> {
                    var step = steps.getOrDefault(finished.change(), waiting(finished.change()));
                    steps.put(
                            step.change(),
                            new RunStep(step.change(), step.started(), Optional.of(finished), List.of()));
                }
                case Note.Said said -> output.put(said.change(), said.line());
                case Note.Begun begun -> {}
                case Note.Ended ended -> {}
            }
        }
        var said = output.build();
        return steps.values().stream()
                .map(step -> new RunStep(step.change(), step.started(), step.finished(), said.get(step.change())))
                .toList();
    }

    private static RunStep waiting(String change) {
        return new RunStep(change, Optional.empty(), Optional.empty(), List.of());
    }

    public Optional<ActionOutcome> outcome() {
        return finished.map(Note.Finished::outcome);
    }

    /** Begun, and nobody noted the end. */
    public boolean open() {
        return started.isPresent() && finished.isEmpty();
    }

    /** How many of them ended well, or not. */
    public static int count(Stream<RunStep> steps, boolean good) {
        return (int) steps.flatMap(step -> step.outcome().stream())
                .filter(outcome -> outcome.good() == good)
                .count();
    }
}
