package dev.atoll.cli;

import dev.atoll.core.common.ByteSize;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An amount of bytes as people type it: {@code 500MB}, {@code 1.5 GiB}; without a unit, bytes. */
final class TypedSize implements ITypeConverter<ByteSize> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?) ?(B|[KMGT]i?B?)?");

    private static final Map<Character, Integer> POWER = Map.of('B', 0, 'K', 1, 'M', 2, 'G', 3, 'T', 4);

    @Override
    public ByteSize convert(String typed) {
        var size = SIZE.matcher(typed.strip());
        if (!size.matches()) {
            throw new TypeConversionException("'" + typed + "' is no size like 500MB or 20GiB");
        }
        var unit = size.group(2) == null ? "B" : size.group(2).toUpperCase(Locale.ROOT);
        var step = BigDecimal.valueOf(unit.contains("I") ? 1024 : 1000);
        return new ByteSize(new BigDecimal(size.group(1))
                .multiply(step.pow(POWER.getOrDefault(unit.charAt(0), 0)))
                .longValue());
    }
}
