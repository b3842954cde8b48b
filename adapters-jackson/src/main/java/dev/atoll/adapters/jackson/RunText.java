package dev.atoll.adapters.jackson;

import dev.atoll.core.apply.KnownRun;
import dev.atoll.core.apply.KnownRun.Standing;
import dev.atoll.core.apply.Note;
import dev.atoll.core.apply.Run;
import dev.atoll.core.apply.RunStep;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.manifest.SecretLook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was noted down of an apply, as it is written. What looks like a secret has stars in its place.
 *
 * @param ended absent while it goes on, and for ever where its program died
 * @param ending how it ended
 * @param last when the last thing was noted down
 * @param asked what was typed behind {@code atoll}, in short; typed once more, it goes on where this was interrupted
 * @param changes those it was to make, in order
 */
public record RunText(
        String id,
        String workstation,
        String asked,
        By by,
        Standing standing,
        Instant began,
        Optional<Instant> ended,
        Optional<Note.Ending> ending,
        Instant last,
        List<Change> changes) {
    public RunText {
        changes = List.copyOf(changes);
    }

    /** Who did it. */
    public record By(long pid, String user) {}

    /** How far it came with a change. */
    public enum Progress {
        NOT_BEGUN,
        UNDER_WAY,
        /** Its program is gone, and nobody knows how far that came. */
        INTERRUPTED,
        ENDED
    }

    /**
     * @param what the action in one line
     * @param output what its tools said, line by line
     */
    public record Change(
            String id,
            Optional<ResourceAddress> address,
            Optional<String> verb,
            Optional<String> what,
            Progress progress,
            Optional<Instant> started,
            Optional<Instant> ended,
            Optional<OutcomeText> outcome,
            List<String> output) {
        public Change {
            output = List.copyOf(output);
        }
    }

    /**
     * One of a list.
     *
     * @param asked as {@link RunText#asked}
     * @param changes how many were to be made
     * @param made how many of them are as they were wanted
     * @param failed how many were tried or refused, and are not
     */
    public record Brief(
            String id,
            String asked,
            Standing standing,
            Instant began,
            Optional<Instant> ended,
            Optional<Note.Ending> ending,
            int changes,
            int made,
            int failed) {}

    /**
     * An apply that neither came to its end nor goes on.
     *
     * @param asked as {@link RunText#asked}
     * @param last when the last thing was noted down
     * @param over what was being done, in order: nobody knows how far that came
     */
    public record Interrupted(
            String run, String asked, Instant began, Instant last, int changes, int made, List<Over> over) {
        public Interrupted {
            over = List.copyOf(over);
        }
    }

    /** @param what the action in one line */
    public record Over(String id, ResourceAddress address, String what) {}

    public static RunText of(KnownRun known) {
        var run = known.run();
        var holder = run.begun().holder();
        return new RunText(
                run.id(),
                run.begun().workstation(),
                run.begun().asked(),
                new By(holder.pid(), holder.user()),
                known.standing(),
                run.begun().at(),
                run.ended().map(Note.Ended::at),
                run.ended().map(Note.Ended::how),
                run.last(),
                RunStep.of(run).stream()
                        .map(step -> change(step, known.standing()))
                        .toList());
    }

    private static Change change(RunStep step, Standing standing) {
        var action = step.started().map(Note.Started::action);
        return new Change(
                step.change(),
                step.started().map(Note.Started::address),
                action.map(one -> one.verb()),
                action.map(one -> SecretLook.hidden(one.words())),
                progress(step, standing),
                step.started().map(Note.Started::at),
                step.finished().map(Note.Finished::at),
                step.outcome().map(OutcomeText::of),
                step.output().stream().map(SecretLook::hidden).toList());
    }

    private static Progress progress(RunStep step, Standing standing) {
        if (step.finished().isPresent()) {
            return Progress.ENDED;
        }
        if (!step.open()) {
            return Progress.NOT_BEGUN;
        }
        return standing == Standing.UNDER_WAY ? Progress.UNDER_WAY : Progress.INTERRUPTED;
    }

    public static Brief brief(KnownRun known) {
        var run = known.run();
        var steps = RunStep.of(run);
        return new Brief(
                run.id(),
                run.begun().asked(),
                known.standing(),
                run.begun().at(),
                run.ended().map(Note.Ended::at),
                run.ended().map(Note.Ended::how),
                steps.size(),
                RunStep.count(steps.stream(), true),
                RunStep.count(steps.stream(), false));
    }

    public static Interrupted interrupted(Run run) {
        var steps = RunStep.of(run);
        return new Interrupted(
                run.id(),
                run.begun().asked(),
                run.begun().at(),
                run.last(),
                steps.size(),
                RunStep.count(steps.stream(), true),
                run.open().stream()
                        .map(open -> new Over(
                                open.change(),
                                open.address(),
                                SecretLook.hidden(open.action().words())))
                        .toList());
    }
}
