package dev.atoll.core.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Facts;
import dev.atoll.core.OnlyRead;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.container.Containers;
import dev.atoll.core.host.Host;
import dev.atoll.core.host.LookedAt;
import dev.atoll.core.machine.Machine;
import dev.atoll.core.machine.MachineFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ports here hang until the test lets go of them, so that no test depends on how fast a machine is. */
@Timeout(60)
class SnapshotCollectorTest {
    private static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Machine.State MACHINE = Facts.plain(Machine.State.class);
    private static final Host.State HOST = Facts.plain(Host.State.class);
    private static final Sight BOTH = Sight.of(Kinds.MACHINE, Kinds.HOST);

    private final CountDownLatch letGo = new CountDownLatch(1);

    @AfterEach
    void nothingHangsOn() {
        letGo.countDown();
    }

    @Test
    void what_ports_answer_is_in_the_snapshot_and_nothing_else() {
        var seen = collect(machineAnd(host(() -> Observation.known(HOST, NOW))), Sight.of(Kinds.MACHINE), LONG);

        assertThat(seen.takenAt()).isEqualTo(NOW);
        assertThat(seen.kinds()).containsExactly(Kinds.MACHINE);
        assertThat(seen.seen(Kinds.MACHINE)).contains(MACHINE);
        assertThat(seen.took(Kinds.MACHINE)).isPresent();
        assertThat(unknown(seen, Kinds.HOST).detail()).isEqualTo("host was not asked for");
    }

    @Test
    void a_kind_without_a_port_is_unsupported() {
        var seen = collect(machineAnd(Ports.NONE), BOTH, LONG);

        assertThat(seen.seen(Kinds.MACHINE)).contains(MACHINE);
        assertThat(unknown(seen, Kinds.HOST).cause()).isEqualTo(Cause.UNSUPPORTED);
        assertThat(unknown(seen, Kinds.HOST).hint()).isPresent();
    }

    @Test
    void a_port_that_throws_costs_its_own_kind_and_names_the_bug() {
        var seen = collect(
                machineAnd(host(() -> {
                    throw new IllegalStateException("oh no");
                })),
                BOTH,
                LONG);

        assertThat(seen.seen(Kinds.MACHINE)).contains(MACHINE);
        assertThat(unknown(seen, Kinds.HOST).cause()).isEqualTo(Cause.UNREADABLE);
        assertThat(unknown(seen, Kinds.HOST).detail()).contains("oh no");
    }

    @Test
    void a_port_whose_classes_are_missing_costs_its_own_kind() {
        var seen = collect(
                machineAnd(host(() -> {
                    throw new NoClassDefFoundError("a/b/C");
                })),
                BOTH,
                LONG);

        assertThat(seen.seen(Kinds.MACHINE)).contains(MACHINE);
        assertThat(unknown(seen, Kinds.HOST).detail()).contains("a/b/C");
    }

    @Test
    void a_port_that_dies_of_an_error_costs_its_own_kind_at_once() {
        var seen = collect(
                machineAnd(host(() -> {
                    throw new StackOverflowError();
                })),
                BOTH,
                LONG);

        assertThat(seen.seen(Kinds.MACHINE)).contains(MACHINE);
        assertThat(unknown(seen, Kinds.HOST).cause()).isEqualTo(Cause.UNREADABLE);
        assertThat(unknown(seen, Kinds.HOST).detail()).contains("StackOverflowError");
    }

    @Test
    @SuppressWarnings("NullAway") // That is the bug meant.
    void a_port_that_answers_null_costs_its_own_kind() {
        var seen = collect(machineAnd(host(() -> null)), BOTH, LONG);

        assertThat(seen.seen(Kinds.MACHINE)).contains(MACHINE);
        assertThat(unknown(seen, Kinds.HOST).cause()).isEqualTo(Cause.UNREADABLE);
    }

    @Test
    void a_slow_port_is_timed_out_and_delays_no_other() {
        var seen = collect(machineAnd(host(this::hang)), BOTH, SHORT);

        assertThat(seen.seen(Kinds.MACHINE)).contains(MACHINE);
        assertThat(unknown(seen, Kinds.HOST).cause()).isEqualTo(Cause.TIMED_OUT);
        assertThat(unknown(seen, Kinds.HOST).hint()).isPresent();
        assertThat(unknown(seen, Kinds.HOST).detail()).isEqualTo("host: no answer within 200 ms");
    }

    @Test
    void ports_are_asked_at_once() {
        // Each waits for the other: asked one after the other, neither would ever answer.
        var machineAsked = new CountDownLatch(1);
        var hostAsked = new CountDownLatch(1);
        MachineFacts machine = () -> {
            machineAsked.countDown();
            await(hostAsked);
            return Observation.known(MACHINE, NOW);
        };
        Supplier<Observation<Host.State>> host = () -> {
            hostAsked.countDown();
            await(machineAsked);
            return Observation.known(HOST, NOW);
        };

        var seen = collect(Ports.of(Kinds.MACHINE, machine).with(host(host)), BOTH, LONG);

        assertThat(seen.seen(Kinds.MACHINE)).isPresent();
        assertThat(seen.seen(Kinds.HOST)).isPresent();
    }

