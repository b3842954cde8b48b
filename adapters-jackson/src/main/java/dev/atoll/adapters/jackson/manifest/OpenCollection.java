package dev.atoll.adapters.jackson.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A list or map of which the end is not yet read. For the reader that made it. */
final class OpenCollection {
    private final boolean map;
    private final boolean flow;
    private final Span start;
    private final BiConsumer<Span, String> refuse;
    private final List<Node> items = new ArrayList<>();
    private final List<Node.Entry> entries = new ArrayList<>();
    private final Map<String, Node.Word> keys = new HashMap<>();
    private Node.@Nullable Word key;
    private boolean skipping;

    OpenCollection(boolean map, boolean flow, Span start, BiConsumer<Span, String> refuse) {
        this.map = map;
        this.flow = flow;
        this.start = start;
        this.refuse = refuse;
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
            refuse.accept(node.span(), "a key is one word, not " + node.words());
            skipping = true;
            return;
        }
        if (word.text().equals("<<") && word.plain()) {
            refuse.accept(word.span(), "a merge key: write out what it would merge");
            skipping = true;
            return;
        }
        var first = keys.putIfAbsent(word.text(), word);
        if (first != null) {
            refuse.accept(
                    word.span(),
                    "duplicate key '" + WordShape.shortened(word.text()) + "', first in line "
                            + (first.span().line() + 1));
            skipping = true;
            return;
        }
        key = word;
    }

    Node close(Span end) {
        if (flow) {
            return map ? new Node.Entries(entries, true, start.to(end)) : new Node.Items(items, true, start.to(end));
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
