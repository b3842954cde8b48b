package dev.atoll.adapters.jackson.manifest;

import com.google.common.collect.Iterables;
import dev.atoll.core.manifest.ManifestPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes one value of a manifest's text by one splice: comments, order, quoting and every other byte stay. What comes out
 * is read again, and given only when it says exactly what was meant. Pure.
 */
public final class ManifestEdit {
    private ManifestEdit() {}

    /** What came of it. */
    public sealed interface Edited {
        record Done(String text) implements Edited {}

        /** @param why in one line */
        record Refused(String why) implements Edited {}
    }

    /** @param value made of maps, lists, texts, whole numbers and truths; new, or in place of what is there */
    public static Edited put(String text, ManifestPath path, Object value) {
        return tree(text)
                .map(root ->
                        spliced(text, put(root, path, value), Plain.put(Plain.of(root), path.steps(), plain(value))))
                .orElseGet(() -> new Edited.Refused("the manifest cannot be read"));
    }

    /** With the line it stands on; a map that has nothing else goes with it. */
    public static Edited remove(String text, ManifestPath path) {
        return tree(text)
                .map(root -> {
                    var whole = alone(root, path);
                    return spliced(text, remove(root, whole), Plain.remove(Plain.of(root), whole.steps()));
                })
                .orElseGet(() -> new Edited.Refused("the manifest cannot be read"));
    }

    private record Splice(int start, int end, String text) {}

    private static Optional<Node> tree(String text) {
        var problems = new Problems();
        return TreeReader.read(new SourceText("manifest", text), problems).filter(root -> !problems.areErrors());
    }

    private static Object plain(Object value) {
        return Plain.of(tree(YamlText.inline(value)).orElseThrow());
    }

    private static Edited spliced(String text, Optional<Splice> splice, Optional<Object> meant) {
        if (splice.isEmpty() || meant.isEmpty()) {
            return new Edited.Refused("there is no such place");
        }
        var changed = new StringBuilder(text)
                .replace(splice.get().start(), splice.get().end(), splice.get().text())
                .toString();
        return tree(changed).map(Plain::of).equals(meant)
                ? new Edited.Done(changed)
                : new Edited.Refused("it is written in a way that cannot be changed without changing more");
    }

    private static Optional<Splice> put(Node root, ManifestPath path, Object value) {
        var there = Tree.at(root, path);
        if (there.isPresent()) {
            var span = there.get().span();
            return Optional.of(new Splice(span.start(), end(span), YamlText.inline(value)));
        }
        var known = path;
        var added = value;
        var key = "";
        while (Tree.at(root, known).isEmpty()) {
            added = key.isEmpty() ? added : Map.of(key, added);
            key = known.last();
            known = known.parent();
        }
        return Tree.at(root, known).orElseThrow() instanceof Node.Entries map
                ? Optional.of(added(map, key, added))
                : Optional.empty();
    }

    private static Splice added(Node.Entries map, String key, Object value) {
        if (map.flow()) {
            var inner = YamlText.word(key) + ": " + YamlText.inline(value);
            return map.entries().isEmpty()
                    ? new Splice(map.span().start() + 1, map.span().end() - 1, " " + inner + " ")
                    : at(end(map.entries().getLast()), ", " + inner);
        }
        var text = map.span().source().text();
        var eol = text.contains("\r\n") ? "\r\n" : "\n";
        var first = map.entries().getFirst().key().span();
        var indent = first.start() - (text.lastIndexOf('\n', first.start() - 1) + 1);
        return at(lineEnd(text, end(map.entries().getLast())), eol + YamlText.block(key, value, indent, eol));
    }

    private static Splice at(int place, String text) {
        return new Splice(place, place, text);
    }

    /** The highest one that has nothing but this in it. */
    private static ManifestPath alone(Node root, ManifestPath path) {
        var whole = path;
        while (whole.steps().size() > 1
                && Tree.at(root, whole.parent()).orElse(root) instanceof Node.Entries map
                && map.entries().size() == 1) {
            whole = whole.parent();
        }
        return whole;
    }

