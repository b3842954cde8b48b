package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.manifest.Diagnostic;
import dev.atoll.core.manifest.ManifestPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the tree of one file from the parser's events: never recursive, so that no depth can exhaust the stack, and
 * refusing what YAML can do and a manifest need not (anchors, aliases, merge keys, tags, several documents). Used once.
 */
final class TreeReader {
    private static final int DEEPEST = 40;
    private static final int MOST_NODES = 50_000;

    private final SourceText source;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Node root;
    private int nodes;
    private int documents;
    /** Of each code point, which the parser counts, its place in the text; absent where they are the same. */
    private int @Nullable [] places;

    private TreeReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        if (source.text().codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
            places = placesOf(source.text());
        }
    }

    /** Empty where the file is, or where it cannot be understood at all; then the problems say why. */
    static Optional<Node> read(SourceText source, Problems problems) {
        return new TreeReader(source, problems).read();
    }

    private static int[] placesOf(String text) {
        var places = new int[text.codePointCount(0, text.length()) + 1];
        var at = 0;
        for (var i = 0; i < places.length; i++) {
            places[i] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
        return places;
    }

    private Optional<Node> read() {
        var settings = LoadSettings.builder()
                .setLabel(source.name())
                .setCodePointLimit(Integer.MAX_VALUE)
                // All at once: where a buffer ends between the halves of one character, engine 3.0.1 fails.
                .setBufferSize(source.text().length() + 2)
                .build();
        try {
            for (var event : new Parse(settings).parseString(source.text())) {
                if (!take(event)) {
                    return Optional.empty();
                }
            }
        } catch (MarkedYamlEngineException e) {
            refuse(
                    span(e.getProblemMark().or(e::getContextMark), Optional.empty()),
                    "this is no YAML: " + oneLine(String.valueOf(e.getProblem())));
            return Optional.empty();
        } catch (ReaderException e) {
            refuse(
                    spanAt(e.getPosition(), e.getPosition() + 1),
                    "a character that no YAML may have: U+" + String.format("%04X", e.getCodePoint()));
            return Optional.empty();
        } catch (YamlEngineException e) {
            refuse(spanAt(0, 0), "this is no YAML: " + oneLine(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
        return Optional.ofNullable(root);
    }

    /** Whether to go on. */
    private boolean take(Event event) {
        switch (event.getEventId()) {
            case DocumentStart -> {
                documents++;
                if (documents > 1) {
                    refuse(span(event), "a second document: a manifest is one");
                    return false;
                }
            }
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> {
                refuse(
                        span(event),
                        "an alias (*"
                                + shortened(((AliasEvent) event).getAlias().toString()) + "): write it out");
                leaveOut();
            }
            case MappingStart, SequenceStart -> {
                start((CollectionStartEvent) event);
                if (open.size() > DEEPEST) {
                    refuse(span(event), "more than " + DEEPEST + " deep");
                    return false;
                }
            }
            case MappingEnd, SequenceEnd -> end(event);
            default -> {
                // Streams, the document's end and comments say nothing of the tree.
            }
        }
        nodes++;
        if (nodes > MOST_NODES) {
            refuse(span(event), "more than " + MOST_NODES + " values");
            return false;
        }
        return !problems.full();
    }

    private void scalar(ScalarEvent event) {
        decorations(event, event.getTag());
        put(new Node.Word(event.getValue(), event.isPlain(), span(event)));
    }

    private void start(CollectionStartEvent event) {
        decorations(event, event.getTag());
        open.push(new Open(event instanceof MappingStartEvent, event.isFlow(), span(event)));
    }

    private void decorations(NodeEvent event, Optional<String> tag) {
        event.getAnchor()
                .ifPresent(anchor -> refuse(
                        span(event),
                        "an anchor (&" + shortened(anchor.toString()) + "): write out what it stands for"));
        tag.ifPresent(name -> refuse(
                span(event),
                "a tag (" + shortened(name.replace("tag:yaml.org,2002:", "!!")) + "): what a value is, its key says"));
    }

    private void end(Event event) {
        var done = open.pop();
        put(done.close(span(event)));
    }

    /** What is refused is no value: to complain about that as well would help nobody. */
    private void leaveOut() {
        if (!open.isEmpty()) {
            open.peek().leaveOut();
        }
    }

    private void put(Node node) {
        if (open.isEmpty()) {
            root = node;
        } else {
            open.peek().take(node);
        }
    }

    /** A collection of which the end is not yet read. */
    private final class Open {
        private final boolean map;
        private final boolean flow;
        private final Span start;
        private final List<Node> items = new ArrayList<>();
        private final List<Node.Entry> entries = new ArrayList<>();
        private final Map<String, Node.Word> keys = new HashMap<>();
        private Node.@Nullable Word key;
        private boolean skipping;

        Open(boolean map, boolean flow, Span start) {
            this.map = map;
            this.flow = flow;
            this.start = start;
        }

        void take(Node node) {
            if (!map) {
                items.add(node);
            } else if (skipping) {
                skipping = false;
            } else if (key == null) {
                key(node);
            } else {
                entries.add(new Node.Entry(key, node, false));
                key = null;
            }
        }

        void leaveOut() {
            skipping = map && !skipping && key == null;
            key = null;
        }

        /** What is read now, in the words of a path. */
        String step() {
            return map ? (key == null ? "" : key.text()) : "[" + items.size() + "]";
        }

        private void key(Node node) {
            if (!(node instanceof Node.Word word)) {
                refuse(node.span(), "a key is one word, not " + node.words());
                skipping = true;
                return;
            }
            if (word.text().equals("<<") && word.plain()) {
                refuse(word.span(), "a merge key: write out what it would merge");
                skipping = true;
                return;
            }
            var first = keys.putIfAbsent(word.text(), word);
            if (first != null) {
                refuse(
                        word.span(),
                        "duplicate key '" + shortened(word.text()) + "', first in line "
                                + (first.span().line() + 1));
                skipping = true;
                return;
            }
            key = word;
        }

        Node close(Span end) {
            if (flow) {
                return map
                        ? new Node.Entries(entries, true, start.to(end))
                        : new Node.Items(items, true, start.to(end));
            }
            // The parser notices the end of a block only where the next thing begins.
            return map
                    ? new Node.Entries(
                            entries,
                            false,
                            entries.isEmpty()
                                    ? start
                                    : start.to(entries.getLast().value().span()))
                    : new Node.Items(
                            items,
                            false,
                            items.isEmpty() ? start : start.to(items.getLast().span()));
        }
    }

    private void refuse(Span where, String message) {
        var path = ManifestPath.ROOT;
        for (var above = open.descendingIterator(); above.hasNext(); ) {
            var step = above.next().step();
            path = step.isEmpty() ? path : path.to(step);
        }
        problems.add(where, Diagnostic.error(path, message));
    }

    private static String shortened(String key) {
        return WordShape.shortened(key);
    }

    private static String oneLine(String text) {
        return WordShape.shortened(text.lines().findFirst().orElse("").strip(), 200);
    }

    private Span span(Event event) {
        return span(event.getStartMark(), event.getEndMark());
    }

    private Span span(Optional<Mark> start, Optional<Mark> end) {
        var from = start.map(mark -> place(mark.getIndex())).orElse(0);
        var to = end.map(mark -> place(mark.getIndex())).orElse(from);
        return new Span(
                source, from, Math.max(from, to), start.map(Mark::getLine).orElse(0));
    }

    private Span spanAt(int from, int to) {
        var start = place(from);
        var line = (int) source.text()
                .substring(0, start)
                .chars()
                .filter(letter -> letter == '\n')
                .count();
        return new Span(source, start, place(to), line);
    }

    private int place(int codePoint) {
        var known = places;
        return known == null
                ? Math.min(codePoint, source.text().length())
                : known[Math.min(codePoint, known.length - 1)];
    }
}
