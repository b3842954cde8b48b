package dev.atoll.core.whatif;

import static dev.atoll.core.common.Components.notNull;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command line as a shell would, as far as that can be told without being one. What only a shell knows
 * (variables, globs, pipes, several commands) is refused, for nobody could say what it comes to. Stateless.
 */
final class ShellWords {
    private static final String ONLY_A_SHELL_KNOWS = "$`;|&<>()*?[]{}!#~\n\r";

    private ShellWords() {}

    /** What came of it. */
    sealed interface Split {
        record Words(List<String> words) implements Split {
            public Words {
                words = List.copyOf(words);
            }
        }

        /** @param part of the line that is not understood, with why */
        record Refused(String part) implements Split {
            public Refused {
                notNull(part);
            }
        }
    }

    static Split split(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var open = false;
        for (var i = 0; i < line.length(); i++) {
            var letter = line.charAt(i);
            if (letter == '\'' || letter == '"') {
                var end = line.indexOf(letter, i + 1);
                if (end < 0) {
                    return new Split.Refused("a quote that does not end: " + line.substring(i));
                }
                var quoted = line.substring(i + 1, end);
                if (letter == '"' && quoted.chars().anyMatch(c -> c == '$' || c == '`' || c == '\\' || c == '!')) {
                    return new Split.Refused("what a shell would put in place of: " + quoted);
                }
                word.append(quoted);
                open = true;
                i = end;
            } else if (letter == '\\') {
                if (i + 1 == line.length() || line.charAt(i + 1) == '\n') {
                    return new Split.Refused("a line that goes on");
                }
                word.append(line.charAt(++i));
                open = true;
            } else if (letter == ' ' || letter == '\t') {
                if (open) {
                    words.add(word.toString());
                    word.setLength(0);
                    open = false;
                }
            } else if (ONLY_A_SHELL_KNOWS.indexOf(letter) >= 0) {
                return new Split.Refused("'" + letter + "', which only a shell knows the meaning of");
            } else {
                word.append(letter);
                open = true;
            }
        }
        if (open) {
            words.add(word.toString());
        }
        return new Split.Words(words);
    }
}
