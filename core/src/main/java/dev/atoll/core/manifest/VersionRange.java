package dev.atoll.core.manifest;

import static dev.atoll.core.common.Components.notNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which versions of a tool will do: {@code 22} is every 22, {@code 3.14} every 3.14; {@code >=1.81 <2} is what satisfies
 * both. A normal update stays inside, so that it is no drift.
 */
public record VersionRange(List<Bound> bounds) {
    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<|=)?([0-9]+(?:\\.[0-9]+)*)");

    public VersionRange {
        bounds = List.copyOf(bounds);
    }

    /** How a version stands to the one that is written. */
    public enum Relation {
        SERIES(""),
        EXACTLY("="),
        AT_LEAST(">="),
        MORE(">"),
        AT_MOST("<="),
        LESS("<");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        private static Relation of(String sign) {
            for (var relation : values()) {
                if (relation.sign.equals(sign)) {
                    return relation;
                }
            }
            throw new IllegalArgumentException(sign);
        }
    }

    /** One condition. */
    public record Bound(Relation relation, String version) {
        public Bound {
            notNull(relation, version);
        }

        private boolean admits(String other) {
            var order = compare(other, version);
            return switch (relation) {
                case SERIES -> other.equals(version) || other.startsWith(version + ".");
                case EXACTLY -> order == 0;
                case AT_LEAST -> order >= 0;
                case MORE -> order > 0;
                case AT_MOST -> order <= 0;
                case LESS -> order < 0;
            };
        }

        @Override
        public String toString() {
            return relation.sign + version;
        }
    }

    /** Empty where this is no range. */
    public static Optional<VersionRange> parse(String text) {
        var bounds = new ArrayList<Bound>();
        for (var word : text.strip().split("[ ,]+", -1)) {
            var bound = BOUND.matcher(word);
            if (!bound.matches()) {
                return Optional.empty();
            }
            bounds.add(new Bound(Relation.of(bound.group(1) == null ? "" : bound.group(1)), bound.group(2)));
        }
        return Optional.of(new VersionRange(bounds));
    }

    /**
     * The series a normal update of this version stays in, as a range is written: {@code 22} of 22.3.1, {@code 0.4} of
     * 0.4.7.
     */
    public static String seriesOf(String version) {
        var numbers = Pattern.compile("[0-9]+(?:\\.[0-9]+)*").matcher(version);
        if (!numbers.find()) {
            return version;
        }
        var parts = numbers.group().split("\\.", -1);
        return parts[0].equals("0") && parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
    }

    /** Whether this version will do; what follows its numbers is not looked at. */
    public boolean admits(String version) {
        var numbers = Pattern.compile("[0-9]+(?:\\.[0-9]+)*").matcher(version);
        return numbers.find() && bounds.stream().allMatch(bound -> bound.admits(numbers.group()));
    }

    private static int compare(String a, String b) {
        var left = a.split("\\.", -1);
        var right = b.split("\\.", -1);
        for (var i = 0; i < Math.max(left.length, right.length); i++) {
            var order = compareNumbers(i < left.length ? left[i] : "0", i < right.length ? right[i] : "0");
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** As long as somebody writes them. */
    private static int compareNumbers(String a, String b) {
        var left = a.replaceFirst("^0+(?=.)", "");
        var right = b.replaceFirst("^0+(?=.)", "");
        return left.length() != right.length() ? left.length() - right.length() : left.compareTo(right);
    }

    @Override
    public String toString() {
        return bounds.stream().map(Bound::toString).collect(Collectors.joining(" "));
    }
}
