package dev.atoll.core.document;

import dev.atoll.core.apply.ApplyReport;
import dev.atoll.core.apply.KnownRun;
import dev.atoll.core.apply.Run;
import dev.atoll.core.claim.ClaimReport;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.compare.Drift;
import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.restore.RestorePoint;
import dev.atoll.core.whatif.WhatIf;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Every document about a snapshot. Pure functions: same snapshot, same zone, same document. */
public final class Documents {
    private Documents() {}

    /** The whole workstation on one screen: each kind in brief, then what is wrong. */
    public static Document status(Snapshot snapshot, FindingReport findings, ZoneId zone) {
        return status(snapshot, findings, Optional.empty(), zone);
    }

    /** @param interrupted an apply that did not come to its end: that comes first */
    public static Document status(Snapshot snapshot, FindingReport findings, Optional<Run> interrupted, ZoneId zone) {
        var times = new Times(snapshot.takenAt(), zone);
        var blocks = new ArrayList<Block>();
        interrupted.ifPresent(run -> blocks.add(ApplyView.interrupted(run, times)));
        for (var kind : snapshot.kinds()) {
            blocks.addAll(brief(kind, snapshot, times));
        }
        blocks.addAll(FindingView.of(findings, times));
        var name = snapshot.seen(Kinds.MACHINE).map(m -> m.hostname()).orElse("this machine");
        return new Document(name, blocks);
    }

    /** What is wrong, worst first. */
    public static Document findings(FindingReport findings, Instant at, ZoneId zone) {
        return new Document("Findings", FindingView.of(findings, new Times(at, zone)));
    }

    /** Where machine and manifest are apart. */
    public static Document drift(String workstation, Drift drift, ZoneId zone) {
        return new Document(workstation, DriftView.of(drift, new Times(drift.at(), zone)));
    }

    /** What would be done. */
    public static Document plan(Plan plan) {
        return new Document(plan.workstation(), PlanView.of(plan));
    }

    /** How it went. */
    public static Document applied(ApplyReport report, Plan left) {
        return new Document(left.workstation(), ApplyView.of(report, left));
    }

    /** What was kept of boxes. */
    public static Document restorePoints(Observation<List<RestorePoint.State>> points, ZoneId zone) {
        return new Document("Restore points", RestorePointView.of(points, new Times(points.at(), zone)));
    }

    /** One of them. */
    public static Document restorePoint(RestorePoint.State point, Instant at, ZoneId zone) {
        return new Document(point.id(), RestorePointView.one(point, new Times(at, zone)));
    }

    /** What was noted down of applies. */
    public static Document runs(List<KnownRun> runs, Instant at, ZoneId zone) {
        return new Document("Runs of apply", RunView.of(runs, new Times(at, zone)));
    }

    /** One of them, change by change. */
    public static Document run(KnownRun run, Instant at, ZoneId zone) {
        return new Document(run.run().id(), RunView.one(run, new Times(at, zone)));
    }

    /** What a command would destroy. */
    public static Document whatIf(WhatIf answer) {
        return new Document("What if", WhatIfView.of(answer));
    }

    /** What is so of what a hand-written page claims. */
    public static Document claims(String name, ClaimReport report) {
        return new Document(name, ClaimView.of(report));
    }

    /** One kind, with all its list calls tell. */
    public static Document of(PortKey<?, ?> kind, Snapshot snapshot, ZoneId zone) {
        return new Document(Views.of(kind).title(), whole(kind, snapshot, new Times(snapshot.takenAt(), zone)));
    }

    /** One thing of a kind; empty when the kind was seen and nothing in it is called so. */
    public static Optional<Document> one(PortKey<?, ?> kind, String name, Snapshot snapshot, ZoneId zone) {
        return shown(kind, name, snapshot, new Times(snapshot.takenAt(), zone))
                .map(blocks -> new Document(name, blocks));
    }

    /** The names that {@link #one} knows. */
    public static <T> List<String> names(PortKey<?, T> kind, Snapshot snapshot) {
        return snapshot.seen(kind).map(seen -> Views.of(kind).names(seen)).orElse(List.of());
    }

    private static <T> List<Block> brief(PortKey<?, T> kind, Snapshot snapshot, Times times) {
        var view = Views.of(kind);
        return section(view, snapshot.of(kind), Documents::worthAWord, seen -> view.brief(seen, snapshot, times));
    }

    private static <T> List<Block> whole(PortKey<?, T> kind, Snapshot snapshot, Times times) {
        var view = Views.of(kind);
        return section(view, snapshot.of(kind), gap -> true, seen -> view.whole(seen, snapshot, times));
    }

    private static <T> Optional<List<Block>> shown(PortKey<?, T> kind, String name, Snapshot snapshot, Times times) {
        var view = Views.of(kind);
        return switch (snapshot.of(kind)) {
            case Observation.Known<T> known ->
                view.one(name, known.value(), snapshot, times).map(blocks -> {
                    var all = new ArrayList<>(blocks);
                    known.gaps().forEach(gap -> all.add(note(gap)));
                    return List.copyOf(all);
                });
            case Observation.Unknown<T> unknown -> Optional.of(section(view, unknown, gap -> true, seen -> List.of()));
        };
    }

    /** What would have to be set up before it could tell anything, nobody misses on every screen: its noun says so. */
    private static boolean worthAWord(Gap gap) {
        return gap.cause() != Cause.NOT_INSTALLED;
    }

    private static <T> List<Block> section(
            KindView<T> view, Observation<T> observation, Predicate<Gap> told, Body<T> body) {
        var blocks = new ArrayList<Block>();
        switch (observation) {
            case Observation.Known<T> known -> {
                blocks.add(new Block.Heading(
                        2, Text.strong(view.title()), Optional.of(new Block.Provenance(known.source(), known.at()))));
                blocks.addAll(body.of(known.value()));
                known.gaps().stream().filter(told).forEach(gap -> blocks.add(note(gap)));
            }
            case Observation.Unknown<T> unknown -> {
                blocks.add(new Block.Heading(2, Text.strong(view.title()), Optional.empty()));
                blocks.add(new Block.Note(
                        Text.muted("not observed, " + words(unknown.cause()) + ": " + unknown.detail()),
                        unknown.hint()));
            }
        }
        return blocks;
    }

    private static Block note(Gap gap) {
        return new Block.Note(
                Text.muted("not observed: " + gap.part() + ", " + words(gap.cause()) + ": " + gap.detail()),
                gap.hint());
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private interface Body<T> {
        List<Block> of(T seen);
    }
}
