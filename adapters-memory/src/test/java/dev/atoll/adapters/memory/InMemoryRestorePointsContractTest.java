package dev.atoll.adapters.memory;

import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.restore.RestorePoint;
import dev.atoll.core.restore.RestorePoints;
import dev.atoll.testkit.RestorePointsContract;
import dev.atoll.testkit.Situation;
import java.time.Duration;
import java.util.List;

class InMemoryRestorePointsContractTest implements RestorePointsContract {
    @Override
    public RestorePoints port(Situation situation, Duration timeout) {
        var port = Simulated.port(Kinds.RESTORE_POINT, situation);
        port.keep(order("opencode-dev"), StepOutput.NONE);
        port.keep(order("litellm-proxy"), StepOutput.NONE);
        return port;
    }

    private static RestorePoint.Order order(String box) {
        return new RestorePoint.Order(box + ".1", box, Scope.USER);
    }

    @Override
    public List<RestorePoint.State> expected() {
        return List.of(kept("litellm-proxy", List.of()), kept("opencode-dev", List.of("opencode")));
    }

    private static RestorePoint.State kept(String box, List<String> binaries) {
        return new RestorePoint.State(
                box + ".1",
                box,
                Scope.USER,
                Simulated.NOW,
                "localhost/atoll/restore-points/" + box + ":" + box + ".1",
                Simulated.REFERENCE.boxContents().stream()
                        .filter(contents -> contents.name().equals(box))
                        .findFirst()
                        .flatMap(contents -> contents.size().map(size -> size.whole())),
                Simulated.REFERENCE.boxContents().stream()
                        .filter(contents -> contents.name().equals(box))
                        .findFirst()
                        .flatMap(contents -> contents.size().map(size -> size.writable())),
                true,
                List.of(),
                List.of(),
                binaries,
                List.of());
    }
}
