package dev.atoll.http;

/** Thrown while an answer is made, where there is none for a reason that is the asker's to know. */
final class Unanswerable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Unanswerable(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
