package dev.atoll.core.manifest;

/** A share of a hundred. */
public record Percent(int value) {
    public Percent {
        if (value < 0 || value > 100) {
            throw new IllegalArgumentException("no share of a hundred: " + value);
        }
    }

    @Override
    public String toString() {
        return value + "%";
    }
}
