package dev.atoll.adapters.jackson.manifest;

import java.util.regex.Pattern;

/** What a word without quotes is by YAML 1.2's core schema; {@code no} and {@code 2026-12-31} are texts. */
enum CoreType {
    NOTHING("~|null|Null|NULL|"),
    TRUTH("true|True|TRUE|false|False|FALSE"),
    WHOLE("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"),
    FRACTION("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)"),
    TEXT(".*");

    private static final int LONGEST_OF_OTHERS = 40;

    private final Pattern pattern;

    CoreType(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    static CoreType of(String word) {
        if (word.length() <= LONGEST_OF_OTHERS) {
            for (var type : values()) {
                if (type.pattern.matcher(word).matches()) {
                    return type;
                }
            }
        }
        return TEXT;
    }
}
