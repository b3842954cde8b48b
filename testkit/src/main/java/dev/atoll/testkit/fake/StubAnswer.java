package dev.atoll.testkit.fake;

/**
 * What a {@link StubExecutable} does when called. Immutable.
 *
 * @param hangs says nothing and stays, deaf to TERM, with a child that stays too
 */
public record StubAnswer(String out, String err, int exit, boolean hangs) {
    public static StubAnswer printing(String out) {
        return new StubAnswer(out, "", 0, false);
    }

    public static StubAnswer failing(int exit, String err) {
        return new StubAnswer("", err, exit, false);
    }

    public static StubAnswer hanging() {
        return new StubAnswer("", "", 0, true);
    }

    /** The first half of an output, then success. */
    public static StubAnswer cutOff(String out) {
        return printing(out.substring(0, out.length() / 2));
    }

    /** Valid JSON that takes 10 MB on its way: the output after that much blank space. */
    public static StubAnswer huge(String out) {
        return printing(" ".repeat(10_000_000) + out);
    }

    /** This, with 1 MB of warnings on stderr before it. */
    public StubAnswer noisily() {
        return new StubAnswer(out, "WARN[0000] nothing of this matters here\n".repeat(26_000), exit, hangs);
    }
}
