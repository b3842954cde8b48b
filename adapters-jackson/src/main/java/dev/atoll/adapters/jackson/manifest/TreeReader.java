package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.manifest.Diagnostic;
import dev.atoll.core.manifest.ManifestPath;
import java.util.ArrayDeque;
import java.util.Deque;
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
    private final Places places;
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private @Nullable Node root;
    private int nodes;
    private int documents;

    private TreeReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.places = new Places(source);
    }

    /** Empty where the file is, or where it cannot be understood at all; then the problems say why. */
    static Optional<Node> read(SourceText source, Problems problems) {
        return new TreeReader(source, problems).read();
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
                    places.between(e.getProblemMark().or(e::getContextMark), Optional.empty()),
                    "this is no YAML: " + oneLine(String.valueOf(e.getProblem())));
            return Optional.empty();
        } catch (ReaderException e) {
            refuse(
                    places.between(e.getPosition(), e.getPosition() + 1),
                    "a character that no YAML may have: U+" + String.format("%04X", e.getCodePoint()));
            return Optional.empty();
        } catch (NumberFormatException e) {
            // Engine 3.0.1 counts on an escape's digits to be there.
            var end = source.text().length();
            refuse(places.between(Math.max(0, end - 1), end), "this is no YAML: an escape that ends with the file");
            return Optional.empty();
        } catch (YamlEngineException e) {
            refuse(places.between(0, 0), "this is no YAML: " + oneLine(String.valueOf(e.getMessage())));
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
        open.push(new OpenCollection(event instanceof MappingStartEvent, event.isFlow(), span(event), this::refuse));
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
        return places.between(event.getStartMark(), event.getEndMark());
    }
}
