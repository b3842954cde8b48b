package dev.atoll.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.observe.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LookoutTest {
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

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
