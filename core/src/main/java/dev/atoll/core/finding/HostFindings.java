package dev.atoll.core.finding;

import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with the deployments. */
final class HostFindings {
    private static final Duration OLD_IMAGE = Duration.ofDays(30);
    private static final Duration LONG_STAGED = Duration.ofDays(3);

    private HostFindings() {}

    static Stream<Finding> of(Snapshot snapshot) {
        return snapshot.seen(Kinds.HOST).stream()
                .flatMap(host -> Stream.of(
                                imageAge(host, snapshot.takenAt()),
                                stagedLong(host, snapshot.takenAt()),
                                notDefault(host),
                                noRollback(host),
                                unhealthyBoot(host))
                        .flatMap(Optional::stream));
    }

    private static Optional<Finding> imageAge(Host.State host, Instant now) {
        return host.booted()
                .filter(booted -> booted.timestamp()
                        .filter(built -> built.plus(OLD_IMAGE).isBefore(now))
                        .isPresent())
                .map(booted -> {
                    var built = booted.timestamp().orElseThrow();
                    return new Finding(
                            "host-image-age",
                            Optional.empty(),
                            Severity.WARNING,
                            "The host image is " + Duration.between(built, now).toDays() + " days old.",
                            named(booted) + " was built " + built,
                            Optional.of(host.staged().isPresent() ? "systemctl reboot" : "rpm-ostree upgrade"));
                });
    }

    private static Optional<Finding> stagedLong(Host.State host, Instant now) {
        return host.staged()
                .flatMap(staged -> host.stagedAt()
                        .filter(at -> at.plus(LONG_STAGED).isBefore(now))
                        .map(at -> new Finding(
                                "deployment-staged",
                                Optional.empty(),
                                Severity.WARNING,
                                "An update has waited "
                                        + Duration.between(at, now).toDays() + " days for a reboot.",
                                named(staged) + " was staged " + at,
                                Optional.of("systemctl reboot"))));
    }

    private static Optional<Finding> notDefault(Host.State host) {
        return host.bootedIsDefault()
                ? Optional.empty()
                : host.booted()
                        .map(booted -> new Finding(
                                "booted-not-default",
                                Optional.empty(),
                                Severity.WARNING,
                                "This boot is not what the next one will be.",
                                named(booted) + " is booted; the default is "
                                        + named(host.deployments().getFirst()),
                                Optional.of("rpm-ostree rollback")));
    }

    private static Optional<Finding> noRollback(Host.State host) {
        return host.booted().isEmpty() || host.deployments().stream().anyMatch(d -> !d.booted() && !d.staged())
                ? Optional.empty()
                : Optional.of(new Finding(
                        "rollback-missing",
                        Optional.empty(),
                        Severity.NOTICE,
                        "There is no deployment to go back to.",
                        host.deployments().size() + " deployment(s), none besides the booted and the staged one",
                        Optional.of("sudo ostree admin pin 0")));
    }

    private static Optional<Finding> unhealthyBoot(Host.State host) {
        return host.healthCheck()
                .filter(check -> !check.passed())
                .map(check -> new Finding(
                        "boot-health",
                        Optional.empty(),
                        Severity.CRITICAL,
                        "greenboot found this boot unhealthy.",
                        "greenboot-healthcheck.service: " + check.detail(),
                        Optional.of("journalctl -b -u 'greenboot*'")));
    }

    private static String named(Deployment deployment) {
        return deployment
                .version()
                .orElseGet(() -> deployment
                        .checksum()
                        .substring(0, Math.min(12, deployment.checksum().length())));
    }
}
