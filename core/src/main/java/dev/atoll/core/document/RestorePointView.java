package dev.atoll.core.document;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.restore.RestorePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How restore points read. */
final class RestorePointView {
    private RestorePointView() {}

    static List<Block> of(Observation<List<RestorePoint.State>> points, Times times) {
        return switch (points) {
            case Observation.Unknown<List<RestorePoint.State>> unknown ->
                List.of(new Block.Note(Text.warning("not observed: " + unknown.detail()), unknown.hint()));
            case Observation.Known<List<RestorePoint.State>> known -> {
                var blocks = new ArrayList<Block>();
                blocks.add(known.value().isEmpty() ? new Block.Paragraph(Text.muted("none")) : table(known, times));
                known.gaps()
                        .forEach(gap -> blocks.add(new Block.Note(
                                Text.warning("not seen: " + gap.part() + ": " + gap.detail()), gap.hint())));
                yield blocks;
            }
        };
    }

    /** An id names its box, and has to be typed: it is told whole. */
    private static Block table(Observation.Known<List<RestorePoint.State>> known, Times times) {
        return new Block.Table(
                List.of(
                        Block.Column.of("ID"),
                        Block.Column.of("KEPT"),
                        Block.Column.of("SIZE"),
                        Block.Column.of("BRINGS BACK")),
                known.value().stream()
                        .map(point -> List.of(
                                Text.strong(point.id()),
                                Text.of(times.ago(point.at())),
                                Text.of(point.taken()
                                        .or(point::size)
                                        .map(Object::toString)
                                        .orElse("?")),
                                point.whole()
                                        ? Text.good("everything")
                                        : Text.bad("not " + String.join(", ", point.missing()))))
                        .toList());
    }

    private static String box(RestorePoint.State point) {
        return point.box() + (point.scope() == Scope.SYSTEM ? " (rootful)" : "");
    }

    static List<Block> one(RestorePoint.State point, Times times) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(Block.Fact.of("Box", box(point)));
        facts.add(new Block.Fact("Kept", Text.of(times.ago(point.at()))));
        facts.add(Block.Fact.of("Image", point.image()));
        point.size().ifPresent(size -> facts.add(Block.Fact.of("Size", size + ", what others share included")));
        point.taken().ifPresent(taken -> facts.add(Block.Fact.of("Takes", taken + ", its own alone")));
        facts.add(Block.Fact.of("It ran", point.running() ? "yes" : "no"));
        named("Volumes", point.volumes()).ifPresent(facts::add);
        named("Applications", point.applications()).ifPresent(facts::add);
        named("Commands", point.binaries()).ifPresent(facts::add);
        facts.add(new Block.Fact(
                "Brings back",
                point.whole() ? Text.good("everything") : Text.bad("not " + String.join(", ", point.missing()))));
        return List.of(new Block.Facts(facts));
    }

    private static Optional<Block.Fact> named(String label, List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(Block.Fact.of(label, String.join(", ", names)));
    }
}
