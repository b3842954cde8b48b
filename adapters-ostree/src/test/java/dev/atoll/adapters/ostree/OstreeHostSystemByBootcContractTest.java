package dev.atoll.adapters.ostree;

import dev.atoll.core.common.ImageRef;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** The host by bootc alone, as root sees it where there is no rpm-ostree. */
class OstreeHostSystemByBootcContractTest implements HostSystemContract, TransportRules<HostSystem, Host.State> {
    private static final String STATUS = Fixtures.of("schema-bootc-1.16/staged.json");

    private final StubbedHost host;

    OstreeHostSystemByBootcContractTest(@TempDir Path folder) {
        host = new StubbedHost(new Bench(folder));
    }

    @Override
    public HostSystem port(Situation situation, Duration timeout) {
        if (situation == Situation.OLDER) {
            host.ignorantOf("--format-version=1", "bootc", "error: unexpected argument '--format-version' found");
        }
        return host.port("bootc", "status --json", healthy(situation), situation, timeout);
    }

    private static StubAnswer healthy(Situation situation) {
        return switch (situation) {
            case HUGE -> StubAnswer.huge(STATUS);
            case PARTIAL -> StubAnswer.printing(Fixtures.of("schema-bootc-1.16/layered.json"));
            case OLDER -> StubAnswer.printing(Fixtures.of("schema-bootc-v1alpha1/rollback.json"));
            case EXTRA_FIELDS ->
                StubAnswer.printing(STATUS.replaceFirst("\\{", "{\"news\": {\"a\": [null]}, ")
                        .replace("\"cachedUpdate\":", "\"softReboot\": {\"b\": [1]}, \"cachedUpdate\":")
                        .replace("\"stateroot\":", "\"deployNews\": true, \"stateroot\":"));
            case SECRETS ->
                StubAnswer.printing(STATUS.replace(
                        "\"name\": \"host\"", "\"annotations\": {\"auth\": \"" + Situation.SECRET + "\"}"));
            case HEALTHY, MISSING, NO_SOCKET, DOWN, DENIED, SILENT, GARBAGE, CUT_OFF, FAILING, NOISY_STDERR ->
                StubAnswer.printing(STATUS);
        };
    }

    @Override
    public Host.State expected() {
        return new Host.State(
                List.of(
                        deployment(0, "a2", "d2", "44.20260825", Optional.of("2026-08-25T04:00:00Z")),
                        deployment(1, "b1", "d1", "44.20260801", Optional.of("2026-08-01T04:00:00Z")),
                        deployment(2, "c0", "d0", "44.20260715", Optional.of("2026-07-15T00:00:00Z")),
                        deployment(3, "99", "d9", "44.20260601", Optional.empty())),
                Optional.of(StubbedHost.STAGED),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Host.HealthCheck(true, "success")));
    }

    /** Before stateroots, signatures and further deployments were told. */
    @Override
    public Host.State expectedIn(Situation situation) {
        return new Host.State(
                List.of(
                        unsigned(deployment(1, "b1", "d1", "44.20260801", Optional.empty()), 0),
                        unsigned(deployment(2, "c0", "d0", "44.20260715", Optional.empty()), 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Host.HealthCheck(true, "success")));
    }

    private static Deployment unsigned(Deployment told, int index) {
        return new Deployment(
                index,
                told.stateroot(),
                told.checksum(),
                told.booted(),
                told.staged(),
                told.pinned(),
                told.unlocked(),
                Optional.of("ostree-unverified-registry:ghcr.io/ublue-os/bazzite:stable"),
                told.image(),
                told.digest(),
                told.version(),
                told.timestamp(),
                told.packages(),
                told.kernelArguments(),
                told.liveChanged());
    }

    private static Deployment deployment(
            int index, String checksum, String digest, String version, Optional<String> built) {
        return new Deployment(
                index,
                "default",
                checksum.repeat(32),
                index == 1,
                index == 0,
                index == 3,
                Deployment.Unlocked.NONE,
                Optional.of("ostree-image-signed:docker://ghcr.io/ublue-os/bazzite:stable"),
                Optional.of(ImageRef.parse("ghcr.io/ublue-os/bazzite:stable")),
                Optional.of("sha256:" + digest.repeat(32)),
                Optional.of(version),
                built.map(Instant::parse),
                Deployment.Packages.UNCHANGED,
                index == 1 ? List.of("quiet", "rhgb") : List.of(),
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
        return Map.of(Situation.NO_SOCKET, "bootc asks files, not a socket", Situation.DOWN, "bootc has no daemon");
    }
}
