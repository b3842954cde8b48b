package dev.atoll.adapters.jackson.manifest;

import java.util.ArrayList;
import java.util.List;

/**
 * distrobox's own file of boxes as distrobox 1.8 reads it: what follows a blank and a {@code #} is a comment, even in
 * quotes; keys may repeat. Nothing of it is run: a shell, as distrobox asks one, would. Pure.
 */
final class DistroboxIni {
    private DistroboxIni() {}

    /** @param line where it begins, from 1 */
    record Section(int line, String name, List<Entry> entries) {}

    /** @param value without the quotes around it */
    record Entry(int line, String key, String value) {}

    /** @param stray lines that are in no section, from 1 */
    record File(List<Section> sections, List<Integer> stray) {}

    static File parse(String text) {
        var sections = new ArrayList<Section>();
        var stray = new ArrayList<Integer>();
        var number = 0;
        for (var written : text.split("\r?\n", -1)) {
            number++;
            var line = meant(written);
            if (line.isEmpty()) {
                continue;
            }
            if (line.startsWith("[")) {
                sections.add(new Section(number, line.replaceAll("[\\[\\] ]", ""), new ArrayList<>()));
            } else if (sections.isEmpty()) {
                stray.add(number);
            } else {
                sections.getLast().entries().add(entry(number, line));
            }
        }
        return new File(sections, stray);
    }

    private static String meant(String line) {
        var spaced = line.replace('\t', ' ');
        if (spaced.startsWith("#")) {
            return "";
        }
        var section = spaced.startsWith("[") ? spaced.replaceFirst("].*#.*", "") : spaced;
        return section.replaceFirst(" #.*", "").stripTrailing();
    }

    private static Entry entry(int number, String line) {
        var equals = line.indexOf('=');
        var key = (equals < 0 ? line : line.substring(0, equals)).replace(" ", "");
        return new Entry(number, key, equals < 0 ? "" : unquoted(line.substring(equals + 1)));
    }

    private static String unquoted(String value) {
        for (var quote : List.of("\"", "'")) {
            if (value.startsWith(quote)) {
                var inner = value.substring(1);
                return inner.endsWith(quote) ? inner.substring(0, inner.length() - 1) : inner;
            }
        }
        return value;
    }
}
