package dev.atoll.cli;

/** How the command ended, for scripts. Part of the interface: never renumbered. */
enum ExitCode {
    FINE(0, "fine"),
    UNEXPECTED(1, "unexpected: a bug"),
    USAGE(2, "wrong usage"),
    SETTINGS(3, "manifest, settings file or environment invalid"),
    DIFFERS(4, "drift or changes pending, with --exit-code only"),
    ACTION_FAILED(5, "an action failed"),
    NOT_OBSERVED(6, "something the command asked for could not be observed"),
    SKIPPED(75, "not done: something it needs is not so"),
    INTERRUPTED(130, "interrupted");

    final int code;
    final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }
}
