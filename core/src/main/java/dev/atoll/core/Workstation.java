package dev.atoll.core;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.apply.Applied;
import dev.atoll.core.apply.ApplyListener;
import dev.atoll.core.apply.ContainerRequest;
import dev.atoll.core.apply.Faults;
import dev.atoll.core.apply.FromManifest;
import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.Keep;
import dev.atoll.core.apply.Needed;
import dev.atoll.core.apply.Note;
import dev.atoll.core.apply.Pace;
import dev.atoll.core.apply.Pruning;
import dev.atoll.core.apply.Request;
import dev.atoll.core.apply.Run;
import dev.atoll.core.apply.RunIds;
import dev.atoll.core.apply.RunJournal;
import dev.atoll.core.apply.Runs;
import dev.atoll.core.apply.TransientJournal;
import dev.atoll.core.apply.Undertaking;
import dev.atoll.core.apply.Undo;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.Exempt;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.compare.Comparison;
import dev.atoll.core.compare.Questions;
import dev.atoll.core.document.Document;
import dev.atoll.core.finding.Findings;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.observe.SnapshotCollector;
import dev.atoll.core.overview.Overview;
import dev.atoll.core.overview.Subject;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.Losses;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Planner;
import dev.atoll.core.plan.Wishes;
import dev.atoll.core.restore.RestorePoint;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The workstation, as far as its ports can see: what an embedder holds. Needs no file, no YAML and no ServiceLoader.
 * Thread-safe; its builder is not.
 */
public final class Workstation {
    private final SnapshotCollector collector;
    private final HostPath home;
    private final Ports ports;
    private final RunJournal journal;
    private final Undertaking undertaking;
    private final InstantSource clock;

