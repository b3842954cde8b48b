package dev.atoll.core.claim;

import static dev.atoll.core.common.Components.notNull;

import java.util.Optional;

/**
 * A verdict and what it rests on, before it is of a line.
 *
 * @param teller the tool that told it
 */
record Answer(Verdict verdict, String evidence, Optional<String> command, Optional<String> teller) {
    /** For topics that no adapter tells. */
    static final String NOBODY_TELLS = "nothing that Atoll looks at tells this";

    Answer {
        notNull(verdict, evidence, command, teller);
    }

    static Answer contradicted(String evidence) {
        return new Answer(Verdict.CONTRADICTED, evidence, Optional.empty(), Optional.empty());
    }

    static Answer contradicted(String evidence, String command) {
        return new Answer(Verdict.CONTRADICTED, evidence, Optional.of(command), Optional.empty());
    }

    static Answer confirmed(String evidence) {
        return new Answer(Verdict.CONFIRMED, evidence, Optional.empty(), Optional.empty());
    }

    static Answer unanswered(String evidence) {
        return new Answer(Verdict.UNANSWERED, evidence, Optional.empty(), Optional.empty());
    }

    /** Confirmed when it holds, contradicted by the same evidence when not. */
    static Answer of(boolean holds, String evidence) {
        return holds ? confirmed(evidence) : contradicted(evidence);
    }

    /** Whether somebody saw something. */
    boolean decided() {
        return verdict == Verdict.CONTRADICTED || verdict == Verdict.CONFIRMED;
    }

    static Answer givesAway(String evidence) {
        return new Answer(Verdict.GIVES_AWAY, evidence, Optional.empty(), Optional.empty());
    }

    /** The same told by this tool; of two that told of it, by the one that went deeper. */
    Answer toldBy(Optional<String> tool) {
        return new Answer(verdict, evidence, command, teller.or(() -> tool));
    }

    /** The same with more said. */
    Answer adding(String more) {
        return new Answer(verdict, evidence + more, command, teller);
    }
}
