package dev.atoll.adapters.podman;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.restore.RestorePoint;
import dev.atoll.core.restore.RestorePoints;
import dev.atoll.testkit.RestorePointsContract;
import dev.atoll.testkit.Situation;
import dev.atoll.testkit.TransportRules;
import dev.atoll.testkit.fake.FakeBackend;
import dev.atoll.testkit.fake.StubAnswer;
import dev.atoll.testkit.fake.StubExecutable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** A folder of restore points, and the podman command that lists images. 4.3 is the oldest. */
class PodmanRestorePointsContractTest
        implements RestorePointsContract, TransportRules<RestorePoints, List<RestorePoint.State>> {
    @TempDir
    private Path folder;

    private final List<FakeBackend> backends = new ArrayList<>();

    @Override
    public RestorePoints port(Situation situation, Duration timeout) {
        var bench = new Bench(folder);
        var points = new RestorePointsBench(bench).filled();
        var images = Fixtures.of(Fixtures.PODMAN_4 + "images.json");
        switch (situation) {
            case MISSING, NO_SOCKET -> {}
            case DOWN ->
                command(bench)
                        .otherwise(StubAnswer.failing(
                                125, "Error: unable to connect to Podman socket: dial unix: connection refused\n"));
            case DENIED ->
                command(bench).otherwise(StubAnswer.failing(125, "Error: open /home/yish/db.sql: permission denied\n"));
            case SILENT -> command(bench).otherwise(StubAnswer.hanging());
            case GARBAGE -> command(bench).otherwise(StubAnswer.printing("Welcome! {\"}\n"));
            case CUT_OFF -> command(bench).otherwise(StubAnswer.cutOff(images));
            case FAILING -> command(bench).otherwise(StubAnswer.failing(1, "Error: " + Situation.COMPLAINT + "\n"));
            case HUGE -> listing(bench, StubAnswer.huge(images));
            case NOISY_STDERR -> listing(bench, StubAnswer.printing(images).noisily());
            case EXTRA_FIELDS ->
                listing(
                        bench,
                        StubAnswer.printing(images.replaceAll(
                                "(?<!\"Labels\": )\\{\\n", "{\"BrandNew\": {\"Deep\": [1, null]},\n")));
            case PARTIAL -> {
                points.spoiled();
                listing(bench, StubAnswer.printing(images));
            }
            case HEALTHY, OLDER, SECRETS -> listing(bench, StubAnswer.printing(images));
        }
        return bench.restorePoints(timeout);
    }

    private void listing(Bench bench, StubAnswer answer) {
        command(bench).answering("images --format json", answer);
    }

    private StubExecutable command(Bench bench) {
        var stub = bench.command();
        backends.add(stub);
        return stub;
    }

    @Override
    public Map<Situation, String> impossible() {
        return Map.of(Situation.NO_SOCKET, "no socket is asked");
    }

    @Override
    public List<FakeBackend> backends() {
        return List.copyOf(backends);
    }

    @Override
    public List<String> readingCalls() {
        return List.of("podman images ");
    }

    @Override
    public List<RestorePoint.State> expected() {
        return List.of(
                RestorePointsBench.point("dev", "dev.1").told(List.of(), new ByteSize(0)),
                RestorePointsBench.point("Old_Box", "gone.1")
                        .told(
                                List.of("image localhost/atoll/restore-points/old-box:gone.1", "volume data"),
                                new ByteSize(0)));
    }
}
