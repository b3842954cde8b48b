package dev.atoll.core.document;

import dev.atoll.core.container.BoxContents;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How what is in a box reads: what goes with it when it goes. */
final class BoxContentsView {
    private static final int MOST = 12;

    private BoxContentsView() {}

    static List<Block> sections(BoxContents contents) {
        var facts = new ArrayList<Block.Fact>();
        contents.size()
                .ifPresent(s -> facts.add(
                        Block.Fact.of("Size", s.writable() + " of its own, " + s.whole() + " with its image")));
        contents.distribution().ifPresent(id -> facts.add(Block.Fact.of("Distribution", id)));
        if (!contents.tools().isEmpty()) {
            facts.add(Block.Fact.of(
                    "Tools",
                    contents.tools().entrySet().stream()
                            .map(tool -> tool.getKey() + " " + tool.getValue())
                            .collect(Collectors.joining(", "))));
        }
        contents.packages().ifPresent(packages -> facts.add(Block.Fact.of("Installed by hand", listed(packages))));
        contents.processes()
                .ifPresent(all -> facts.add(Block.Fact.of(
                        "Runs now",
                        listed(all.stream().map(BoxContents.Running::program).toList()))));
        contents.changed()
                .ifPresent(files -> facts.add(Block.Fact.of(
                        "Files of its own",
                        files.count() == 0
                                ? "none"
                                : files.count() + ": "
                                        + listed(files.some().stream()
                                                .map(Object::toString)
                                                .toList()))));
        return facts.isEmpty()
                ? List.of()
                : List.of(Block.Heading.of(3, "In it, and gone with it"), new Block.Facts(facts));
    }

    /** The first of them: a reader wants to know what kind of thing it is. */
    static String listed(List<String> words) {
        if (words.isEmpty()) {
            return "none";
        }
        return String.join(", ", words.subList(0, Math.min(MOST, words.size())))
                + (words.size() > MOST ? " and " + (words.size() - MOST) + " more" : "");
    }
}
