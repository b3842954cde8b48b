package dev.atoll.core.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what people write as Markdown, loosely: whatever a line is, it is read. Used for one text. */
final class LineReader {
    private static final int LONGEST = 1_000;
    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.+?)\\s*#*$");
    private static final Pattern FENCE = Pattern.compile("^\\s*(?:```|~~~)[`~]*\\s*([\\w+-]*).*$");
    private static final Pattern BULLET = Pattern.compile("^(?:[-*+]|\\d{1,3}[.)])\\s+(?:\\[[ xX]\\]\\s+)?");
    private static final Pattern RULE = Pattern.compile("^[|\\s:-]+$");
    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern LABEL = Pattern.compile("^([^:|#]{1,60}?):(?:\\s+(.*))?$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
    /** Ticks, coloured dots and the lines that boxes are drawn of. */
    private static final Pattern ORNAMENT = Pattern.compile("[\\p{So}\\x{FE0F}\\x{200D}\\x{20E3}`]|\\*\\*");

    private record Section(int level, String words) {}

    private record Key(int indent, boolean bullet, String words) {
        /** What is further in is below it; so is a list right under a label that is in none. */
        private boolean holds(int other, boolean item) {
            return other > indent || (other == indent && item && !bullet);
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final Deque<Section> sections = new ArrayDeque<>();
    private final Deque<Key> keys = new ArrayDeque<>();
    private final Deque<String> fence = new ArrayDeque<>();
    private final Deque<List<String>> table = new ArrayDeque<>();

    List<Line> read(String text) {
        var number = 0;
        for (var line : text.split("\\R", -1)) {
            number++;
            read(number, line.length() > LONGEST ? line.substring(0, LONGEST) : line);
        }
        return lines;
    }

    private void read(int number, String line) {
        var mark = FENCE.matcher(line);
        var heading = HEADING.matcher(line);
        if (mark.matches()) {
            keys.clear();
            table.clear();
            if (fence.isEmpty()) {
                fence.push(Line.lower(mark.group(1)));
            } else {
                fence.pop();
            }
        } else if (fence.isEmpty() && heading.matches()) {
            heading(number, heading.group(1).length(), plain(heading.group(2)));
        } else if (fence.isEmpty() && line.strip().startsWith("|")) {
            row(number, line.strip());
        } else {
            table.clear();
            sentence(number, line);
        }
    }

    private void heading(int number, int level, String words) {
        keys.clear();
        table.clear();
        while (!sections.isEmpty() && sections.getLast().level() >= level) {
            sections.removeLast();
        }
        sections.addLast(new Section(level, words));
        add(number, words, true, List.of(), "", "");
    }

    private void row(int number, String line) {
        if (RULE.matcher(line).matches()) {
            return;
        }
        var cells = Stream.of(CELL.split(line.substring(1)))
                .map(cell -> plain(cell.replace("\\|", "|")))
                .toList();
        if (table.isEmpty()) {
            table.push(cells);
            add(number, String.join(", ", cells), true, List.of(), "", "");
        } else {
            var rest = String.join(", ", cells.subList(Math.min(1, cells.size()), cells.size()));
            add(number, String.join(", ", cells), false, cells, cells.isEmpty() ? "" : cells.getFirst(), rest);
        }
    }

    private void sentence(int number, String line) {
        var indent = line.length() - line.stripLeading().length();
        var bullet = BULLET.matcher(line.strip());
        var item = bullet.find();
        var words = plain(item ? line.strip().substring(bullet.end()) : line);
        if (!WORD.matcher(words).find()) {
            return;
        }
        while (!keys.isEmpty() && !keys.getLast().holds(indent, item)) {
            keys.removeLast();
        }
        var labelled = LABEL.matcher(words);
        var label = labelled.matches() ? labelled.group(1).strip() : "";
        var value = labelled.matches() && labelled.group(2) != null
                ? labelled.group(2).strip()
                : "";
        add(number, words, false, List.of(), label, value);
        if (!label.isEmpty()) {
            keys.addLast(new Key(indent, item, label));
        }
    }

    private void add(int number, String words, boolean structure, List<String> cells, String label, String value) {
        if (WORD.matcher(words).find()) {
            lines.add(new Line(
                    number,
                    words,
                    structure,
                    sections.stream().map(Section::words).toList(),
                    Optional.ofNullable(fence.peek()),
                    table.isEmpty() ? List.of() : table.getFirst(),
                    cells,
                    cells.isEmpty() ? keys.stream().map(Key::words).toList() : List.of(),
                    label,
                    value));
        }
    }

    private static String plain(String words) {
        return ORNAMENT.matcher(words)
                .replaceAll(" ")
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll(" ([:,.)])", "$1");
    }
}
