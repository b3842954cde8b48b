package dev.atoll.core.document;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A part of a document. Closed: every writer writes each. */
public sealed interface Block {

    /**
     * Opens a section.
     *
     * @param provenance who told what follows, and when
     */
    record Heading(int level, Text text, Optional<Provenance> provenance) implements Block {
        public Heading {
            notNull(text, provenance);
        }

        public static Heading of(int level, String text) {
            return new Heading(level, Text.of(text), Optional.empty());
        }
    }

    /** Where the facts of a section come from. */
    record Provenance(Optional<Source> source, Instant at) {
        public Provenance {
            notNull(source, at);
        }

        /** {@code podman 5.8.4, /run/user/1000/podman/podman.sock}; empty where nobody is named. */
        public Optional<String> words() {
            return source.map(told ->
                    told.tool() + told.version().map(version -> " " + version).orElse("") + ", " + told.via());
        }

        /** To the second, in UTC: {@code 2026-11-26T05:11:32Z}. */
        public String moment() {
            return at.truncatedTo(ChronoUnit.SECONDS).toString();
        }
    }

    /** Running text. */
    record Paragraph(Text text) implements Block {
        public Paragraph {
            notNull(text);
        }
    }

    /** Labels and values, one below the other. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * One labelled value.
     *
     * @param source who told it, in a word, where that is somebody else than who told the rest of its section
     */
    record Fact(String label, Text value, Optional<String> source) {
        public Fact {
            notNull(label, value, source);
        }

        public Fact(String label, Text value) {
            this(label, value, Optional.empty());
        }

        public Fact from(String teller) {
            return new Fact(label, value, Optional.of(teller));
        }

        public static Fact of(String label, String value) {
            return new Fact(label, Text.of(value));
        }
    }

    /** Rows under columns; every row has a cell per column. */
    record Table(List<Column> columns, List<List<Text>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            var width = columns.size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("a row does not have " + width + " cells");
            }
        }
    }

    /**
     * A column and what may happen to it where room is short.
     *
     * @param title may be empty
     */
    record Column(String title, Align align, Fit fit) {
        public Column {
            notNull(title, align, fit);
        }

        public static Column of(String title) {
            return new Column(title, Align.LEFT, Fit.KEEP);
        }

        public static Column shrinking(String title) {
            return new Column(title, Align.LEFT, Fit.SHRINK);
        }

        public static Column right(String title) {
            return new Column(title, Align.RIGHT, Fit.KEEP);
        }

        /** Of names whose end says the most. */
        public static Column shrinkingInFront(String title) {
            return new Column(title, Align.LEFT, Fit.SHRINK_FRONT);
        }

        /** The same column, left out first where room is short. */
        public Column optional() {
            return new Column(title, align, fit == Fit.SHRINK ? Fit.SHRINK_OR_DROP : Fit.DROP);
        }
    }

    /** Numbers go right. */
    enum Align {
        LEFT,
        RIGHT
    }

    /** What happens to a column where room is short. Dropped ones go first, the last column before the others. */
    enum Fit {
        KEEP,
        SHRINK,
        /** Loses its beginning: of an image or a path the end says more. */
        SHRINK_FRONT,
        DROP,
        /** Dropped when even what is left of it would not fit. */
        SHRINK_OR_DROP;

        public boolean shrinks() {
            return this == SHRINK || this == SHRINK_FRONT || this == SHRINK_OR_DROP;
        }

        public boolean drops() {
            return this == DROP || this == SHRINK_OR_DROP;
        }
    }

    /**
     * Something the reader should act on.
     *
     * @param command what to type about it
     * @param id what it is called elsewhere: by that a finding is muted
     */
    record Note(Text text, Optional<String> command, Optional<String> id) implements Block {
        public Note {
            notNull(text, command, id);
        }

        public Note(Text text, Optional<String> command) {
            this(text, command, Optional.empty());
        }
    }

    /** Lines to be typed, in this order; a line that begins with {@code #} says something to the reader. */
    record Commands(List<String> lines) implements Block {
        public Commands {
            lines = List.copyOf(lines);
        }
    }

    /** A drawing: tiers one below the other, each resting on the next. */
    record Figure(String caption, List<Tier> tiers) implements Block {
        public Figure {
            notNull(caption);
            tiers = List.copyOf(tiers);
        }
    }

    /**
     * One layer of a drawing.
     *
     * @param lines what is said of the whole of it
     * @param parts what it is made of, side by side
     */
    record Tier(String title, List<String> lines, List<Part> parts) {
        public Tier {
            notNull(title);
            lines = List.copyOf(lines);
            parts = List.copyOf(parts);
        }
    }

    /** One thing in a layer: its name, and a few short lines. */
    record Part(Text name, List<String> lines) {
        public Part {
            notNull(name);
            lines = List.copyOf(lines);
        }
    }
}
