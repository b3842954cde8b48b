package dev.atoll.adapters.podman;

import java.util.regex.Pattern;

/**
 * Words for distrobox 1.x, which puts them into one line and lets a shell of the host read it: {@code eval ${cmd}},
 * unquoted. What would be run, or read as something else, is refused; hooks are written so that they arrive as ordered.
 * Pure.
 */
final class ShellWords {
    private static final Pattern IMAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/:@+-]*");
    private static final Pattern HOME = Pattern.compile("/[\\p{L}\\p{N}._/@%+=,~ -]*");
    private static final Pattern HOSTNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");
    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+:@=~/^-]*");
    private static final Pattern VOLUME = Pattern.compile("[\\p{L}\\p{N}/][\\p{L}\\p{N}._/@%+=,:~-]*");

    /** A blank and quotes are the flag's own; what runs, chains or redirects is not. */
    private static final Pattern FLAG = Pattern.compile("-[^$`;&|<>()\\\\\\p{Cntrl}]*");

    /** Its lines would become one. */
    private static final Pattern HOOK = Pattern.compile("\\P{Cntrl}*");

    /** A quote without its other one would take in what follows, and let the shell read a hook. */
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    private static final Pattern QUOTE = Pattern.compile("['\"]");

    private static final Pattern GLOB = Pattern.compile("[*?\\[]");

    private ShellWords() {}

    static boolean image(String word) {
        return IMAGE.matcher(word).matches();
    }

    static boolean home(String word) {
        return HOME.matcher(word).matches() && !word.contains("  ");
    }

    static boolean hostname(String word) {
        return HOSTNAME.matcher(word).matches();
    }

    static boolean pack(String word) {
        return PACKAGE.matcher(word).matches();
    }

    static boolean volume(String word) {
        return VOLUME.matcher(word).matches();
    }

    static boolean flag(String word) {
        return FLAG.matcher(word).matches()
                && !QUOTE.matcher(QUOTED.matcher(word).replaceAll("")).find();
    }

    static boolean hook(String word) {
        return HOOK.matcher(word).matches();
    }

    /** An init hook, which stands between single quotes. A quote beside a glob keeps the host's files out of it. */
    static String single(String hook) {
        return GLOB.matcher(hook.replace("'", "'\"'\"'")).replaceAll("'\"$0\"'");
    }

    /** A pre-init hook, which stands between double quotes. */
    static String twofold(String hook) {
        return GLOB.matcher(hook.replaceAll("[\\\\\"$`]", "\\\\$0")).replaceAll("\"'$0'\"");
    }
}
