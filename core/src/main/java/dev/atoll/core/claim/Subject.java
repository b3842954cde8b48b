package dev.atoll.core.claim;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.Source;
import dev.atoll.core.container.Container;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The machine a text speaks of, as it was seen. What was not seen decides nothing, and what a gap may hide is not
 * absent: both are unanswered, with the cause.
 */
record Subject(Snapshot snapshot, Optional<Manifest> manifest, ZoneId zone) {
    Subject {
        notNull(snapshot, manifest, zone);
    }

    /** What a kind says of a claim. */
    <T> Answer ask(PortKey<?, T> kind, Function<T, Answer> judge) {
        return judged(snapshot.of(kind), judge);
    }

    /** What a deeper read says of it. */
    <D> Answer ask(DetailKey<?, ?, D> detail, Function<D, Answer> judge) {
        return judged(snapshot.of(detail), judge);
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
        return absence(snapshot.of(kind), answer);
    }

    /** Likewise of a deeper read. */
    Answer absence(DetailKey<?, ?, ?> detail, Answer answer) {
        return absence(snapshot.of(detail), answer);
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

    /** What is said of a container by its name; the user's before the system's. */
    Answer container(String name, Function<Container.State, Answer> judge) {
        return ask(
                Kinds.CONTAINER,
                all -> named(all, name)
                        .map(judge)
                        .orElseGet(
                                () -> absence(Kinds.CONTAINER, Answer.contradicted("no container is called " + name))));
    }

    private static Optional<Container.State> named(List<Container.State> all, String name) {
        return all.stream()
                .filter(container -> container.name().equals(name))
                .max(Comparator.comparing(Container.State::scope));
    }

    LocalDate today() {
        return LocalDate.ofInstant(snapshot.takenAt(), zone);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
