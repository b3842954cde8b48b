package dev.atoll.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Workstation;
import dev.atoll.core.common.Observation;
import dev.atoll.core.observe.Kinds;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PartialSightTest {
    private final CountDownLatch never = new CountDownLatch(1);

    /** Sees its volumes; its host's daemon is dead, its machine facts hang, its tasks' adapter is broken. */
    private Workstation ailing() {
        return Workstation.builder()
                .with(Kinds.VOLUME, () -> Observation.known(List.of(), Running.NOON))
                .with(Kinds.HOST, new DeadHost())
                .with(Kinds.MACHINE, () -> {
                    await(never);
                    throw new IllegalStateException("nobody waited");
                })
                .with(Kinds.TASK, () -> {
                    throw new IllegalStateException("broken");
                })
                .clock(InstantSource.fixed(Running.NOON))
                .deadline(Duration.ofMillis(300))
                .build();
    }

    @Test
    void a_dead_a_slow_and_a_broken_port_blank_no_other() {
        try (var running = Running.of(ailing())) {
            var answer = running.get("/api/v1/snapshot");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("\"not_running\"")
                    .contains("\"timed_out\"")
                    .contains("\"unreadable\"")
                    .contains("\"unsupported\"")
                    .contains("\"value\" : [ ]");
            assertThat(running.get("/api/v1/volume").body())
                    .contains("\"value\"")
                    .doesNotContain("\"unknown\"");
            assertThat(running.get("/api/v1/host").statusCode()).isEqualTo(200);
            assertThat(running.get("/api/v1/host").body()).contains("systemctl start rpm-ostreed");
        }
    }

    @Test
    void the_page_says_what_was_not_seen_and_what_to_type() {
        try (var running = Running.of(ailing())) {
            assertThat(running.get("/").body())
                    .contains("this machine")
                    .contains("not observed, not running: rpm-ostreed is &lt;dead&gt;")
                    .contains("<code>systemctl start rpm-ostreed</code>");
        }
    }

    @Test
    void many_who_ask_at_once_cost_one_look() throws Exception {
        var looks = new AtomicInteger();
        var workstation = Workstation.builder()
                .with(Kinds.VOLUME, () -> {
                    looks.incrementAndGet();
                    return Observation.known(List.of(), Running.NOON);
                })
                .clock(InstantSource.fixed(Running.NOON))
                .build();
        try (var running = Running.of(workstation);
                var askers = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<Future<Integer>>();
            for (var i = 0; i < 80; i++) {
                var path = i % 2 == 0 ? "/api/v1/volume" : "/";
                answers.add(askers.submit(() -> running.get(path).statusCode()));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
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
