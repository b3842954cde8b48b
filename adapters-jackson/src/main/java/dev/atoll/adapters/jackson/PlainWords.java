package dev.atoll.adapters.jackson;

import java.util.regex.Pattern;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/**
 * Which strings stand in YAML without quotes: those that no reader, of YAML 1.1 or 1.2, takes for anything else. A label
 * {@code "0"} is a string, and a release {@code "43"} is none of the numbers.
 */
final class PlainWords extends StringQuotingChecker {
    private static final long serialVersionUID = 1L;

    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z/][\\w./@+()~=-]*(:[\\w./@+()~=-]+)*( [\\w./@+()~=-]+(:[\\w./@+()~=-]+)*)*");

    @Override
    public boolean needToQuoteName(String name) {
        return needToQuoteValue(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
        return isReservedKeyword(value) || !PLAIN.matcher(value).matches();
    }
}
