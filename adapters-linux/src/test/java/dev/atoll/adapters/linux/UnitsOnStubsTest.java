package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.adapters.support.ProcessRunner;
import dev.atoll.adapters.support.Tool;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.service.Service;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.core.task.MaintenanceTask;
import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.fake.StubAnswer;
import dev.atoll.testkit.fake.StubExecutable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units and duties over processes that answer what systemd 252 answered. */
class UnitsOnStubsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BUS = "Failed to connect to bus: No medium found";

    @TempDir
    private Path folder;

    private StubExecutable systemctl;
    private StubExecutable journalctl;

    @BeforeEach
    void aSystemdWhoseUpdaterRefused() {
        systemctl = StubExecutable.in(folder, "systemctl")
                .answering("--user", StubAnswer.failing(1, BUS))
                .answering("list-unit-files", recorded("system-list-unit-files.json"))
                .answering("list-units", recorded("system-list-units.json"))
                .answering("list-timers", recorded("system-list-timers.json"))
                .answering("Id,ActiveState,SubState,Result", recorded("system-show-timers.txt"))
                .answering("Id,InactiveExitTimestamp", recorded("system-show-last-run.txt"))
                .answering(
                        "-- backup.service nobody-has-this-name tailscaled.service uupd.timer",
                        recorded("system-show-details.txt"));
        journalctl = StubExecutable.in(folder, "journalctl").otherwise(recorded("journal-uupd-refused.txt"));
    }

    private static StubAnswer recorded(String name) {
        return StubAnswer.printing(Recorded.text("systemd-252/" + name));
    }

    private Systemd systemd() {
        var runner = new ProcessRunner(Map.of(), Duration.ofSeconds(20));
        return new Systemd(
                new Tool(runner, systemctl.path().toString(), "install systemd"),
                new Tool(runner, journalctl.path().toString(), "install systemd"));
    }

    private SystemdServices services() {
        var systemd = systemd();
        var clock = InstantSource.fixed(Instant.EPOCH);
        var context = new AdapterContext(Map.of(), Map.of(), clock, Duration.ofSeconds(20));
        return new SystemdServices(
                systemd,
                new TimerReader(systemd),
                new ServingPrograms(new UnitVerbs(systemd), context, new FileTree(folder), "podman"),
                new QuadletUnits(systemd, context),
                clock);
    }

    private Observation<List<MaintenanceTask.State>> tasks() {
        var systemd = systemd();
        return new SystemdTasks(systemd, new TimerReader(systemd), InstantSource.fixed(Instant.EPOCH)).observe();
    }

    private static <T> Observation.Known<T> known(Observation<T> observation) {
        assertThat(observation).isInstanceOf(Observation.Known.class);
        return (Observation.Known<T>) observation;
    }

    @Test
    void a_refused_hardware_check_is_postponed_and_another_failure_is_not() {
        var failed = known(services().observe()).value().units().stream()
                .filter(unit -> unit.active() == Service.Active.FAILED)
                .toList();

        assertThat(failed.stream().map(Service.State::name)).containsExactly("backup.service", "uupd.service");
        assertThat(failed.stream().map(Service.State::failed)).containsExactly(true, false);
        assertThat(journalctl.calls()).allMatch(call -> call.contains("--since @1795625134"));
    }

    @Test
    void the_duty_is_postponed_too() {
        assertThat(known(tasks()).value().stream()
                        .filter(task -> task.name().equals("uupd"))
                        .map(MaintenanceTask.State::outcome))
                .containsExactly(MaintenanceTask.Outcome.POSTPONED);
    }

    @Test
    void an_updater_that_waits_for_its_next_attempt_does_not_run() {
        systemctl.answering("Id,ActiveState,SubState,Result", uupd("activating", "auto-restart", "exit-code"));
        assertThat(outcomeOfUupd()).isEqualTo(MaintenanceTask.Outcome.POSTPONED);

        journalctl.otherwise(StubAnswer.printing("uupd.service: Main process exited, code=exited, status=1/FAILURE\n"));
        assertThat(outcomeOfUupd()).isEqualTo(MaintenanceTask.Outcome.FAILED);

        systemctl.answering("Id,ActiveState,SubState,Result", uupd("activating", "start", "success"));
        assertThat(outcomeOfUupd()).isEqualTo(MaintenanceTask.Outcome.RUNNING);
    }

    @Test
    void an_updater_that_ended_and_counts_as_active_does_not_run() {
        systemctl.answering("Id,ActiveState,SubState,Result", uupd("active", "exited", "success"));

        assertThat(outcomeOfUupd()).isEqualTo(MaintenanceTask.Outcome.DONE);
    }

    private static StubAnswer uupd(String active, String sub, String result) {
        var recorded = Recorded.text("systemd-252/system-show-timers.txt");
        var told = "Result=exit-code\nId=uupd.service\nActiveState=failed\nSubState=failed";
        assertThat(recorded).contains(told);
        return StubAnswer.printing(recorded.replace(
                told, "Result=" + result + "\nId=uupd.service\nActiveState=" + active + "\nSubState=" + sub));
    }

    private MaintenanceTask.Outcome outcomeOfUupd() {
        return known(tasks()).value().stream()
                .filter(task -> task.name().equals("uupd"))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @Test
    void a_known_updater_that_was_switched_off_is_a_disabled_duty() {
        systemctl.answering("list-timers", StubAnswer.printing("[]"));

        assertThat(known(tasks()).value())
                .extracting(MaintenanceTask.State::name)
                .containsExactly("fstrim", "uupd");
        assertThat(known(tasks()).value()).noneMatch(MaintenanceTask.State::enabled);
    }

    @Test
    void a_log_that_shows_nothing_is_a_gap() {
        journalctl.otherwise(StubAnswer.printing(""));

        assertThat(known(tasks()).gaps().stream().map(Gap::part)).anyMatch(part -> part.contains("uupd.service"));
    }

    @Test
    void a_user_bus_that_is_not_there_is_a_gap_with_a_hint() {
        assertThat(known(services().observe()).gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.cause()).isEqualTo(Cause.NOT_RUNNING);
            assertThat(gap.hint()).isPresent();
        });
    }

    @Test
    void without_systemd_nothing_is_known_and_the_hint_says_so() {
        systemctl = StubExecutable.in(folder.resolve("no"), "systemctl")
                .otherwise(StubAnswer.failing(
                        1,
                        "System has not been booted with systemd as init system (PID 1). Can't operate.\n"
                                + "Failed to connect to bus: Host is down"));

        var unknown = (Observation.Unknown<Service.Units>) services().observe();

        assertThat(unknown.cause()).isEqualTo(Cause.NOT_RUNNING);
        assertThat(unknown.hint()).isPresent();
    }

    @Test
    void details_are_those_of_units_that_exist_and_a_pattern_is_nobodys_name() {
        var details = known(services()
                .details(Set.of("backup.service", "nobody-has-this-name", "tailscaled.service", "uupd.timer", "*")));

        assertThat(details.value().stream().map(Service.Details::name))
                .containsExactly("backup.service", "tailscaled.service", "uupd.timer");
        assertThat(details.value().getFirst().exitStatus()).contains(3);
    }

    @Test
    void details_cut_off_are_unreadable() {
        var whole = Recorded.text("systemd-252/system-show-details.txt");
        systemctl = StubExecutable.in(folder.resolve("cut"), "systemctl").otherwise(StubAnswer.cutOff(whole));

        var unknown = (Observation.Unknown<List<Service.Details>>) services().details(Set.of("backup.service"));

        assertThat(unknown.cause()).isEqualTo(Cause.UNREADABLE);
    }

    @Test
    void a_german_locale_gives_the_same_facts() {
        var before = known(services().observe()).value();
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(known(services().observe()).value()).isEqualTo(before);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void who_asks_for_the_timers_meanwhile_waits_for_them_and_asks_anew_when_the_first_has_left() throws Exception {
        systemctl.answering("list-timers", StubAnswer.hanging());
        var timers = new TimerReader(systemd());
        var first = new FutureTask<>(() -> timers.read(Scope.SYSTEM));
        var second = new FutureTask<>(() -> timers.read(Scope.SYSTEM));
        var leaving = Thread.ofPlatform().start(first);
        assertThat(Eventually.holds(() -> !systemctl.calls().isEmpty(), PATIENCE))
                .isTrue();
        var waiting = Thread.ofPlatform().start(second);
        assertThat(Eventually.holds(() -> waiting.getState() == Thread.State.WAITING, PATIENCE))
                .isTrue();
        assertThat(systemctl.calls()).hasSize(1);

        systemctl.answering("list-timers", recorded("system-list-timers.json"));
        leaving.interrupt();

        assertThat(second.get()).isNotEmpty();
        assertThatThrownBy(first::get).hasCauseInstanceOf(Refusal.class);
    }
}
