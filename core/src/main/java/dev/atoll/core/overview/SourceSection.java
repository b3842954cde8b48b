package dev.atoll.core.overview;

import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.Source;
import dev.atoll.core.document.Block;
import dev.atoll.core.document.Text;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who told what, asked how and when, and what each could not tell. */
final class SourceSection {
    private SourceSection() {}

    static List<Block> of(Subject subject) {
        var rows = new ArrayList<List<Text>>();
        for (var kind : Kinds.ALL) {
            rows.add(row(kind, subject.snapshot()));
        }
        return List.of(
                Subject.heading(2, "Sources"),
                new Block.Table(
                        List.of(
                                Block.Column.of("WHAT"),
                                Block.Column.of("TOLD BY"),
                                Block.Column.shrinking("ASKED"),
                                Block.Column.of("WHEN"),
                                Block.Column.shrinking("NOT TOLD").optional()),
                        rows));
    }

    private static List<Text> row(PortKey<?, ?> kind, Snapshot snapshot) {
        var what = Text.strong(kind.kind());
        return switch (snapshot.of(kind)) {
            case Observation.Known<?> known ->
                List.of(
                        what,
                        Text.of(known.source().map(SourceSection::teller).orElse("not named")),
                        Text.of(known.source().map(Source::via).orElse("")),
                        Text.of(second(known.at())),
                        Text.muted(known.gaps().stream().map(Gap::part).collect(Collectors.joining(", "))));
            case Observation.Unknown<?> unknown ->
                List.of(
                        what,
                        Text.warning("nobody"),
                        Text.NONE,
                        Text.of(second(unknown.at())),
                        Text.muted(unknown.detail()));
        };
    }

    private static String teller(Source source) {
        return source.tool() + source.version().map(version -> " " + version).orElse("");
    }

    private static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
