package dev.atoll.adapters.jackson.manifest;

import com.google.common.collect.ImmutableMap;
import dev.atoll.core.common.Nearest;
import dev.atoll.core.manifest.Diagnostic;
import dev.atoll.core.manifest.ManifestPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One value.
 *
 * @param types of YAML that may stand there without quotes
 * @param pattern of the text, for editors and for us
 * @param known the words there are, where they are few
 * @param reading empty where the text is none of these
 * @param complaining what is wrong with such a text
 */
record WordShape<T>(
        String words,
        List<CoreType> types,
        Optional<Pattern> pattern,
        List<String> known,
        Function<String, Optional<T>> reading,
        Function<String, String> complaining)
        implements Shape<T> {
    /** Beyond it, to look for what was probably meant takes longer than it is worth. */
    private static final int LONGEST_TYPO = 64;

    private static final int LONGEST = 20_000;
    private static final int LONGEST_REPEATED = 500;

    WordShape {
        types = List.copyOf(types);
        known = List.copyOf(known);
    }

    static <T> WordShape<T> text(String words, String pattern, Function<String, Optional<T>> reading) {
        return new WordShape<>(
                words,
                List.of(CoreType.TEXT),
                Optional.of(Pattern.compile("^" + pattern + "$")),
                List.of(),
                reading,
                text -> "'" + shortened(text) + "'");
    }

    WordShape<T> complaining(Function<String, String> other) {
        return new WordShape<>(words, types, pattern, known, reading, other);
    }

    WordShape<T> orWhole() {
        return new WordShape<>(words, List.of(CoreType.TEXT, CoreType.WHOLE), pattern, known, reading, complaining);
    }

    Optional<T> parse(String text) {
        return text.length() > LONGEST
                        || pattern.filter(known -> !fits(known, text)).isPresent()
                ? Optional.empty()
                : reading.apply(text);
    }

    /** A pattern that repeats a group would need a stack as deep as the text is long. */
    private static boolean fits(Pattern pattern, String text) {
        var repeats = pattern.pattern().contains(")*") || pattern.pattern().contains(")+");
        return (!repeats || text.length() <= LONGEST_REPEATED)
                && pattern.matcher(text).matches();
    }

    String complaint(String text) {
        return complaining.apply(text);
    }

    @Override
    public Optional<T> read(Node node, ManifestPath path, Problems problems) {
        if (!(node instanceof Node.Word word)) {
            return refused(node, path, problems);
        }
        if (!types.contains(word.type())) {
            return wrongType(word, path, problems);
        }
        var read = parse(word.text());
        if (read.isEmpty()) {
            problems.add(
                    word.span(),
                    Diagnostic.error(path, complaint(word.text()))
                            .expecting(words)
                            .near(nearest(word.text(), known)));
        }
        return read;
    }

    private Optional<T> wrongType(Node.Word word, ManifestPath path, Problems problems) {
        var text = word.text();
        if (types.contains(CoreType.TEXT) && word.type() != CoreType.NOTHING) {
            var problem = parse(text).isPresent()
                    ? Diagnostic.error(path, "without quotes this is " + word.words())
                            .expecting("\"" + text + "\" in quotes")
                    : Diagnostic.error(path, complaint(text)).expecting(words);
            problems.add(word.span(), problem.near(nearest(text, known)));
        } else {
            var found = word.type() == CoreType.TEXT ? "the text '" + shortened(text) + "'" : word.words();
            problems.add(
                    word.span(),
                    Diagnostic.error(path, "found " + found).expecting(words).near(nearest(text, known)));
        }
        return Optional.empty();
    }

    static Optional<String> nearest(String typed, List<String> known) {
        return typed.isBlank() || typed.length() > LONGEST_TYPO ? Optional.empty() : Nearest.to(typed, known);
    }

    static String shortened(String text) {
        return shortened(text, 60);
    }

    static String shortened(String text, int longest) {
        var line = text.replaceAll("[\\s\\p{Cc}]+", " ");
        return line.length() <= longest ? line : line.substring(0, longest) + "…";
    }

    @Override
    public Map<String, Object> schema() {
        var schema = ImmutableMap.<String, Object>builder();
        var names = new ArrayList<String>();
        types.forEach(type -> names.add(
                switch (type) {
                    case NOTHING -> "null";
                    case TRUTH -> "boolean";
                    case WHOLE -> "integer";
                    case FRACTION -> "number";
                    case TEXT -> "string";
                }));
        schema.put("type", names.size() == 1 ? names.getFirst() : List.copyOf(names));
        if (!known.isEmpty()) {
            schema.put("enum", known);
        } else {
            pattern.filter(text -> types.contains(CoreType.TEXT))
                    .ifPresent(text -> schema.put("pattern", text.pattern()));
        }
        return schema.buildOrThrow();
    }
}
