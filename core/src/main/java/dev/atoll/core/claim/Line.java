package dev.atoll.core.claim;

import static dev.atoll.core.common.Components.notNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a hand-written text that has words, without its marks, and where it stands.
 *
 * @param structure a heading or the head of a table: it names what follows
 * @param headings it stands under, outermost first; its own last, when it is one
 * @param fence language of the code block it is in, empty where that is not said
 * @param columns head of the table it is a row of
 * @param cells of that row
 * @param under labels it is nested under by indentation
 * @param label what stands before the colon or in the first cell; empty: none
 * @param value what stands after it
 */
record Line(
        int number,
        String words,
        boolean structure,
        List<String> headings,
        Optional<String> fence,
        List<String> columns,
        List<String> cells,
        List<String> under,
        String label,
        String value) {
    private static final Set<String> SHELLS = Set.of("bash", "sh", "shell", "zsh", "fish", "console", "shell-session");

    Line {
        notNull(words, fence, label, value);
        headings = List.copyOf(headings);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        under = List.copyOf(under);
    }

    /** In a block of commands. */
    boolean command() {
        return fence.filter(SHELLS::contains).isPresent();
    }

    boolean says(Pattern pattern) {
        return pattern.matcher(words).find();
    }

    boolean labelled(Pattern pattern) {
        return pattern.matcher(label).find();
    }

    Matcher in(Pattern pattern) {
        return pattern.matcher(words);
    }

    /** What it stands under, headings and labels, in one text. */
    String context() {
        return String.join(" / ", headings) + " / " + String.join(" / ", under);
    }

    /** Whether it, or what it stands under, speaks of this. */
    boolean about(Pattern pattern) {
        return says(pattern) || pattern.matcher(context()).find();
    }

    /** The cell below the first column whose title speaks of this. */
    Optional<String> cell(Pattern column) {
        for (var i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            if (column.matcher(columns.get(i)).find()) {
                return Optional.of(cells.get(i));
            }
        }
        return Optional.empty();
    }

    Checked checked(Answer answer) {
        var told = answer.decided()
                ? answer.teller().map(tool -> " (" + tool + ")").orElse("")
                : "";
        return new Checked(number, words, answer.verdict(), answer.evidence() + told, answer.command());
    }

    /** A pattern that reads capital and small letters alike. */
    static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