    @Test
    void a_port_that_is_given_up_is_interrupted() {
        var interrupted = new CountDownLatch(1);

        collect(
                machineAnd(host(() -> {
                    try {
                        letGo.await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return Observation.known(HOST, NOW);
                })),
                BOTH,
                SHORT);

        await(interrupted);
        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    void an_answer_that_comes_late_never_changes_a_snapshot() {
        var answered = new CountDownLatch(1);
        var stubborn = machineAnd(host(() -> {
            awaitThroughInterrupts(letGo);
            answered.countDown();
            return Observation.known(HOST, NOW);
        }));

        var seen = collect(stubborn, BOTH, SHORT);
        var before = seen.toString();
        letGo.countDown();
        await(answered);

        assertThat(seen.toString()).isEqualTo(before);
        assertThat(unknown(seen, Kinds.HOST).cause()).isEqualTo(Cause.TIMED_OUT);
    }

    @Test
    void an_interrupt_ends_it_and_stays_set() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var flag = new AtomicBoolean();
        var result = new AtomicReference<Snapshot>();
        var ports = machineAnd(host(() -> {
            asked.countDown();
            return hang();
        }));
        var collecting = Thread.ofPlatform().start(() -> {
            result.set(collect(ports, BOTH, LONG));
            flag.set(Thread.currentThread().isInterrupted());
        });

        await(asked);
        collecting.interrupt();
        collecting.join();

        assertThat(flag).isTrue();
        assertThat(unknown(Objects.requireNonNull(result.get()), Kinds.HOST).detail())
                .isEqualTo("host: interrupted before it answered");
    }

    @Test
    void progress_tells_what_is_still_waited_for() {
        var machineAnswered = new CountDownLatch(1);
        var told = new ArrayList<List<String>>();

        new SnapshotCollector(
                        machineAnd(host(() -> {
                            await(machineAnswered);
                            return Observation.known(HOST, NOW);
                        })),
                        CLOCK,
                        LONG)
                .collect(BOTH, waiting -> {
                    told.add(waiting);
                    if (!waiting.contains("machine")) {
                        machineAnswered.countDown();
                    }
                });

        assertThat(told).containsExactly(List.of("machine", "host"), List.of("host"), List.of());
    }

    @Test
    void a_deeper_sight_reads_the_details_of_everything_seen() {
        var asked = new AtomicReference<Set<String>>();
        var ports = Ports.of(Kinds.CONTAINER, boxes(asked, "a", "b"));

        var seen = collect(ports, Sight.of(Kinds.CONTAINER).deeper(), LONG);

        assertThat(asked.get()).containsExactlyInAnyOrder("a", "b");
        assertThat(seen.seen(Kinds.CONTAINER_DETAILS)).isPresent();
    }

    @Test
    void a_plain_sight_reads_none() {
        var asked = new AtomicReference<Set<String>>();

        var seen = collect(Ports.of(Kinds.CONTAINER, boxes(asked, "a")), Sight.of(Kinds.CONTAINER), LONG);

        assertThat(asked.get()).isNull();
        assertThat(seen.asked(Kinds.CONTAINER_DETAILS)).isFalse();
        assertThat(seen.of(Kinds.CONTAINER_DETAILS)).isInstanceOf(Observation.Unknown.class);
    }

    @Test
    void details_that_hang_leave_the_list_as_it_was_seen() {
        var hanging = new OnlyRead() {
            @Override
            public Observation<List<Container.State>> observe() {
                return Observation.known(List.of(box("a")), NOW);
            }

            @Override
            public Observation<List<ContainerDetails>> details(Set<String> names) {
                return hang();
            }

            @Override
            public Observation<List<BoxContents>> contents(Set<String> names) {
                return hang();
            }
        };

        var seen = collect(
                Ports.of(Kinds.CONTAINER, hanging), Sight.of(Kinds.CONTAINER).deeper(), SHORT);

        assertThat(seen.seen(Kinds.CONTAINER)).isPresent();
        assertThat(seen.of(Kinds.CONTAINER_DETAILS))
                .isInstanceOfSatisfying(
                        Observation.Unknown.class,
                        unknown -> assertThat(unknown.cause()).isEqualTo(Cause.TIMED_OUT));
    }

    @Test
    void named_ones_are_read_in_depth_by_themselves() {
        var asked = new AtomicReference<Set<String>>();
        var collector = new SnapshotCollector(Ports.of(Kinds.CONTAINER, boxes(asked, "a", "b")), CLOCK, LONG);

        var details = collector.collect(Kinds.CONTAINER_DETAILS, Set.of("b"));

        assertThat(details).isInstanceOf(Observation.Known.class);
        assertThat(asked.get()).containsExactly("b");
    }

    private static Snapshot collect(Ports ports, Sight sight, Duration deadline) {
        return new SnapshotCollector(ports, CLOCK, deadline).collect(sight, Progress.SILENT);
    }

    private static Ports machineAnd(Ports others) {
        MachineFacts machine = () -> Observation.known(MACHINE, NOW);
        return others.with(Kinds.MACHINE, machine);
    }

    private static Ports host(Supplier<Observation<Host.State>> looking) {
        return Ports.of(Kinds.HOST, new LookedAt(looking));
    }

    private static Containers boxes(AtomicReference<Set<String>> asked, String... names) {
        return new OnlyRead() {
            @Override
            public Observation<List<Container.State>> observe() {
                return Observation.known(
                        List.of(names).stream().map(SnapshotCollectorTest::box).toList(), NOW);
            }

            @Override
            public Observation<List<ContainerDetails>> details(Set<String> which) {
                asked.set(which);
                return Observation.known(List.of(), NOW);
            }

            @Override
            public Observation<List<BoxContents>> contents(Set<String> which) {
                return Observation.known(List.of(), NOW);
            }
        };
    }

    private static Container.State box(String name) {
        return Facts.plain(Container.State.class, Map.of("name", name));
    }

    private <T> Observation<T> hang() {
        await(letGo);
        throw new IllegalStateException("let go");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitThroughInterrupts(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // Stubborn on purpose: the flag is not kept either, or the loop would spin.
            }
        }
    }

    private static Observation.Unknown<?> unknown(Snapshot seen, PortKey<?, ?> kind) {
        return (Observation.Unknown<?>) seen.of(kind);
    }
}