    private Workstation(Builder builder) {
        this.home = builder.home;
        this.ports = builder.ports;
        this.journal = builder.journal;
        this.clock = builder.clock;
        this.undertaking = new Undertaking(ports, journal, clock, home, builder.faults);
        this.collector = new SnapshotCollector(builder.ports, builder.clock, builder.deadline);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Looks; changes nothing. */
    public Snapshot observe(Sight sight) {
        return observe(sight, Progress.SILENT);
    }

    /** Looks, telling what it still waits for. */
    public Snapshot observe(Sight sight, Progress progress) {
        return collector.collect(sight, progress);
    }

    /** Looks at the named ones of a kind in depth. */
    public <D> Observation<D> observe(DetailKey<?, ?, D> detail, Set<String> names) {
        return collector.collect(detail, names);
    }

    /** What the manifest wants beside what is there. Looks as deep as the manifest goes; changes nothing. */
    public Compared compare(Manifest manifest, Progress progress) {
        var snapshot = observe(Questions.of(manifest), progress);
        return new Compared(snapshot, compared(manifest, snapshot));
    }

    /** The same of a look that was made. */
    public Comparison compared(Manifest manifest, Snapshot snapshot) {
        return Comparison.of(manifest, snapshot, home);
    }

    /** What would have to be done, with what it would cost; looks a second time, at what would be lost. */
    public Planned plan(Manifest manifest, Wishes wishes, Progress progress) {
        return planned(manifest, observe(Questions.of(manifest), progress), wishes);
    }

    /** The same of a look that was made; what would be lost is looked at now. */
    public Planned planned(Manifest manifest, Snapshot seen, Wishes wishes) {
        var comparison = compared(manifest, seen);
        var closer = Losses.sight(Losses.concerned(comparison)).and(Losses.kept(manifest, seen));
        var snapshot = closer.equals(Sight.of()) ? seen : seen.with(observe(closer));
        var plan = Planner.plan(manifest, comparison, snapshot, wishes);
        return new Planned(
                snapshot,
                comparison,
                keeping(
                        plan,
                        thing -> wishes.only().isEmpty() || wishes.only().contains(thing),
                        () -> snapshot.seen(Kinds.RESTORE_POINT).isPresent()
                                ? snapshot.of(Kinds.RESTORE_POINT)
                                : restorePoints()));
    }

    /** The box that this runs in, where it runs in one: what it sees is not its host's then, and nothing is done. */
    public Optional<String> insideBox() {
        return undertaking.insideBox();
    }

    /**
     * Brings the machine to what the manifest says, as far as somebody agreed to it: takes the only place there is for
     * that, looks and plans again, refuses where the plan is another one, works it off, and looks once more. Blocks until
     * it is done, for minutes. An interrupt ends what is being done and keeps the flag.
     *
     * @param wishes those of the plan that was agreed to
     */
    public Applied apply(Manifest manifest, Wishes wishes, Intent agreed, Pace pace, ApplyListener listener) {
        return undertaking.of(
                wishes.typed(Note.Begun.APPLY),
                () -> plan(manifest, wishes, Progress.SILENT).plan(),
                agreed,
                pace,
                listener);
    }

    /**
     * What of a plan needs leave that is not given: a password would be asked for, or it would be refused. Looks, and asks
     * nobody for anything; what cannot be known before is not in it.
     */
    public List<Needed> needed(Plan plan) {
        return undertaking.needed(plan);
    }

    /** The way back from a run that was noted down, as a plan. Looks at what would be lost by it; changes nothing. */
    public Plan undoing(Run run, Progress progress) {
        var seen = observe(Undo.sight(run), progress);
        var later = journal.runs().stream()
                .filter(other -> RunIds.OLDEST_FIRST.compare(other, run) > 0)
                .toList();
        return keeping(Undo.plan(run, later, restorePoints(), SeenBoxes.in(seen)), thing -> true, this::restorePoints);
    }

    /** Goes back, as {@link #apply} goes forward. */
    public Applied undo(Run run, Intent agreed, Pace pace, ApplyListener listener) {
        return undertaking.of("undo " + run.id(), () -> undoing(run, Progress.SILENT), agreed, pace, listener);
    }

    /**
     * What would be given up of what was kept, as a plan: all but the newest whole ones of each box.
     *
     * @param keep how many of each box, and how much of all
     */
    public Plan pruning(Keep keep) {
        return Pruning.plan(restorePoints(), keep);
    }

    /** Gives it up. */
    public Applied prune(Keep keep, Intent agreed, Pace pace, ApplyListener listener) {
        return undertaking.of(keep.typed("restore-points prune"), () -> pruning(keep), agreed, pace, listener);
    }

    /** One that is given up, as a plan. */
    public Plan dropping(String restorePoint) {
        return Pruning.of(restorePoint, clock.instant());
    }

    /** Gives it up. */
    public Applied drop(String restorePoint, Intent agreed, Pace pace, ApplyListener listener) {
        return undertaking.of(
                "restore-points remove " + restorePoint, () -> dropping(restorePoint), agreed, pace, listener);
    }

    /**
     * What is asked to be done with one thing, as a plan. Looks at it, and at what would be lost; changes nothing.
     *
     * @param manifest which may protect it; without one, nothing of it can be made
     */
    public Plan requested(Request request, Optional<Manifest> manifest, Progress progress) {
        return request instanceof ContainerRequest box && box.verb().declared()
                ? made(box, manifest, progress)
                : keeping(
                        request.plan(manifest, observe(request.sight(), progress)), thing -> true, this::restorePoints);
    }

    private Plan made(ContainerRequest request, Optional<Manifest> manifest, Progress progress) {
        var declared = manifest.orElseThrow(() -> new IllegalArgumentException("it takes a manifest: " + request));
        return FromManifest.of(request, declared)
                .map(box -> {
                    var planned = plan(box.manifest(), box.wishes(), progress);
                    return box.asked(planned.plan(), SeenBoxes.in(planned.snapshot()));
                })
                .orElseGet(() -> FromManifest.undeclared(request, declared));
    }

    /** Does it, as {@link #apply} does what a manifest asks for. */
    public Applied request(
            Request request, Optional<Manifest> manifest, Intent agreed, Pace pace, ApplyListener listener) {
        return undertaking.of(
                request.asked(),
                () -> requested(request, manifest, Progress.SILENT),
                () -> requested(request.afterwards(), manifest, Progress.SILENT),
                agreed,
                pace,
                listener);
    }

    /** With what one more restore point leaves without a place; they are looked at only where one is to be kept. */
    private static Plan keeping(
            Plan plan, Predicate<ResourceAddress> wanted, Supplier<Observation<List<RestorePoint.State>>> points) {
        return plan.changes().stream().anyMatch(change -> change.action() instanceof Action.KeepBox)
                ? Pruning.with(plan, points.get(), Keep.USUAL, wanted)
                : plan;
    }

    /** What was kept of boxes that were taken away; asked for by itself, since it is no part of the machine. */
    public Observation<List<RestorePoint.State>> restorePoints() {
        return ports.get(Kinds.RESTORE_POINT)
                .map(Kinds.RESTORE_POINT::observe)
                .orElseGet(() -> Observation.unknown(
                        Trouble.of(Cause.UNSUPPORTED, "no adapter here keeps restore points", "atoll adapters"),
                        clock.instant()));
    }

    /** The last apply, where it neither came to its end nor goes on: its program was killed, or the machine was. */
    public Optional<Run> interrupted() {
        return runs().interrupted();
    }

    /** What was noted down of applies. */
    public RunJournal journal() {
        return journal;
    }

    /** The same with how each stands. */
    public Runs runs() {
        return new Runs(journal);
    }

    /**
     * The document about it, with what the manifest says of it, where there is one. Looks no deeper than a status and how
     * boxes are made; changes nothing.
     *
     * @param zone in which times are told
     */
    public Document document(Optional<Manifest> manifest, ZoneId zone, Progress progress) {
        var snapshot = observe(Overview.sight(manifest), progress);
        var mutes = manifest.map(Manifest::mutes).orElse(List.of());
        return Overview.of(new Subject(snapshot, manifest, Findings.of(snapshot, mutes, zone), zone));
    }

    /** A comparison, and the look it was made from. */
    public record Compared(Snapshot snapshot, Comparison comparison) {
        public Compared {
            notNull(snapshot, comparison);
        }
    }

    /** A plan, and what it was made from. */
    public record Planned(Snapshot snapshot, Comparison comparison, Plan plan) {
        public Planned {
            notNull(snapshot, comparison, plan);
        }
    }

    /** Not thread-safe. Without ports, every kind is Unknown. */
    @Exempt(rule = "R12", because = "a builder changes until it builds, and says that it is not thread-safe")
    public static final class Builder {
        private Ports ports = Ports.NONE;
        private InstantSource clock = InstantSource.system();
        private Duration deadline = Duration.ofSeconds(10);
        private HostPath home = new HostPath("/root");
        private RunJournal journal = new TransientJournal();
        private Faults faults = Faults.NONE;

        private Builder() {}

        public <P> Builder with(PortKey<P, ?> kind, P port) {
            ports = ports.with(kind, port);
            return this;
        }

        /** All of these; a kind given before is replaced only where these have it. */
        public Builder with(Ports more) {
            ports = ports.with(more);
            return this;
        }

        public Builder clock(InstantSource source) {
            clock = source;
            return this;
        }

        /** For a whole snapshot. */
        public Builder deadline(Duration longest) {
            deadline = longest;
            return this;
        }

        /** Of the machine's owner: what {@code ~} is in a manifest. */
        public Builder home(HostPath folder) {
            home = folder;
            return this;
        }

        /** Where applies are noted down; without one, in memory for as long as the workstation lives. */
        public Builder journal(RunJournal runs) {
            journal = runs;
            return this;
        }

        /** What fails whenever it is tried; without any, what fails by itself. */
        public Builder faults(Faults provoked) {
            faults = provoked;
            return this;
        }

        public Workstation build() {
            return new Workstation(this);
        }
    }
}
