package dev.atoll.core.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Knows a secret by its looks: by the known beginnings of keys, by a telling name before it, by being long and random.
 * A guess, so it only ever warns and hides. Stateless.
 */
public final class SecretLook {
    private static final Pattern KNOWN = Pattern.compile("\\b(?:sk-[A-Za-z0-9_-]{8,}|gh[pousr]_[A-Za-z0-9]{16,}"
            + "|github_pat_[A-Za-z0-9_]{16,}|glpat-[A-Za-z0-9_-]{12,}|AKIA[A-Z0-9]{12,}|tskey-[A-Za-z0-9-]{8,}"
            + "|xox[abeprs]-[A-Za-z0-9-]{8,}|hf_[A-Za-z0-9]{16,}|npm_[A-Za-z0-9]{16,}|AIza[A-Za-z0-9_-]{20,}"
            + "|eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{4,}|AGE-SECRET-KEY-1[A-Z0-9]{10,})"
            + "|-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----");
    private static final Pattern IN_ADDRESS = Pattern.compile("(?<=://[^\\s/:@]{0,64}:)[^\\s/@*]{3,200}(?=@)");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?<![a-z])(?:[a-z0-9_-]{0,40}[_-])?(?:password|passwd|passphrase|secret|token|api_?-?key|authkey|"
                    + "access_?key|private_?key)[\"']?\\s{0,4}[=:]\\s{0,4}[\"']?([^\\s\"',;&}\\]]{6,200})");
    private static final Pattern LONG = Pattern.compile("[A-Za-z0-9+/_-]{32,}={0,2}");
    private static final Pattern ID = Pattern.compile(
            "[0-9a-fA-F-]+|[a-z0-9]+(?:[-_/][a-z0-9]+)*|[/~]?(?:[A-Za-z0-9_.-]{1,31}/)+[A-Za-z0-9_.-]{0,31}");
    private static final double RANDOM = 4.2;
    private static final int LONGEST = 4096;

    private SecretLook() {}

    /** Whether something in it looks like one. */
    public static boolean in(String text) {
        return !found(text).isEmpty();
    }

    /** The same text with a {@code *} in place of each letter of what looks like one. */
    public static String hidden(String text) {
        var hidden = new StringBuilder(text);
        for (var secret : found(text)) {
            for (var i = secret[0]; i < secret[1]; i++) {
                hidden.setCharAt(i, '*');
            }
        }
        return hidden.toString();
    }

    private static List<int[]> found(String text) {
        var looked = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        var found = new ArrayList<int[]>();
        KNOWN.matcher(looked).results().forEach(hit -> found.add(range(hit, 0)));
        IN_ADDRESS.matcher(looked).results().forEach(hit -> found.add(range(hit, 0)));
        NAMED.matcher(looked)
                .results()
                .filter(hit -> !isReference(hit.group(1)))
                .forEach(hit -> found.add(range(hit, 1)));
        LONG.matcher(looked).results().filter(hit -> looksRandom(hit.group())).forEach(hit -> found.add(range(hit, 0)));
        return found;
    }

    private static int[] range(MatchResult hit, int group) {
        return new int[] {hit.start(group), hit.end(group)};
    }

    /** A place where a secret lies is none: a path, a variable, a word in brackets. */
    private static boolean isReference(String value) {
        return value.startsWith("/")
                || value.startsWith("~")
                || value.startsWith("$")
                || value.startsWith("<")
                || value.startsWith("*");
    }

    /** Ids and digests are long too, and words with hyphens; what is left has capitals, digits and no order. */
    private static boolean looksRandom(String word) {
        return !ID.matcher(word).matches() && entropy(word) >= RANDOM;
    }

    private static double entropy(String word) {
        return word.chars()
                .distinct()
                .mapToDouble(letter -> {
                    var share = (double) word.chars()
                                    .filter(other -> other == letter)
                                    .count()
                            / word.length();
                    return -share * Math.log(share) / Math.log(2);
                })
                .sum();
    }
}
