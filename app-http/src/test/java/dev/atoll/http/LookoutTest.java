package dev.atoll.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.testkit.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LookoutTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private volatile Instant now = Running.NOON;
    private final AtomicInteger looks = new AtomicInteger();
    private final Lookout lookout = new Lookout(this::looked, () -> now);

    private Picture looked() {
        looks.incrementAndGet();
        return new Picture(Snapshot.at(now).build(), FindingReport.NONE);
    }

    @Test
    void whoever_comes_within_two_seconds_sees_the_same() throws Exception {
        var first = lookout.picture();
        now = Running.NOON.plusMillis(1999);

        assertThat(lookout.picture()).isSameAs(first);
        assertThat(lookout.age(first)).hasMillis(1999);
    }

    @Test
    void whoever_comes_early_sets_off_no_look() throws Exception {
        var first = lookout.picture();
        now = Running.NOON.plusMillis(1499);
        assertThat(lookout.picture()).isSameAs(first);
        now = Running.NOON.plusSeconds(2);

        assertThat(lookout.picture().snapshot().takenAt()).isEqualTo(now);
        assertThat(looks).hasValue(2);
    }

    @Test
    void whoever_comes_late_sets_off_one_look_for_those_who_follow() throws Exception {
        var first = lookout.picture();
        now = Running.NOON.plusMillis(1500);

        assertThat(lookout.picture()).isSameAs(first);
        assertThat(Eventually.holds(() -> asked(lookout) != first, PATIENCE)).isTrue();
        assertThat(lookout.picture().snapshot().takenAt()).isEqualTo(now);
        assertThat(looks).hasValue(2);
    }

    @Test
    void nobody_looks_where_nobody_asks() throws Exception {
        var first = lookout.picture();
        now = Running.NOON.plusMillis(1500);
        assertThat(Eventually.holds(() -> asked(lookout) != first, PATIENCE)).isTrue();
        now = Running.NOON.plusSeconds(3600);

        assertThat(lookout.picture().snapshot().takenAt()).isEqualTo(now);
        assertThat(looks).as("the first, the one set off, and this one").hasValue(3);
    }

    @Test
    void during_a_look_set_off_in_time_the_picture_serves_until_it_is_three_seconds_old() throws Exception {
        var gate = new Gate();
        var slow = new Lookout(gate::looked, () -> now);
        gate.open();
        var first = slow.picture();
        gate.close();
        now = Running.NOON.plusMillis(1999);
        slow.picture();
        assertThat(Eventually.holds(() -> gate.waiting() == 1, PATIENCE)).isTrue();

        now = Running.NOON.plusMillis(2999);
        assertThat(slow.picture()).isSameAs(first);
        now = Running.NOON.plusSeconds(3);
        var late = Waiter.on(slow);
        gate.open();

        assertThat(late.answer()).isNotSameAs(first);
        assertThat(looks).hasValue(2);
    }

    @Test
    void a_picture_nobody_renewed_in_time_serves_nobody_during_the_look() throws Exception {
        var gate = new Gate();
        var slow = new Lookout(gate::looked, () -> now);
        gate.open();
        var first = slow.picture();
        gate.close();
        now = Running.NOON.plusMillis(2500);
        var one = Waiter.on(slow);
        var other = Waiter.on(slow);
        gate.open();

        assertThat(one.answer()).isNotSameAs(first).isSameAs(other.answer());
        assertThat(looks).hasValue(2);
    }

    @Test
    void a_look_set_off_in_vain_costs_nobody_a_fresh_picture_and_is_not_kept_quiet() throws Exception {
        var failing = new Lookout(
                () -> {
                    if (looks.get() > 0) {
                        looks.incrementAndGet();
                        throw new IllegalArgumentException("bug");
                    }
                    return looked();
                },
                () -> now);
        var first = failing.picture();
        now = Running.NOON.plusMillis(1999);
        assertThat(failing.picture()).isSameAs(first);
        assertThat(Eventually.holds(() -> looks.get() > 1, PATIENCE)).isTrue();
        assertThat(failing.picture()).isSameAs(first);
        now = Running.NOON.plusSeconds(3);

        assertThatThrownBy(failing::picture).hasRootCauseMessage("bug");
    }

    @Test
    void after_two_seconds_it_looks_again() throws Exception {
        var first = lookout.picture();
        now = Running.NOON.plusSeconds(2);

        assertThat(lookout.picture()).isNotSameAs(first);
        assertThat(looks).hasValue(2);
    }

    @Test
    void a_clock_that_was_set_back_keeps_no_picture_alive() throws Exception {
        lookout.picture();
        now = Running.NOON.minusSeconds(3600);
        lookout.picture();

        assertThat(looks).hasValue(2);
    }

    @Test
    void all_who_come_during_a_look_wait_for_that_one_however_long_it_takes() throws Exception {
        var begun = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        var slow = new Lookout(
                () -> {
                    begun.countDown();
                    await(enough);
                    return looked();
                },
                () -> now);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Picture> ask = slow::picture;
            var answers = new ArrayList<Future<Picture>>();
            answers.add(threads.submit(ask));
            begun.await();
            now = Running.NOON.plusSeconds(9);
            for (var i = 0; i < 20; i++) {
                answers.add(threads.submit(ask));
            }
            enough.countDown();
            for (var answer : answers) {
                assertThat(answer.get()).isSameAs(answers.getFirst().get());
            }
        }
        assertThat(looks).hasValue(1);
    }

    @Test
    void a_look_that_failed_is_told_to_its_askers_and_tried_again() throws Exception {
        var failing = new Lookout(
                () -> {
                    if (looks.get() == 0) {
                        looks.incrementAndGet();
                        throw new IllegalArgumentException("bug");
                    }
                    return looked();
                },
                () -> now);

        assertThatThrownBy(failing::picture).hasRootCauseMessage("bug");
        assertThat(failing.picture()).isNotNull();
    }

    @Test
    void who_stops_waiting_ends_nobody_elses_look() throws Exception {
        var enough = new CountDownLatch(1);
        var slow = new Lookout(
                () -> {
                    await(enough);
                    return looked();
                },
                () -> now);
        var ended = new CountDownLatch(1);
        var impatient = Thread.ofVirtual().start(() -> {
            try {
                slow.picture();
            } catch (InterruptedException e) {
                ended.countDown();
            }
        });
        impatient.interrupt();
        ended.await();
        enough.countDown();

        assertThat(slow.picture()).isNotNull();
        assertThat(looks).hasValue(1);
    }

    private static Picture asked(Lookout lookout) {
        try {
            return lookout.picture();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whoever has asked and not been answered at once. */
    private record Waiter(FutureTask<Picture> asking) {
        static Waiter on(Lookout lookout) {
            var asking = new FutureTask<>(lookout::picture);
            var thread = Thread.ofPlatform().daemon().start(asking);
            assertThat(Eventually.holds(() -> thread.getState() == Thread.State.WAITING, PATIENCE))
                    .isTrue();
            return new Waiter(asking);
        }

        Picture answer() throws Exception {
            return asking.get();
        }
    }

    /** Looks take as long as it is closed. */
    private final class Gate {
        private final Semaphore opened = new Semaphore(0);

        Picture looked() {
            opened.acquireUninterruptibly();
            opened.release();
            return LookoutTest.this.looked();
        }

        void open() {
            opened.release();
        }

        void close() {
            opened.drainPermits();
        }

        int waiting() {
            return opened.getQueueLength();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
