package dev.atoll.core.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where in the manifest: {@code boxes.opencode-dev.endpoints.vite.port}; an item of a list by its place in brackets. */
public record ManifestPath(List<String> steps) {
    public static final ManifestPath ROOT = new ManifestPath(List.of());

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_~/-]+");
    private static final int LONGEST_STEP = 60;

    public ManifestPath {
        steps = List.copyOf(steps);
    }

    public static ManifestPath of(String... steps) {
        return new ManifestPath(List.of(steps));
    }

    /** One below this. */
    public ManifestPath to(String step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new ManifestPath(longer);
    }

    public ManifestPath at(int index) {
        return to("[" + index + "]");
    }

    /** Of the root there is none: itself. */
    public ManifestPath parent() {
        return steps.isEmpty() ? this : new ManifestPath(steps.subList(0, steps.size() - 1));
    }

    /** The last step; empty for the root. */
    public String last() {
        return steps.isEmpty() ? "" : steps.getLast();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var step : steps) {
            var item = step.startsWith("[");
            text.append(text.isEmpty() || item ? "" : ".").append(item ? step : word(step));
        }
        return text.toString();
    }

    /** In quotes where a point would be taken for one of ours; never a whole novel. */
    private static String word(String step) {
        var shown = step.length() <= LONGEST_STEP ? step : step.substring(0, LONGEST_STEP) + "…";
        return PLAIN.matcher(shown).matches() ? shown : "\"" + shown.replaceAll("\\p{Cntrl}", "�") + "\"";
    }
}