    private static Optional<Splice> remove(Node root, ManifestPath path) {
        if (path.steps().isEmpty()
                || Tree.at(root, path).isEmpty()
                || !(Tree.at(root, path.parent()).orElseThrow() instanceof Node.Entries map)) {
            return Optional.empty();
        }
        var index = Iterables.indexOf(map.entries(), entry -> entry.key().text().equals(path.last()));
        var entry = map.entries().get(index);
        var next = index + 1 < map.entries().size()
                ? Optional.of(map.entries().get(index + 1))
                : Optional.<Node.Entry>empty();
        var text = map.span().source().text();
        var start = entry.key().span().start();
        var lineStart = text.lastIndexOf('\n', start - 1) + 1;
        if (!map.flow() && text.substring(lineStart, start).isBlank()) {
            var newline = text.indexOf('\n', end(entry));
            return Optional.of(new Splice(lineStart, newline < 0 ? text.length() : newline + 1, ""));
        }
        if (next.isPresent()) {
            return Optional.of(new Splice(start, next.get().key().span().start(), ""));
        }
        return index > 0
                ? Optional.of(new Splice(end(map.entries().get(index - 1)), end(entry), ""))
                : Optional.empty();
    }

    private static int end(Node.Entry entry) {
        return Math.max(entry.key().span().end(), end(entry.value().span()));
    }

    /** The parser counts the line end behind a block to the block. */
    private static int end(Span span) {
        var end = span.end();
        while (end > span.start() && Character.isWhitespace(span.source().text().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int lineEnd(String text, int from) {
        var newline = text.indexOf('\n', from);
        var end = newline < 0 ? text.length() : newline;
        return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Trees as plain values, in which only what is said counts. */
    private static final class Plain {
        private record Word(String text, CoreType type) {}

        static Object of(Node node) {
            return switch (node) {
                case Node.Word word -> new Word(word.text(), word.type());
                case Node.Items items -> items.items().stream().map(Plain::of).toList();
                case Node.Entries entries -> {
                    var map = new LinkedHashMap<String, Object>();
                    entries.entries().forEach(entry -> map.put(entry.key().text(), of(entry.value())));
                    yield map;
                }
            };
        }

        static Optional<Object> put(Object tree, List<String> steps, Object value) {
            if (steps.isEmpty()) {
                return Optional.of(value);
            }
            var step = steps.getFirst();
            var rest = steps.subList(1, steps.size());
            if (tree instanceof List<?> list) {
                return index(list, step)
                        .flatMap(i -> put(list.get(i), rest, value).map(changed -> {
                            var copy = new ArrayList<Object>(list);
                            copy.set(i, changed);
                            return copy;
                        }));
            }
            return tree instanceof Map<?, ?> map
                    ? put(Optional.<Object>ofNullable(map.get(step)).orElse(Map.of()), rest, value)
                            .map(changed -> with(map, step, Optional.of(changed)))
                    : Optional.empty();
        }

        static Optional<Object> remove(Object tree, List<String> steps) {
            if (steps.isEmpty() || !(tree instanceof Map<?, ?> map)) {
                return Optional.empty();
            }
            var below = Optional.<Object>ofNullable(map.get(steps.getFirst()));
            if (steps.size() == 1) {
                return below.map(gone -> with(map, steps.getFirst(), Optional.empty()));
            }
            return below.flatMap(next -> remove(next, steps.subList(1, steps.size())))
                    .map(changed -> with(map, steps.getFirst(), Optional.of(changed)));
        }

        private static Optional<Integer> index(List<?> list, String step) {
            return step.matches("\\[[0-9]{1,6}]")
                    ? Optional.of(Integer.parseInt(step.substring(1, step.length() - 1)))
                            .filter(i -> i < list.size())
                    : Optional.empty();
        }

        private static Object with(Map<?, ?> map, String key, Optional<Object> value) {
            var copy = new LinkedHashMap<Object, Object>(map);
            value.ifPresentOrElse(given -> copy.put(key, given), () -> copy.remove(key));
            return copy;
        }
    }
}
