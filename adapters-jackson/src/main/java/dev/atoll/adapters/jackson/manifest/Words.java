package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.common.ImageRef;
import dev.atoll.core.manifest.DeclaredPath;
import dev.atoll.core.manifest.Percent;
import dev.atoll.core.manifest.VersionRange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The single values that stand in a manifest. */
final class Words {
    private static final String UNITS = "s, m, h, d or w";
    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})([A-Za-z]*)");

    /** Any text but an empty one. */
    static final WordShape<String> TEXT =
            WordShape.text("a text", "[\\s\\S]*\\S[\\s\\S]*", Optional::of).complaining(text -> "an empty text");

    static final WordShape<String> NAME =
            WordShape.text("a name of letters, digits, '_', '.' and '-'", "[A-Za-z0-9][A-Za-z0-9_.-]*", Optional::of);

    /** podman's own rule. */
    static final WordShape<String> CONTAINER = WordShape.text(
                    "a name that podman takes: letters, digits, '_', '.' and '-', a letter or digit first",
                    "[a-zA-Z0-9][a-zA-Z0-9_.-]{0,254}",
                    Optional::of)
            .complaining(text -> "podman takes no container called '" + WordShape.shortened(text) + "'");

    static final WordShape<String> UNIT = WordShape.text(
            "a unit with its suffix, like sshd.service",
            "[A-Za-z0-9:_.@\\\\-]+\\.(?:service|socket|timer|mount|automount|path|target|slice|swap|scope|device)",
            Optional::of);

    static final WordShape<String> APPLICATION = WordShape.text(
            "an application id like org.example.App", "[A-Za-z_][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)+", Optional::of);

    static final WordShape<String> PACKAGE = WordShape.text(
                    "the name of a package", "[A-Za-z0-9@(/][^\\s]*", Optional::of)
            .orWhole();

    /** ostree writes its own; blanks and quotes would be read differently by everyone on the way to the kernel. */
    static final WordShape<String> KERNEL_ARGUMENT = WordShape.text(
            "one kernel argument, like quiet or mitigations=off",
            "(?!(?:ostree|BOOT_IMAGE)(?:=|$))[A-Za-z0-9](?:[^\\s\"'\\\\]*[^\\s\"'\\\\=])?",
            Optional::of);

    /** A device's name is none: it moves with the socket. */
    static final WordShape<String> ID = WordShape.text(
                    "a UUID as `atoll volume` shows it", "[0-9A-Za-z.:_-]+", Optional::of)
            .orWhole()
            .complaining(text -> "'" + WordShape.shortened(text) + "' is no id that stays");

    static final WordShape<DeclaredPath> PATH = WordShape.text(
            "an absolute path, or one below ~",
            "(?:/|~/|~$)[^\\x00]*",
            text -> DeclaredPath.isOne(text) ? Optional.of(new DeclaredPath(text)) : Optional.empty());

    static final WordShape<String> URL_PATH = WordShape.text("a path like /health", "/[^\\s]*", Optional::of);

    static final WordShape<String> URL =
            WordShape.text("an address like https://host:port", "[a-z][a-z0-9+.-]*://[^\\s]+", Optional::of);

    static final WordShape<String> GIT =
            WordShape.text("where it is cloned from, like git@host:who/what.git", "[^\\s-][^\\s]*", Optional::of);

    static final WordShape<ImageRef> IMAGE = WordShape.text(
            "an image like registry.example.org/name:tag",
            "[a-z0-9A-Z][a-zA-Z0-9._:/-]*(?:@[a-z0-9]+:[0-9a-fA-F]+)?",
            text -> text.endsWith(":") || text.endsWith("/") ? Optional.empty() : Optional.of(ImageRef.parse(text)));

    static final WordShape<Boolean> TRUTH = new WordShape<>(
            "true or false",
            List.of(CoreType.TRUTH),
            Optional.empty(),
            List.of(),
            text -> Optional.of(Boolean.parseBoolean(text)),
            text -> "'" + text + "'");

    static final WordShape<VersionRange> VERSIONS = new WordShape<>(
            "versions like 22, \"3.14\" or \">=1.81 <2\"",
            List.of(CoreType.TEXT, CoreType.WHOLE),
            Optional.of(Pattern.compile(
                    "^(?:>=|<=|>|<|=)?[0-9]+(?:\\.[0-9]+)*(?:[ ,]+(?:>=|<=|>|<|=)?[0-9]+(?:\\.[0-9]+)*)*$")),
            List.of(),
            VersionRange::parse,
            text -> "'" + WordShape.shortened(text) + "'");

    static final WordShape<Duration> TIME_SPAN = WordShape.text(
                    "a time like 12h, 30d or 8w", "[0-9]{1,6}[smhdw]", Words::duration)
            .complaining(Words::noTime);

    static final WordShape<Percent> PERCENT = WordShape.text(
                    "a share like 85%",
                    "(?:100|[0-9]{1,2})%",
                    text -> Optional.of(new Percent(Integer.parseInt(text.substring(0, text.length() - 1)))))
            .complaining(Words::noShare);

    static final WordShape<LocalDate> DAY =
            WordShape.text("a day like 2026-12-31", "[0-9]{4}-[0-9]{2}-[0-9]{2}", Words::day);

    static final WordShape<Integer> PORT = whole("a port from 1 to 65535", 1, 65_535);

    /** One thing worth noting, of whatever type. */
    static final WordShape<List<String>> NOTE = new WordShape<>(
            "a text",
            List.of(CoreType.TEXT, CoreType.WHOLE, CoreType.FRACTION, CoreType.TRUTH),
            Optional.empty(),
            List.of(),
            text -> Optional.of(List.of(text)),
            text -> "a text that is too long");

    private Words() {}

    static WordShape<Integer> whole(String words, int least, int most) {
        return new WordShape<>(
                words,
                List.of(CoreType.WHOLE),
                Optional.empty(),
                List.of(),
                text -> number(text).filter(number -> number >= least && number <= most),
                text -> "found " + WordShape.shortened(text));
    }

    /** The values of an enum, in small letters. */
    static <E extends Enum<E>> WordShape<E> oneOf(Class<E> type) {
        return oneOf(type.getEnumConstants(), word -> word);
    }

    /** Something that one word of an enum stands for. */
    static <E extends Enum<E>, T> WordShape<T> oneOf(E[] values, Function<E, T> meaning) {
        var known = Stream.of(values).map(Words::written).toList();
        return new WordShape<>(
                "one of " + String.join(", ", known),
                List.of(CoreType.TEXT),
                Optional.empty(),
                known,
                text -> Stream.of(values)
                        .filter(value -> written(value).equals(text))
                        .findFirst()
                        .map(meaning),
                text -> "'" + WordShape.shortened(text) + "'");
    }

    static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(
                    text.startsWith("0o")
                            ? Integer.parseInt(text.substring(2), 8)
                            : text.startsWith("0x") ? Integer.parseInt(text.substring(2), 16) : Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> duration(String text) {
        var number = Long.parseLong(text.substring(0, text.length() - 1));
        return Optional.of(
                switch (text.charAt(text.length() - 1)) {
                    case 's' -> Duration.ofSeconds(number);
                    case 'm' -> Duration.ofMinutes(number);
                    case 'h' -> Duration.ofHours(number);
                    case 'd' -> Duration.ofDays(number);
                    default -> Duration.ofDays(7 * number);
                });
    }

    private static String noTime(String text) {
        var time = TIME.matcher(text);
        if (!time.matches()) {
            return "'" + WordShape.shortened(text) + "'";
        }
        return time.group(2).isEmpty()
                ? "'" + text + "' has no unit: " + UNITS
                : "unknown unit '" + WordShape.shortened(time.group(2)) + "': there are " + UNITS;
    }

    private static String noShare(String text) {
        if (text.matches("[0-9]+")) {
            return "'" + WordShape.shortened(text) + "' has no unit: %";
        }
        return text.matches("[0-9]+[A-Za-z]+")
                ? "unknown unit '" + WordShape.shortened(text.replaceFirst("[0-9]+", "")) + "': there is %"
                : "'" + WordShape.shortened(text) + "'";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
