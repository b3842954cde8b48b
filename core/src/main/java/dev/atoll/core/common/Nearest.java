package dev.atoll.core.common;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word somebody probably meant. Stateless. */
public final class Nearest {
    private Nearest() {}

    /** Empty when no known word is near: a wild guess helps nobody. */
    public static Optional<String> to(String typed, Collection<String> known) {
        var furthest = Math.max(1, typed.length() / 3);
        return known.stream()
                .filter(word -> distance(typed, word) <= furthest || startsAlike(typed, word))
                .min(Comparator.<String>comparingInt(word -> distance(typed, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean startsAlike(String typed, String word) {
        return typed.length() >= 3
                && (word.startsWith(typed.toLowerCase(Locale.ROOT))
                        || typed.toLowerCase(Locale.ROOT).startsWith(word));
    }

    /** Letters inserted, dropped, replaced or swapped with their neighbour: Damerau's distance, adjacent swaps only. */
    private static int distance(String a, String b) {
        var typed = a.toLowerCase(Locale.ROOT);
        var word = b.toLowerCase(Locale.ROOT);
        var rows = new int[typed.length() + 1][word.length() + 1];
        for (var i = 0; i <= typed.length(); i++) {
            for (var j = 0; j <= word.length(); j++) {
                rows[i][j] = i == 0 ? j : j == 0 ? i : cheapest(rows, typed, word, i, j);
            }
        }
        return rows[typed.length()][word.length()];
    }

    private static int cheapest(int[][] rows, String typed, String word, int i, int j) {
        var same = typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
        var best = Math.min(Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1), rows[i - 1][j - 1] + same);
        var swapped = i > 1
                && j > 1
                && typed.charAt(i - 1) == word.charAt(j - 2)
                && typed.charAt(i - 2) == word.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
