package dev.atoll.adapters.jackson.manifest;

import java.util.List;
import java.util.Optional;

/** What a file says, as a tree in which everything knows its place. Immutable. */
sealed interface Node {
    Span span();

    /** For people: {@code a list}, {@code the number 43}. */
    String words();

    /** @param plain whether it stands there without quotes, so that {@code 43} is a number */
    record Word(String text, boolean plain, Span span) implements Node {
        CoreType type() {
            return plain ? CoreType.of(text) : CoreType.TEXT;
        }

        @Override
        public String words() {
            return switch (type()) {
                case NOTHING -> "nothing";
                case TRUTH -> text;
                case WHOLE, FRACTION -> "the number " + text;
                case TEXT -> "a text";
            };
        }
    }

    /** @param flow whether it is written in brackets */
    record Items(List<Node> items, boolean flow, Span span) implements Node {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String words() {
            return "a list";
        }
    }

    /** @param flow whether it is written in braces */
    record Entries(List<Entry> entries, boolean flow, Span span) implements Node {
        public Entries {
            entries = List.copyOf(entries);
        }

        /** The first of that name. */
        Optional<Entry> entry(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .findFirst();
        }

        @Override
        public String words() {
            return "a map";
        }
    }

    /** @param inherited whether it stands elsewhere, and holds here because nothing is said */
    record Entry(Word key, Node value, boolean inherited) {}
}
