package dev.atoll.core.claim;

import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Source;
import dev.atoll.core.container.Container;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.observe.Snapshot;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The machine a text speaks of, as it was seen. What was not seen decides nothing, and what a gap may hide is not
 * absent: both are unanswered, with the cause.
 */
final class Subject {
    private final SeenBoxes boxes;
    private final Optional<Manifest> manifest;
    private final ZoneId zone;

    Subject(Snapshot snapshot, Optional<Manifest> manifest, ZoneId zone) {
        this.boxes = SeenBoxes.in(snapshot);
        this.manifest = manifest;
        this.zone = zone;
    }

    Snapshot snapshot() {
        return boxes.snapshot();
    }

    SeenBoxes boxes() {
        return boxes;
    }

    Optional<Manifest> manifest() {
        return manifest;
    }

    ZoneId zone() {
        return zone;
    }

    /** What a kind says of a claim. */
    <T> Answer ask(PortKey<?, T> kind, Function<T, Answer> judge) {
        return judged(snapshot().of(kind), judge);
    }

    /** What a deeper read says of it. */
    <D> Answer ask(DetailKey<?, ?, D> detail, Function<D, Answer> judge) {
        return judged(snapshot().of(detail), judge);
    }

    /** What one observation says of it, and who told. */
    static <T> Answer judged(Observation<T> seen, Function<T, Answer> judge) {
        return switch (seen) {
            case Observation.Unknown<T> unknown ->
                Answer.unanswered("not observed, " + words(unknown.cause()) + ": " + unknown.detail());
            case Observation.Known<T> known ->
                judge.apply(known.value()).toldBy(known.source().map(Source::tool));
        };
    }

    /** An answer that rests on something not being there: it holds only where all of the kind was seen. */
    Answer absence(PortKey<?, ?> kind, Answer answer) {
        return absence(snapshot().of(kind), answer);
    }

    /** Likewise of a deeper read. */
    Answer absence(DetailKey<?, ?, ?> detail, Answer answer) {
        return absence(snapshot().of(detail), answer);
    }

    private static Answer absence(Observation<?> seen, Answer answer) {
        if (!answer.decided()) {
            return answer;
        }
        return switch (seen) {
            case Observation.Unknown<?> unknown -> Answer.unanswered("not observed, " + words(unknown.cause()));
            case Observation.Known<?> known ->
                known.gaps().isEmpty()
                        ? answer
                        : Answer.unanswered(answer.evidence() + ", but not observed: "
                                + known.gaps().stream().map(Gap::part).collect(Collectors.joining(", ")));
        };
    }

    /** What is said of a container by its name, which is wrong where there is none. */
    Answer container(String name, Function<Container.State, Answer> judge) {
        return container(name, judge, Answer.contradicted("no container is called " + name));
    }

    /**
     * What is said of a container by its name; the user's before the system's.
     *
     * @param absent where there is none
     */
    Answer container(String name, Function<Container.State, Answer> judge, Answer absent) {
        return ask(
                Kinds.CONTAINER,
                all -> boxes.container(name, Scope.USER)
                        .or(() -> boxes.container(name, Scope.SYSTEM))
                        .map(judge)
                        .orElseGet(() -> absence(Kinds.CONTAINER, absent)));
    }

    LocalDate today() {
        return LocalDate.ofInstant(snapshot().takenAt(), zone);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
