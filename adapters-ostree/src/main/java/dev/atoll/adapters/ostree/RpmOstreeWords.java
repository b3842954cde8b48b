package dev.atoll.adapters.ostree;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why rpm-ostree would not, told from its own words (2018 to 2026.2), and what to do about it. */
enum RpmOstreeWords {
    BUSY("transaction in progress"),
    UNANSWERED("timeout was reached"),
    NOT_ALLOWED(
            "not allowed for user",
            "interactive authentication required",
            "not authorized",
            "access denied",
            "permission denied",
            "rejected send message"),
    NO_ROOM("no space left on device", "min-free-space"),
    IN_THE_IMAGE("already provided by"),
    UNKNOWN_PACKAGE("packages not found", "no match for argument"),
    UNKNOWN_IMAGE("manifest unknown", "name unknown", "access to the resource is denied", "unauthorized"),
    UNREACHED(
            "no such host",
            "could not resolve",
            "couldn't resolve",
            "connection refused",
            "network is unreachable",
            "temporary failure in name resolution",
            "i/o timeout"),
    OTHER;

    private final ImmutableList<String> words;

    RpmOstreeWords(String... words) {
        this.words = ImmutableList.copyOf(words);
    }

    static RpmOstreeWords of(String said) {
        var lower = said.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(why -> why.words.stream().anyMatch(lower::contains))
                .findFirst()
                .orElse(OTHER);
    }

    /** What it complains of: its errors without what it did before, which went to the output. */
    static String told(String said) {
        var errors = said.lines()
                .dropWhile(line -> !line.startsWith("error: "))
                .map(String::strip)
                .collect(Collectors.joining(" "));
        return errors.isEmpty() ? said.strip() : errors.substring("error: ".length());
    }

    String hint(OrderLine line) {
        return switch (this) {
            case BUSY, UNANSWERED -> "rpm-ostree status";
            case NOT_ALLOWED -> line.typed();
            case NO_ROOM -> "see what is full: df -h / /boot /var";
            case IN_THE_IMAGE -> "the image brings it: leave it out of host.layered";
            case UNKNOWN_PACKAGE -> "see how it is called: rpm-ostree search";
            case UNKNOWN_IMAGE -> "see whether that image and tag are there, and whether one may have it";
            case UNREACHED -> "see whether the network is there, then apply again";
            case OTHER -> "by hand it says more: " + line.typed();
        };
    }
}
