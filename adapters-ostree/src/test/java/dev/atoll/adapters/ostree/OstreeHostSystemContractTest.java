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
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** The host by rpm-ostree, as any user sees it on Bazzite. */
class OstreeHostSystemContractTest implements HostSystemContract, TransportRules<HostSystem, Host.State> {
    private static final String STATUS = Fixtures.of("schema-rpm-ostree-2026.2/staged.json");

    private final StubbedHost host;

    OstreeHostSystemContractTest(@TempDir Path folder) {
        host = new StubbedHost(new Bench(folder));
    }

    @Override
    public HostSystem port(Situation situation, Duration timeout) {
        if (situation == Situation.PARTIAL) {
            host.refusing("bootc");
        }
        return host.port("rpm-ostree", "status --json", healthy(situation), situation, timeout);
    }

    private static StubAnswer healthy(Situation situation) {
        return switch (situation) {
            case HUGE -> StubAnswer.huge(STATUS);
            case OLDER -> StubAnswer.printing(Fixtures.of("schema-rpm-ostree-2026.2/classic.json"));
            case EXTRA_FIELDS ->
                StubAnswer.printing(STATUS.replaceFirst("\\{", "{\"news\": {\"a\": [null]}, ")
                        .replace("\"osname\":", "\"soft-reboot-target\": {\"b\": [1]}, \"osname\":"));
            case SECRETS -> StubAnswer.printing(STATUS.replace("{\\\"schemaVersion\\\": 2}", Situation.SECRET));
            case HEALTHY, PARTIAL, MISSING, NO_SOCKET, DOWN, DENIED, SILENT, GARBAGE, CUT_OFF, FAILING, NOISY_STDERR ->
                StubAnswer.printing(STATUS);
        };
    }

    @Override
    public Host.State expected() {
        return new Host.State(
                List.of(
                        deployment(0, "a2", "d2", "44.20260825", 1_787_630_400L),
                        deployment(1, "b1", "d1", "44.20260801", 1_785_556_800L),
                        deployment(2, "c0", "d0", "44.20260715", 1_784_073_600L)),
                Optional.of(StubbedHost.STAGED),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Host.HealthCheck(true, "success")));
    }

    /** Before container images: a remote of ostree, numbers as text, nulls for what there is none of. */
    @Override
    public Host.State expectedIn(Situation situation) {
        return new Host.State(
                List.of(new Deployment(
                        0,
                        "fedora",
                        "7".repeat(64),
                        true,
                        false,
                        false,
                        Deployment.Unlocked.DEVELOPMENT,
                        Optional.of("fedora:fedora/44/x86_64/silverblue"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("44.12"),
                        Optional.of(Instant.ofEpochSecond(1_785_556_800)),
                        Deployment.Packages.UNCHANGED,
                        List.of("quiet", "rhgb"),
                        false)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Host.HealthCheck(true, "success")));
    }

    private static Deployment deployment(int index, String checksum, String digest, String version, long built) {
        return new Deployment(
                index,
                "default",
                checksum.repeat(32),
                index == 1,
                index == 0,
                index == 2,
                Deployment.Unlocked.NONE,
                Optional.of("ostree-image-signed:docker://ghcr.io/ublue-os/bazzite:stable"),
                Optional.of(ImageRef.parse("ghcr.io/ublue-os/bazzite:stable")),
                Optional.of("sha256:" + digest.repeat(32)),
                Optional.of(version),
                Optional.of(Instant.ofEpochSecond(built)),
                Deployment.Packages.UNCHANGED,
                index == 2 ? List.of() : List.of("quiet", "rhgb"),
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
}
