package dev.atoll.core.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.Containers;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.BlastRadius;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ApplierTest {
    private static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");

    private final ActingContainers containers = new ActingContainers();
    private final TransientJournal journal = new TransientJournal();
    private final Acts acts = new Acts(Ports.of(Kinds.CONTAINER, (Containers) containers), new HostPath("/home/me"));

    private Faults faults = Faults.NONE;

    private static Step.Change start(String box, String... after) {
        return new Step.Change(
                "start " + box,
                ResourceAddress.of("box", box),
                new Action.StartBox(box, Scope.USER),
                Step.Reason.STATE_CHANGED,
                "wanted running",
                BlastRadius.NONE,
                List.of(after));
    }

    @Test
    void what_is_made_to_fail_fails_by_its_address_or_its_id_and_nothing_is_done() {
        faults = new Faults(Map.of("box/a", Kind.NO_SPACE, "start b", Kind.REFUSED));

        var report = apply(plan(start("a"), start("b"), start("c")), Pace.STEADY);

        assertThat(report.results())
                .extracting(result -> result.outcome() instanceof ActionOutcome.Failed failed
                        ? failed.kind() + " " + failed.hint().orElse("")
                        : "done")
                .containsExactlyInAnyOrder("NO_SPACE atoll demo mend box/a", "REFUSED atoll demo mend box/b", "done");
    }

    private static Plan plan(Step... steps) {
        return new Plan("here", List.of(steps), "basis", List.of());
    }

    private ApplyReport apply(Plan plan, Pace pace) {
        return apply(plan, pace, ApplyListener.SILENT);
    }

    private ApplyReport apply(Plan plan, Pace pace, ApplyListener listener) {
        var claim = (RunJournal.Taken) journal.claim(NOW);
        try (var run = claim.run()) {
            run.note(new Note.Begun(NOW, "here", run.holder(), "apply", List.of()));
            return applied(plan, run, pace, listener);
        }
    }

    private ApplyReport applied(Plan plan, RunJournal.OpenRun run, Pace pace, ApplyListener listener) {
        return Applier.apply(plan.changes(), new Noted(acts, faults, InstantSource.fixed(NOW), run, listener), pace);
    }

    /** With what tools said. */
    private Run latest() {
        return journal.latest().flatMap(run -> journal.run(run.id())).orElseThrow();
    }

    private static List<Class<?>> outcomes(ApplyReport report) {
        return report.results().stream()
                .<Class<?>>map(result -> result.outcome().getClass())
                .toList();
    }

    @Test
    void each_is_done_in_order_and_noted_before_and_after() {
        var report = apply(plan(start("a"), start("b")), Pace.STEADY);

        assertThat(report.whole()).isTrue();
        assertThat(containers.started).containsExactly("a", "b");
        assertThat(journal.runs().getFirst().notes())
                .extracting(note -> note.getClass().getSimpleName())
                .containsExactly("Begun", "Started", "Finished", "Started", "Finished", "Ended");
    }

    @Test
    void a_failure_takes_along_what_needs_it_and_nothing_else() {
        containers.answering("a", ActionOutcome.failed(Kind.REFUSED, "no", "ask"));

        var report = apply(plan(start("a"), start("b", "start a"), start("c", "start b"), start("d")), Pace.STEADY);

        assertThat(outcomes(report))
                .containsExactly(
                        ActionOutcome.Failed.class,
                        ActionOutcome.Skipped.class,
                        ActionOutcome.Skipped.class,
                        ActionOutcome.Done.class);
        assertThat(report.ending()).isEqualTo(Note.Ending.FINISHED);
    }

    @Test
    void it_stops_at_a_failure_where_that_was_wished() {
        containers.answering("a", ActionOutcome.failed(Kind.REFUSED, "no", "ask"));

        var report = apply(plan(start("a"), start("b")), new Pace(1, true, () -> false));

        assertThat(containers.started).containsExactly("a");
        assertThat(report.ending()).isEqualTo(Note.Ending.FAILED);
    }

    @Test
    void a_port_that_breaks_fails_its_change_alone() {
        containers.breaking("a");

        var report = apply(plan(start("a"), start("b")), Pace.STEADY);

        assertThat(report.results().getFirst().outcome())
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> assertThat(failed.kind()).isEqualTo(Kind.INTERNAL));
        assertThat(containers.started).containsExactly("b");
    }

    @Test
    void several_things_are_worked_on_at_once_and_one_thing_never_is() {
        var all = new CountDownLatch(3);
        containers.onStart(box -> {
            all.countDown();
            await(all);
        });
        var again = new Step.Change(
                "start again",
                ResourceAddress.of("box", "a"),
                new Action.StartBox("a2", Scope.USER),
                Step.Reason.STATE_CHANGED,
                "",
                BlastRadius.NONE,
                List.of());

        var report = apply(plan(start("a"), again, start("b"), start("c")), new Pace(3, false, () -> false));

        assertThat(report.whole()).isTrue();
        assertThat(containers.started)
                .containsExactlyInAnyOrder("a", "b", "c", "a2")
                .containsSubsequence("a", "a2");
    }

    @Test
    void asked_to_stop_it_lets_the_change_finish_and_begins_no_other() {
        var stop = new AtomicBoolean();
        containers.onStart(box -> stop.set(true));

        var report = apply(plan(start("a"), start("b")), new Pace(1, false, stop::get));

        assertThat(outcomes(report)).containsExactly(ActionOutcome.Done.class, ActionOutcome.Skipped.class);
        assertThat(report.ending()).isEqualTo(Note.Ending.STOPPED);
    }

    @Test
    void an_interrupt_ends_what_is_being_done_and_is_kept() {
        var me = Thread.currentThread();
        containers.onStart(box -> me.interrupt());
        containers.untilInterrupted("a");

        var report = apply(plan(start("a"), start("b")), Pace.STEADY);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.ending()).isEqualTo(Note.Ending.STOPPED);
        assertThat(report.results().getFirst().outcome())
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> assertThat(failed.kind()).isEqualTo(Kind.INTERRUPTED));
        assertThat(journal.runs().getFirst().ended()).isPresent();
    }

    @Test
    void what_could_not_be_noted_down_is_not_done() {
        var full = new RunJournal.OpenRun() {
            @Override
            public Holder holder() {
                return new Holder("1", 1, "me", NOW);
            }

            @Override
            public Optional<Trouble> note(Note note) {
                return Optional.of(Trouble.of(Cause.UNREADABLE, "no space left on device"));
            }

            @Override
            public void close() {}
        };

        var report = applied(plan(start("a"), start("b")), full, Pace.STEADY, ApplyListener.SILENT);

        assertThat(containers.started).isEmpty();
        assertThat(report.ending()).isEqualTo(Note.Ending.UNNOTED);
        assertThat(report.trouble()).contains("no space left on device");
        assertThat(outcomes(report)).containsOnly(ActionOutcome.Skipped.class);
    }

    @Test
    void a_listener_hears_of_each_and_one_that_breaks_breaks_nothing() {
        var heard = new ArrayList<String>();
        var listener = new ApplyListener() {
            @Override
            public void started(Step.Change change) {
                heard.add("started " + change.id());
                throw new IllegalStateException("a listener breaks");
            }

            @Override
            public void finished(Step.Change change, ActionOutcome outcome, Duration took) {
                heard.add("finished " + change.id());
            }
        };

        assertThat(apply(plan(start("a")), Pace.STEADY, listener).whole()).isTrue();
        assertThat(heard).containsExactly("started start a", "finished start a");
    }

    @Test
    void what_no_port_does_is_told_with_what_to_type() {
        var folder = new Step.Change(
                "make directory",
                ResourceAddress.of("directory", "a b"),
                new Action.MakeDirectory(new HostPath("/home/me/a b")),
                Step.Reason.SPEC_CHANGED,
                "",
                BlastRadius.NONE,
                List.of());

        assertThat(apply(plan(folder), Pace.STEADY).results().getFirst().outcome())
                .isEqualTo(new ActionOutcome.Skipped(
                        "Atoll does not do this itself", Optional.of("mkdir -p '/home/me/a b'")));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).as("all were begun").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_a_tool_says_is_noted_down_with_its_change_and_told_at_once() {
        var heard = new ArrayList<String>();
        var listener = new ApplyListener() {
            @Override
            public void said(Step.Change change, String line) {
                heard.add(change.id() + ": " + line);
                throw new IllegalStateException("a listener that breaks");
            }
        };

        containers.saying(1);
        apply(plan(start("one"), start("two", "start one")), Pace.STEADY, listener);

        assertThat(heard).containsExactly("start one: starting one", "start two: starting two");
        var run = latest();
        assertThat(RunStep.of(run))
                .extracting(RunStep::output)
                .containsExactly(List.of("starting one"), List.of("starting two"));
        assertThat(run.open()).isEmpty();
        assertThat(run.done()).hasSize(2);
    }

    @Test
    void a_tool_that_never_stops_talking_fills_no_journal() {
        containers.saying(10_050);

        apply(plan(start("one")), Pace.STEADY);

        assertThat(RunStep.of(latest()).getFirst().output())
                .hasSize(10_000)
                .last()
                .isEqualTo("(more is not kept)");
    }
}
