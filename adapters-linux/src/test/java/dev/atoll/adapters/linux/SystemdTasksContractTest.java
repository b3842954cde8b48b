package dev.atoll.adapters.linux;

import dev.atoll.core.common.Scope;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.task.MaintenanceTask;
import dev.atoll.core.task.MaintenanceTasks;
import dev.atoll.testkit.MaintenanceTasksContract;
import dev.atoll.testkit.Situation;
import dev.atoll.testkit.TransportRules;
import dev.atoll.testkit.fake.FakeBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** Duties by the timers of the system and of the user, over systemctl and journalctl. */
class SystemdTasksContractTest
        implements MaintenanceTasksContract, TransportRules<MaintenanceTasks, List<MaintenanceTask.State>> {
    private final StubbedUnits systemd;

    SystemdTasksContractTest(@TempDir Path folder) {
        systemd = new StubbedUnits(folder);
    }

    @Override
    public MaintenanceTasks port(Situation situation, Duration timeout) {
        return systemd.ports(situation, timeout).get(Kinds.TASK).orElseThrow();
    }

    @Override
    public List<FakeBackend> backends() {
        return systemd.backends();
    }

    @Override
    public List<String> readingCalls() {
        return StubbedUnits.READING;
    }

    @Override
    public List<MaintenanceTask.State> expected() {
        return List.of(
                new MaintenanceTask.State(
                        "fstrim",
                        Scope.SYSTEM,
                        Optional.of("unused blocks of disks"),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        MaintenanceTask.Outcome.NEVER_RAN),
                new MaintenanceTask.State(
                        "uupd",
                        Scope.SYSTEM,
                        Optional.of("host image, Flatpaks, Homebrew, boxes"),
                        true,
                        Optional.of(Instant.ofEpochSecond(1_795_665_600)),
                        Optional.of(Instant.parse("2026-11-25T16:45:34.266519Z")),
                        MaintenanceTask.Outcome.POSTPONED));
    }
}
