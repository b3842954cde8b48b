package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.service.Service;
import dev.atoll.core.service.Services;
import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A real systemd 252: what systemctl changes there is seen here. */
@OnTestbed
class SystemdServicesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Services services = new LinuxProvider()
            .create(Testbed.context(new LinuxProvider(), Duration.ofSeconds(30)))
            .get(Kinds.SERVICE)
            .orElseThrow();

    @AfterEach
    void asItWas() {
        Testbed.start("systemd");
        Testbed.root("systemctl", "start", "sshd.service");
        if (state("backup.service").active() != Service.Active.FAILED) {
            failsAgain();
        }
        assertThat(state("sshd.service").active()).isEqualTo(Service.Active.ACTIVE);
        assertThat(state("backup.service").failed()).isTrue();
    }

    @Test
    void a_service_stops_and_runs_again() {
        assertThat(state("sshd.service").sub()).isEqualTo("running");
        var before = details("sshd.service");
        assertThat(before.mainPid()).isPresent();

        Testbed.root("systemctl", "stop", "sshd.service");
        // Enabled, so it stays among the units that systemd has loaded.
        assertThat(state("sshd.service").active()).isEqualTo(Service.Active.INACTIVE);
        assertThat(state("sshd.service").failed()).isFalse();
        assertThat(details("sshd.service").mainPid()).isEmpty();

        Testbed.root("systemctl", "start", "sshd.service");
        assertThat(state("sshd.service").active()).isEqualTo(Service.Active.ACTIVE);
        assertThat(details("sshd.service").enabled()).contains("enabled");
        var after = details("sshd.service");
        assertThat(after.mainPid()).isPresent().isNotEqualTo(before.mainPid());
        assertThat(after.since().orElseThrow()).isAfterOrEqualTo(before.since().orElseThrow());
        assertThat(after.since().orElseThrow()).isBefore(Instant.now());
    }

    @Test
    void a_failure_is_reset_and_comes_back() {
        assertThat(state("backup.service").failed()).isTrue();
        assertThat(details("backup.service").exitStatus()).contains(3);
        assertThat(details("backup.service").result()).contains("exit-code");

        Testbed.root("systemctl", "reset-failed", "backup.service");
        assertThat(failed()).doesNotContain("backup.service");
        assertThat(details("backup.service").result()).contains("success");

        failsAgain();
        assertThat(failed()).contains("backup.service");
        assertThat(details("backup.service").exitStatus()).contains(3);
    }

    @Test
    void timers_and_what_they_start_are_seen() {
        assertThat(known().timers())
                .filteredOn(timer -> timer.name().equals("backup.timer"))
                .singleElement()
                .satisfies(timer -> {
                    assertThat(timer.scope()).isEqualTo(Scope.SYSTEM);
                    assertThat(timer.starts()).isEqualTo("backup.service");
                    assertThat(timer.next().orElseThrow()).isAfter(Instant.now());
                });
    }

    @Test
    void without_systemd_nothing_is_known_until_it_is_back() {
        Testbed.stop("systemd");

        assertNotRunning(services.observe());
        assertNotRunning(services.details(Set.of("sshd.service")));

        Testbed.start("systemd");
        assertThat(Eventually.holds(
                        () -> services.observe() instanceof Observation.Known<Service.Units> seen
                                && seen.value().units().stream()
                                        .anyMatch(unit -> unit.name().equals("sshd.service")
                                                && unit.active() == Service.Active.ACTIVE),
                        PATIENCE))
                .as("sshd.service runs again; last seen: %s", services.observe())
                .isTrue();
    }

    private static void assertNotRunning(Observation<?> seen) {
        assertThat(seen).isInstanceOf(Observation.Unknown.class);
        var unknown = (Observation.Unknown<?>) seen;
        assertThat(unknown.cause()).isEqualTo(Cause.NOT_RUNNING);
        assertThat(unknown.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("systemd"));
    }

    /** Asked not to wait: systemctl start of what fails ends with an error of its own. */
    private void failsAgain() {
        Testbed.root("systemctl", "start", "--no-block", "backup.service");
        assertThat(Eventually.holds(() -> failed().contains("backup.service"), PATIENCE))
                .as("backup.service fails again")
                .isTrue();
    }

    private List<String> failed() {
        return known().units().stream()
                .filter(Service.State::failed)
                .map(Service.State::name)
                .toList();
    }

    private Service.State state(String name) {
        return known().units().stream()
                .filter(unit -> unit.name().equals(name) && unit.scope() == Scope.SYSTEM)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not listed: " + name));
    }

    private Service.Units known() {
        var seen = services.observe();
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return ((Observation.Known<Service.Units>) seen).value();
    }

    private Service.Details details(String name) {
        var seen = services.details(Set.of(name));
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return ((Observation.Known<List<Service.Details>>) seen)
                .value().stream()
                        .filter(unit -> unit.scope() == Scope.SYSTEM)
                        .findFirst()
                        .orElseThrow();
    }
}
