package org.example.chores;

import dev.atoll.core.common.Scope;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.core.task.MaintenanceTask;
import dev.atoll.core.task.MaintenanceTasks;
import dev.atoll.testkit.MaintenanceTasksContract;
import dev.atoll.testkit.Situation;
import dev.atoll.testkit.TransportRules;
import dev.atoll.testkit.fake.FakeBackend;
import dev.atoll.testkit.fake.StubAnswer;
import dev.atoll.testkit.fake.StubExecutable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of observing, over a stub called chores on a PATH of its own. */
class ChoresTasksContractTest
        implements MaintenanceTasksContract, TransportRules<MaintenanceTasks, List<MaintenanceTask.State>> {
    private static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");

    @TempDir
    Path path;

    private Optional<StubExecutable> chores = Optional.empty();

    @Override
    public MaintenanceTasks port(Situation situation, Duration timeout) {
        if (situation != Situation.MISSING) {
            chores = Optional.of(StubExecutable.in(path, "chores").answering("list --json", answer(situation)));
        }
        var context = new AdapterContext(Map.of(), Map.of("PATH", path.toString()), InstantSource.fixed(NOW), timeout);
        return new ChoresProvider().create(context).get(Kinds.TASK).orElseThrow();
    }

    private static StubAnswer answer(Situation situation) {
        var list = Fixtures.text("list.json");
        return switch (situation) {
            case HEALTHY -> StubAnswer.printing(list);
            case PARTIAL -> new StubAnswer(list, "chores: cannot read /srv/chores.json\n", 0, false);
            case DOWN -> StubAnswer.failing(1, "chores: choresd does not answer");
            case DENIED -> StubAnswer.failing(1, "chores: ~/.chores.json: Permission denied");
            case SILENT -> StubAnswer.hanging();
            case GARBAGE -> StubAnswer.printing("Welcome to chores!");
            case CUT_OFF -> StubAnswer.cutOff(list);
            case FAILING -> StubAnswer.failing(1, Situation.COMPLAINT);
            case EXTRA_FIELDS -> StubAnswer.printing(Fixtures.text("extra-fields.json"));
            case HUGE -> StubAnswer.huge(list);
            case NOISY_STDERR -> StubAnswer.printing(list).noisily();
            case SECRETS -> StubAnswer.printing(Fixtures.text("secrets.json").replace("SECRET", Situation.SECRET));
            case MISSING, NO_SOCKET, OLDER -> throw new IllegalArgumentException("nobody answers");
        };
    }

    @Override
    public Map<Situation, String> impossible() {
        return Map.of(
                Situation.NO_SOCKET, "chores has no socket", Situation.OLDER, "there is no chores older than this");
    }

    @Override
    public List<MaintenanceTask.State> expected() {
        return List.of(
                new MaintenanceTask.State(
                        "descale-kettle",
                        Scope.USER,
                        Optional.empty(),
                        false,
                        Optional.of(Instant.parse("2026-03-01T08:00:00Z")),
                        Optional.empty(),
                        MaintenanceTask.Outcome.NEVER_RAN),
                new MaintenanceTask.State(
                        "water-plants",
                        Scope.USER,
                        Optional.empty(),
                        true,
                        Optional.of(Instant.parse("2026-02-12T08:00:00Z")),
                        Optional.of(Instant.parse("2026-02-05T08:00:00Z")),
                        MaintenanceTask.Outcome.DONE));
    }

    @Override
    public List<FakeBackend> backends() {
        return chores.<List<FakeBackend>>map(List::of).orElse(List.of());
    }

    @Override
    public List<String> readingCalls() {
        return List.of("chores list ");
    }
}
