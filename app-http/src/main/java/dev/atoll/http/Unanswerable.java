package dev.atoll.http;

import java.util.Optional;

/** Thrown while an answer is made, where there is none for a reason that is the asker's to know. */
final class Unanswerable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient Optional<String> page;

    Unanswerable(Problem problem) {
        this(problem, Optional.empty());
    }

    /** @param page the same for people */
    Unanswerable(Problem problem, Optional<String> page) {
        super(problem.detail());
        this.problem = problem;
        this.page = page;
    }

    Problem problem() {
        return problem;
    }

    Optional<String> page() {
        return page;
    }
}
