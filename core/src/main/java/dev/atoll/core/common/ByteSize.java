package dev.atoll.core.common;

import java.util.Locale;

/** An amount of bytes, never negative. Printed in IEC units, as the tools of this machine print it. */
public record ByteSize(long bytes) implements Comparable<ByteSize> {
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("negative size: " + bytes);
        }
    }

    /** From the kernel's kB, which are KiB. */
    public static ByteSize ofKib(long kib) {
        return new ByteSize(Math.multiplyExact(kib, 1024L));
    }

    /** This as a share of the whole, 0 to 1 and beyond; 0 of 0 is 0. */
    public double shareOf(ByteSize whole) {
        return whole.bytes == 0 ? 0 : (double) bytes / whole.bytes;
    }

    public ByteSize plus(ByteSize more) {
        return new ByteSize(Math.addExact(bytes, more.bytes));
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** Three significant figures at most: {@code 476.9 GiB}, {@code 600 MiB}. The same text in every locale. */
    @Override
    public String toString() {
        var unit = 0;
        double value = bytes;
        while (value >= 1023.95 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        var whole = unit == 0 || Math.abs(value - Math.rint(value)) < 0.05;
        return String.format(Locale.ROOT, whole ? "%.0f %s" : "%.1f %s", value, UNITS[unit]);
    }
}
