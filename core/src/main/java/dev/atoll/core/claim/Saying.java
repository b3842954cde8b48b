package dev.atoll.core.claim;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.container.Container;
import dev.atoll.core.observe.Kinds;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Something a text says of one box: in a section that is called like it, or in a row of a table of boxes.
 *
 * @param label what it is about; the label of the list, where it is an item
 * @param item whether it is one of a list under that label
 */
record Saying(Line line, String box, String label, String value, boolean item) {
    private static final Pattern MADE_OF = Line.pattern("^(?:base |container )?image$");
    static final Pattern IMAGE = Line.pattern("^(?:base |container )?(?:image|os|distro(?:bution)?)$");
    static final Pattern STATUS = Line.pattern("^(?:status|state|running\\??)$");
    static final Pattern TOOLS =
            Line.pattern("\\b(?:tools?|tooling|versions?|toolchains?|installed|languages|software)\\b");
    static final Pattern PORTS = Line.pattern("\\b(?:ports?|endpoints?|urls?|ui|remote|listens?)\\b");
    private static final Pattern BOXES = Line.pattern("^(?:box(?:es)?|containers?|distrobox(?:es)?)(?: name)?$");
    private static final Pattern NAME = Pattern.compile("^(?:\\d+[.)]\\s*)?([A-Za-z0-9][\\w.-]*)(?: ?\\(.*\\))?$");
    static final Pattern ANY_BOX = Line.pattern("containers?\\b|distrobox|\\bbox(?:es)?\\b");

    Saying {
        notNull(line, box, label, value);
    }

    static Stream<Saying> of(HandWritten text, Subject subject) {
        var names = new HashSet<>(declared(text));
        subject.snapshot().seen(Kinds.CONTAINER).orElse(List.of()).stream()
                .map(Container.State::name)
                .forEach(names::add);
        return of(text, names);
    }

    static Stream<Saying> of(HandWritten text, Set<String> names) {
        return text.prose()
                .flatMap(line -> ofTable(line)
                        ? IntStream.range(
                                        1,
                                        Math.min(
                                                line.columns().size(),
                                                line.cells().size()))
                                .mapToObj(i -> new Saying(
                                        line,
                                        line.label(),
                                        line.columns().get(i),
                                        line.cells().get(i),
                                        false))
                        : section(line).filter(names::contains).map(box -> inSection(line, box)).stream());
    }

    private static Saying inSection(Line line, String box) {
        var under = line.under().isEmpty() ? "" : line.under().getLast();
        return under.isEmpty()
                ? new Saying(line, box, line.label(), line.value(), false)
                : new Saying(line, box, under, line.words(), true);
    }

    /** Boxes that a text describes, whether or not they are there: by a section with an image, or in a table of boxes. */
    static Set<String> declared(HandWritten text) {
        var names = new HashSet<String>();
        text.prose().forEach(line -> {
            if (ofTable(line)) {
                names.add(line.label());
            } else if (line.labelled(MADE_OF) && belowBoxes(line)) {
                section(line).ifPresent(names::add);
            }
        });
        return names;
    }

    /** A host has an image too: only what stands below a heading about boxes is one. */
    private static boolean belowBoxes(Line line) {
        return line.headings().stream()
                .limit(Math.max(0, line.headings().size() - 1))
                .anyMatch(heading -> ANY_BOX.matcher(heading).find());
    }

    static boolean ofTable(Line line) {
        return !line.cells().isEmpty()
                && BOXES.matcher(line.columns().getFirst()).find()
                && NAME.matcher(line.label()).matches();
    }

    /** The name that the innermost heading is, when it is one word. */
    static Optional<String> section(Line line) {
        if (line.headings().isEmpty()) {
            return Optional.empty();
        }
        var name = NAME.matcher(line.headings().getLast());
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }
}
