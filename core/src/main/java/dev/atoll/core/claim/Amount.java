package dev.atoll.core.claim;

import dev.atoll.core.common.ByteSize;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of bytes as people write it: {@code 953.9GB} may mean either kind of giga, and is as fine as its last digit.
 *
 * @param decimals how many it is written with
 */
record Amount(double number, int decimals, int power) {
    private static final String UNITS = "KMGTP";
    private static final Pattern WRITTEN =
            Line.pattern("(?<![\\w.])(\\d{1,6}(?:\\.\\d{1,3})?) ?([KMGTP])(?:i?B)?\\b(?!/)");

    /** The first one of a text. */
    static Optional<Amount> in(String words) {
        var found = WRITTEN.matcher(words);
        if (!found.find()) {
            return Optional.empty();
        }
        var number = found.group(1);
        var point = number.indexOf('.');
        return Optional.of(new Amount(
                Double.parseDouble(number),
                point < 0 ? 0 : number.length() - point - 1,
                UNITS.indexOf(found.group(2).toUpperCase(Locale.ROOT)) + 1));
    }

    /** Whether these bytes may be meant, in units of 1024 or of 1000, rounded or cut off. */
    boolean means(ByteSize size) {
        return near(size.bytes() / Math.pow(1024, power)) || near(size.bytes() / Math.pow(1000, power));
    }

    /** Whether it is about these bytes. */
    boolean about(ByteSize size, double tolerance) {
        var bytes = number * Math.pow(1024, power);
        return Math.abs(size.bytes() - bytes) <= tolerance * bytes;
    }

    private boolean near(double told) {
        return Math.abs(told - number) < Math.pow(10, -decimals);
    }
}
