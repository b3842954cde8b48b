package dev.atoll.core.apply;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Leave;
import dev.atoll.core.common.Observation;
import dev.atoll.core.machine.Machine;
import dev.atoll.core.machine.MachineFacts;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is around the working off of a plan: the only place there is for that is taken, it is planned again, refused where
 * it is not what was agreed to any more, and looked at once more afterwards. Never from inside a box. Thread-safe.
 */
public final class Undertaking {
    private final Ports ports;
    private final RunJournal journal;
    private final Acts acts;
    private final InstantSource clock;
    private final Faults faults;

    /**
     * @param home of the machine's owner: what {@code ~} is in a manifest
     * @param faults what fails whenever it is tried
     */
    public Undertaking(Ports ports, RunJournal journal, InstantSource clock, HostPath home, Faults faults) {
        this.ports = ports;
        this.journal = journal;
        this.acts = new Acts(ports, home);
        this.clock = clock;
        this.faults = faults;
    }

    /** What of a plan needs leave that is not given, in its order. Looks, and asks nobody. */
    public List<Needed> needed(Plan plan) {
        return plan.changes().stream()
                .map(change -> new Needed(change, acts.leave(change.action())))
                .filter(needed -> !(needed.leave() instanceof Leave.Given))
                .toList();
    }

    /**
     * @param asked as {@link Note.Begun#asked}
     * @param planning looks at the machine and plans; asked once before and once after
     */
    public Applied of(String asked, Supplier<Plan> planning, Intent agreed, Pace pace, ApplyListener listener) {
        return of(asked, planning, planning, agreed, pace, listener);
    }

    /**
     * Of what does not tell by itself that it was done.
     *
     * @param asked as {@link Note.Begun#asked}
     * @param planning looks at the machine and plans; asked once before
     * @param again plans what there is to do where it was not done; asked once after
     */
    public Applied of(
            String asked,
            Supplier<Plan> planning,
            Supplier<Plan> again,
            Intent agreed,
            Pace pace,
            ApplyListener listener) {
        var box = insideBox();
        if (box.isPresent()) {
            return new Applied.Inside(box.get());
        }
        return switch (journal.claim(clock.instant())) {
            case RunJournal.Held held -> new Applied.Held(held.by());
            case RunJournal.Outlived left -> new Applied.Outlived(left.pid(), left.what());
            case RunJournal.Refused refused -> new Applied.Unnoted(refused.trouble());
            case RunJournal.Taken taken -> {
                try (var run = taken.run()) {
                    var plan = planning.get();
                    var moved = agreed.moved(plan);
                    yield moved.isEmpty()
                            ? applied(asked, plan, run, pace, listener, again)
                            : new Applied.Stale(plan, moved);
                }
            }
        };
    }

    /** The box all of this runs in, where it runs in one. Nothing is done then. */
    public Optional<String> insideBox() {
        return ports.get(Kinds.MACHINE).map(MachineFacts::observe).flatMap(seen -> switch (seen) {
            case Observation.Known<Machine.State> known -> known.value().insideBox();
            case Observation.Unknown<Machine.State> unknown -> Optional.empty();
        });
    }

    private Applied applied(
            String asked, Plan plan, RunJournal.OpenRun run, Pace pace, ApplyListener listener, Supplier<Plan> again) {
        var unnoted = run.note(new Note.Begun(
                clock.instant(),
                plan.workstation(),
                run.holder(),
                asked,
                plan.changes().stream().map(Step.Change::id).toList()));
        if (unnoted.isPresent()) {
            return new Applied.Unnoted(unnoted.get());
        }
        var report = Applier.apply(plan.changes(), new Noted(acts, faults, clock, run, listener), pace);
        var left = calmly(again);
        return new Applied.Ran(AfterCheck.checked(report, left), left);
    }

    /** Whoever interrupted the work wants to know how it stands all the more: the interrupt waits until that is seen. */
    private static Plan calmly(Supplier<Plan> looking) {
        var flagged = Thread.interrupted();
        try {
            return looking.get();
        } finally {
            if (flagged) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
