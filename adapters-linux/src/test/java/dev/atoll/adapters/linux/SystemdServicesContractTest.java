package dev.atoll.adapters.linux;

import dev.atoll.core.common.Scope;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.service.Service;
import dev.atoll.core.service.Services;
import dev.atoll.testkit.ServicesContract;
import dev.atoll.testkit.Situation;
import dev.atoll.testkit.TransportRules;
import dev.atoll.testkit.fake.FakeBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** Units of the system and of the user, over systemctl and journalctl. */
class SystemdServicesContractTest implements ServicesContract, TransportRules<Services, Service.Units> {
    private final StubbedUnits systemd;

    SystemdServicesContractTest(@TempDir Path folder) {
        systemd = new StubbedUnits(folder);
    }

    @Override
    public Services port(Situation situation, Duration timeout) {
        return systemd.ports(situation, timeout).get(Kinds.SERVICE).orElseThrow();
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
    public Service.Units expected() {
        return new Service.Units(
                List.of(
                        unit("backup.service", "Nightly backup (a stand-in that fails)", "failed"),
                        unit("backup.timer", "Nightly backup", "waiting"),
                        unit("dbus.socket", "D-Bus System Message Bus Socket", "running"),
                        users("dbus.socket", "D-Bus User Message Bus Socket"),
                        unit("fstrim.service", "Discard unused blocks on filesystems from /etc/fstab", "dead"),
                        unit("fstrim.timer", "Discard unused blocks once a week", "dead"),
                        users("litellm.service", "LiteLLM proxy (a stand-in that sleeps)"),
                        unit("tailscaled.service", "Tailscale node agent (a stand-in that sleeps)", "running"),
                        new Service.State(
                                "uupd.service",
                                Scope.SYSTEM,
                                "Universal Blue Update Oneshot Service (a stand-in that does nothing)",
                                Service.Active.FAILED,
                                "failed",
                                Optional.of("its hardware checks refused to update now")),
                        unit("uupd.timer", "Auto Update System Timer For Universal Blue", "waiting")),
                List.of(
                        timer("backup", Optional.of(Instant.ofEpochSecond(1_795_660_200)), Optional.empty(), ""),
                        timer("fstrim", Optional.empty(), Optional.empty(), ""),
                        timer(
                                "uupd",
                                Optional.of(Instant.ofEpochSecond(1_795_665_600)),
                                Optional.of(Instant.parse("2026-11-25T16:45:34.266519Z")),
                                "exit-code")));
    }

    private static Service.State unit(String name, String description, String sub) {
        return new Service.State(
                name,
                Scope.SYSTEM,
                description,
                switch (sub) {
                    case "failed" -> Service.Active.FAILED;
                    case "dead" -> Service.Active.INACTIVE;
                    default -> Service.Active.ACTIVE;
                },
                sub,
                Optional.empty());
    }

    private static Service.State users(String name, String description) {
        return new Service.State(name, Scope.USER, description, Service.Active.ACTIVE, "running", Optional.empty());
    }

    private static Service.Timer timer(String name, Optional<Instant> next, Optional<Instant> last, String result) {
        return new Service.Timer(
                name + ".timer",
                Scope.SYSTEM,
                name + ".service",
                next,
                last,
                Optional.of(result).filter(word -> !word.isEmpty()));
    }

    @Override
    public List<Service.Details> expectedDetails() {
        return List.of(
                service("backup.service", Scope.SYSTEM, "static", 1_795_623_750, Optional.empty(), "exit-code", 3),
                service("litellm.service", Scope.USER, "enabled", 1_795_623_750, Optional.of(103), "success", 0),
                service("tailscaled.service", Scope.SYSTEM, "enabled", 1_795_623_749, Optional.of(75), "success", 0),
                new Service.Details(
                        "uupd.timer",
                        Scope.SYSTEM,
                        Optional.empty(),
                        Optional.of("enabled"),
                        Optional.of(Instant.ofEpochSecond(1_795_625_134)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("success"),
                        Optional.empty()));
    }

    private static Service.Details service(
            String name, Scope scope, String enabled, long since, Optional<Integer> pid, String result, int exit) {
        return new Service.Details(
                name,
                scope,
                Optional.empty(),
                Optional.of(enabled),
                Optional.of(Instant.ofEpochSecond(since)),
                pid,
                Optional.empty(),
                Optional.empty(),
                Optional.of(0),
                Optional.of(result),
                Optional.of(exit));
    }
}
