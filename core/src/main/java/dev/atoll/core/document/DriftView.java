package dev.atoll.core.document;

import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.compare.Drift;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How drift reads: what is apart and who moved, then what could not be told. */
final class DriftView {
    private static final List<Block.Column> DIFFERENCES = List.of(
            Block.Column.of(""),
            Block.Column.shrinkingInFront("WANTED"),
            Block.Column.shrinkingInFront("FOUND"),
            Block.Column.of("WHO MOVED"));

    private DriftView() {}

    static List<Block> of(Drift drift, Times times) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(summary(drift, times)));
        drift.differences().forEach(thing -> {
            blocks.add(new Block.Heading(2, Text.warning(thing.address().toString()), Optional.empty()));
            blocks.add(new Block.Table(
                    DIFFERENCES, thing.facts().stream().map(DriftView::row).toList()));
        });
        unmanaged(drift, blocks);
        notCompared(drift, blocks);
        if (!drift.notObserved().isEmpty()) {
            blocks.add(Block.Heading.of(2, "Declared, not observed"));
            blocks.add(new Block.Paragraph(Text.muted(addresses(drift.notObserved()))));
        }
        return blocks;
    }

    private static Text summary(Drift drift, Times times) {
        var since = drift.baseline()
                .map(at -> " since they agreed " + times.ago(at))
                .orElse("");
        var apart = drift.differences().isEmpty()
                ? "Nothing is apart" + since
                : counted(drift.differences().size(), "thing is", "things are") + " not as the manifest says" + since;
        var unseen = drift.notCompared().size();
        var words = apart + ". " + drift.inSync() + " in sync"
                + (unseen == 0 ? "" : ", " + unseen + " not compared in full")
                + (drift.notObserved().isEmpty()
                        ? ""
                        : ", " + drift.notObserved().size() + " not observed") + ".";
        return drift.differences().isEmpty() && unseen == 0 ? Text.good(words) : Text.of(words);
    }

    private static List<Text> row(Drift.Difference difference) {
        return List.of(
                Text.of(difference.key()),
                Text.of(difference.wanted()),
                Text.of(difference.found()),
                mover(difference.moved()));
    }

    private static Text mover(Drift.Mover mover) {
        return switch (mover) {
            case WORLD -> Text.warning("the machine");
            case MANIFEST -> Text.of("the manifest");
            case BOTH -> Text.warning("both");
            case NEITHER -> Text.muted("neither, it stood so before");
            case UNKNOWN -> Text.muted("unknown");
        };
    }

    private static void unmanaged(Drift drift, List<Block> blocks) {
        if (drift.unmanaged().isEmpty()) {
            return;
        }
        blocks.add(Block.Heading.of(2, "There, and not in the manifest"));
        blocks.add(new Block.Table(
                List.of(Block.Column.of(""), Block.Column.shrinking("WHAT"), Block.Column.of("WHO MOVED")),
                drift.unmanaged().stream()
                        .map(thing -> List.of(
                                Text.of(thing.address().toString()), Text.of(thing.what()), mover(thing.moved())))
                        .toList()));
    }

    private static void notCompared(Drift drift, List<Block> blocks) {
        if (drift.notCompared().isEmpty()) {
            return;
        }
        blocks.add(Block.Heading.of(2, "Not compared"));
        drift.notCompared().stream()
                .collect(Collectors.groupingBy(
                        unseen -> unseen.why() + "\n" + unseen.hint().orElse(""),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(same -> blocks.add(new Block.Note(
                        Text.muted(addresses(
                                        same.stream().map(Drift.Unseen::address).toList()) + ": "
                                + same.getFirst().why()),
                        same.getFirst().hint())));
    }

    private static String addresses(List<ResourceAddress> all) {
        return all.stream().map(ResourceAddress::toString).collect(Collectors.joining(", "));
    }

    static String counted(int number, String one, String many) {
        return String.format(Locale.ROOT, "%d %s", number, number == 1 ? one : many);
    }
}
