package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.task.MaintenanceTask;
import dev.atoll.core.task.MaintenanceTasks;
import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The timers of a real systemd 252: what systemctl changes there is seen here. */
@OnTestbed
class SystemdTasksIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final MaintenanceTasks tasks = new LinuxProvider()
            .create(Testbed.context(new LinuxProvider(), Duration.ofSeconds(30)))
            .get(Kinds.TASK)
            .orElseThrow();

    @AfterEach
    void asItWas() {
        Testbed.start("systemd");
        Testbed.root("systemctl", "enable", "--now", "uupd.timer");
        assertThat(uupd().enabled()).isTrue();
    }

    @Test
    void a_timer_that_is_disabled_is_a_duty_nobody_does_until_it_is_enabled() {
        assertThat(uupd().enabled()).isTrue();
        assertThat(uupd().next().orElseThrow()).isAfter(Instant.now());
        assertThat(uupd().updates()).isPresent();

        Testbed.root("systemctl", "disable", "--now", "uupd.timer");
        assertThat(uupd().enabled()).isFalse();
        assertThat(uupd().next()).isEmpty();
        assertThat(uupd().updates()).isPresent();

        Testbed.root("systemctl", "enable", "--now", "uupd.timer");
        assertThat(uupd().enabled()).isTrue();
        assertThat(uupd().next().orElseThrow()).isAfter(Instant.now());
    }

    @Test
    void without_systemd_nothing_is_known_until_it_is_back() {
        Testbed.stop("systemd");

        var seen = tasks.observe();
        assertThat(seen).isInstanceOf(Observation.Unknown.class);
        var unknown = (Observation.Unknown<List<MaintenanceTask.State>>) seen;
        assertThat(unknown.cause()).isEqualTo(Cause.NOT_RUNNING);
        assertThat(unknown.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("systemd"));

        Testbed.start("systemd");
        assertThat(Eventually.holds(() -> tasks.observe() instanceof Observation.Known<?>, PATIENCE))
                .as("duties are known again; last seen: %s", tasks.observe())
                .isTrue();
        assertThat(uupd().enabled()).isTrue();
    }

    private MaintenanceTask.State uupd() {
        var seen = tasks.observe();
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return ((Observation.Known<List<MaintenanceTask.State>>) seen)
                .value().stream()
                        .filter(task -> task.name().equals("uupd"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no duty uupd"));
    }
}
