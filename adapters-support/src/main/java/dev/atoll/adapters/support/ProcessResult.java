package dev.atoll.adapters.support;

import java.nio.file.Path;
import java.time.Duration;

/** How a run of a program ended. Closed: whoever asks decides about each case. */
public sealed interface ProcessResult {
    /**
     * It ended by itself.
     *
     * @param truncated it wrote more than was kept of it
     */
    record Finished(int exit, String out, String err, boolean truncated) implements ProcessResult {
        /** What it wrote may be secret: sizes only. */
        @Override
        public String toString() {
            return "Finished[exit=" + exit + ", " + out.length() + " characters]";
        }
    }

    /** There is no such program on the path. */
    record NotFound(String program) implements ProcessResult {}

    /** The kernel would not run it. */
    record NotRun(Path program, String why) implements ProcessResult {}

    /** It did not end in time and was killed, with all it had started. */
    record TimedOut(Duration after) implements ProcessResult {}

    /** The waiting thread was interrupted; the program was killed and the thread's flag is set again. */
    record Interrupted() implements ProcessResult {}
}
