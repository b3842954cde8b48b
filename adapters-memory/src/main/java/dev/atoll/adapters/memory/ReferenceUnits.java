package dev.atoll.adapters.memory;

import dev.atoll.core.common.Scope;
import dev.atoll.core.service.Service;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The reference machine's units: the daemons, the sockets, the timers and what these start. */
final class ReferenceUnits {
    static final int SSHD_PID = 1187;
    static final int TAILSCALED_PID = 1203;
    static final int RESOLVED_PID = 981;
    static final int AVAHI_PID = 1065;

    private ReferenceUnits() {}

    static Service.Units units(Moment moment) {
        return new Service.Units(
                all(moment).map(Unit::state).toList(),
                ReferenceTimers.all(moment).stream()
                        .map(Scheduled::timer)
                        .sorted(Comparator.comparing(Service.Timer::name).thenComparing(Service.Timer::scope))
                        .toList());
    }

    static List<Service.Details> details(Moment moment) {
        return all(moment).map(Unit::details).toList();
    }

    private static Stream<Unit> all(Moment moment) {
        var boot = moment.boot();
        var scheduled = ReferenceTimers.all(moment).stream()
                .flatMap(timer -> Stream.of(timer.timerUnit(boot), timer.serviceUnit()));
        return Stream.of(system(boot), user(boot), scheduled)
                .flatMap(units -> units)
                .sorted(Unit.ORDER);
    }

    private static Stream<Unit> system(Instant boot) {
        return Stream.of(
                daemon("NetworkManager.service", "Network Manager", 1098, boot, 21.7, 29.4),
                daemon("avahi-daemon.service", "Avahi mDNS/DNS-SD Stack", AVAHI_PID, boot, 2.1, 2.9),
                daemon("firewalld.service", "firewalld - dynamic firewall daemon", 1066, boot, 44.8, 58.2),
                Unit.listening("podman.socket", Scope.SYSTEM, "Podman API Socket", boot),
                daemon("sddm.service", "Simple Desktop Display Manager", 1402, boot, 31.5, 62.0),
                daemon("sshd.service", "OpenSSH server daemon", SSHD_PID, boot, 3.2, 9.6),
                daemon("systemd-resolved.service", "Network Name Resolution", RESOLVED_PID, boot, 8.4, 11.3),
                daemon("tailscaled.service", "Tailscale node agent", TAILSCALED_PID, boot, 38.3, 70));
    }

    private static Stream<Unit> user(Instant boot) {
        return Stream.of(
                Unit.listening("podman.socket", Scope.USER, "Podman API Socket", boot),
                Unit.running("pipewire.service", Scope.USER, "PipeWire Multimedia Service", 2104, boot, 14.6, 18.2));
    }

    private static Unit daemon(String name, String description, int pid, Instant since, double mib, double peak) {
        return Unit.running(name, Scope.SYSTEM, description, pid, since, mib, peak);
    }
}
