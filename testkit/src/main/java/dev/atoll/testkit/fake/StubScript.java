package dev.atoll.testkit.fake;

import java.nio.file.Path;
import java.util.List;

/** The text of a stub's script, for a POSIX shell. */
final class StubScript {
    /** After each argument of a call. */
    static final char ARGUMENT_END = '\u001f';

    /** After each call. */
    static final char CALL_END = '\u001e';

    private StubScript() {}

    /** @param answers lines for the cases, the one for everything else last */
    static String of(Path notes, List<String> answers) {
        return """
                #!/bin/sh
                PATH=/usr/bin:/bin
                notes=%s
                words=" $* "
                # One write each, so that calls at the same time stay apart.
                call=$(printf '%%s\\037' "$0" "$@")
                printf '%%s\\036' "$call" >> "$notes/calls"
                echo $$ >> "$notes/processes"
                %s
                """.formatted(quoted(notes.toString()), String.join("\n", answers));
    }

    static String when(String words, String answer) {
        return "case \"$words\" in *" + quoted(" " + words + " ") + "*) " + answer + " ;; esac";
    }

    static String answer(StubAnswer answer, Path out, Path err) {
        return answer.hangs()
                ? "trap '' TERM; sleep 30 & echo $! >> "
                        + quoted(out.resolveSibling("processes").toString()) + "; wait; exit 0"
                : "cat " + quoted(err.toString()) + " >&2; cat " + quoted(out.toString()) + "; exit " + answer.exit();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
