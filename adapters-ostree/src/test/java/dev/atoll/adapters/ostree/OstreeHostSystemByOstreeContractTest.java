package dev.atoll.adapters.ostree;

import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.host.HostSystem;
import dev.atoll.testkit.HostSystemContract;
import dev.atoll.testkit.Situation;
import dev.atoll.testkit.TransportRules;
import dev.atoll.testkit.fake.FakeBackend;
import dev.atoll.testkit.fake.StubAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** The host by plain ostree alone: in the text that it printed before it knew JSON, the newer one in JSON. */
class OstreeHostSystemByOstreeContractTest implements HostSystemContract, TransportRules<HostSystem, Host.State> {
    private static final String STATUS = Fixtures.of("ostree-2022.7/status-staged.txt");

    private final StubbedHost host;

    OstreeHostSystemByOstreeContractTest(@TempDir Path folder) {
        host = new StubbedHost(new Bench(folder));
    }

    @Override
    public HostSystem port(Situation situation, Duration timeout) {
        if (situation == Situation.PARTIAL) {
            host.refusing("bootc");
        }
        if (situation != Situation.EXTRA_FIELDS) {
            host.ignorantOf("--json", "ostree", "error: Unknown option --json");
        }
        return host.port("ostree", "admin status", healthy(situation), situation, timeout);
    }

    private static StubAnswer healthy(Situation situation) {
        return switch (situation) {
            case HUGE -> StubAnswer.printing(STATUS + ("    Note: " + "x".repeat(990) + "\n").repeat(10_000));
            case EXTRA_FIELDS ->
                StubAnswer.printing(Fixtures.of("schema-ostree-2025.3/staged.json")
                        .replaceFirst("\\{", "{\"news\": {\"a\": [null]}, ")
                        .replace("\"stateroot\":", "\"soft-reboots\": {\"b\": [1]}, \"stateroot\":"));
            case SECRETS -> StubAnswer.printing(STATUS + "    Note: " + Situation.SECRET + "\n");
            case HEALTHY,
                    PARTIAL,
                    OLDER,
                    MISSING,
                    NO_SOCKET,
                    DOWN,
                    DENIED,
                    SILENT,
                    GARBAGE,
                    CUT_OFF,
                    FAILING,
                    NOISY_STDERR -> StubAnswer.printing(STATUS);
        };
    }

    @Override
    public Host.State expected() {
        return new Host.State(
                List.of(
                        deployment(
                                0, "c8b467f2eec32736ef1ee92a1981a510dfbd2d0f593dd4d12cbc09225c7bb0c1", "44.20260902"),
                        deployment(
                                1, "12cd93858eea140ef9d47f5ea42329c7a0cb361243b3bb824c1acfd891a7d883", "44.20260825"),
                        deployment(
                                2, "32d06cd327f29f63d93d95412d51d483e9fcc9cb0290d1b23dc1b78d8fb41ca1", "44.20260801")),
                Optional.of(StubbedHost.STAGED),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Host.HealthCheck(true, "success")));
    }

    private static Deployment deployment(int index, String checksum, String version) {
        var booted = index == 2;
        return new Deployment(
                index,
                "bazzite",
                checksum,
                booted,
                index == 0,
                booted,
                booted ? Deployment.Unlocked.DEVELOPMENT : Deployment.Unlocked.NONE,
                Optional.of("bazzite/stable"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(version),
                Optional.empty(),
                Deployment.Packages.UNCHANGED,
                booted ? List.of("quiet", "rhgb") : List.of(),
                false);
    }

    @Override
    public List<FakeBackend> backends() {
        return host.backends();
    }

    @Override
    public List<String> readingCalls() {
        return StubbedHost.READING;
    }

    @Override
    public Map<Situation, String> impossible() {
        return Map.of(Situation.NO_SOCKET, "ostree asks files, not a socket", Situation.DOWN, "ostree has no daemon");
    }
}
