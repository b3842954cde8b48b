package dev.atoll.adapters.memory;

import dev.atoll.core.common.ImageRef;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The reference machine's deployments: an update waits for a reboot, one runs, one is the way back. */
final class ReferenceHost {
    static final Duration STAGED_AGE = Duration.ofDays(2).plusHours(5);
    static final Duration BOOTED_AGE = Duration.ofDays(9).plusHours(5);
    static final Duration ROLLBACK_AGE = Duration.ofDays(23).plusHours(5);

    private static final String IMAGE = "ghcr.io/ublue-os/bazzite:stable";
    private static final List<String> KERNEL_ARGUMENTS = List.of(
            "rhgb",
            "quiet",
            "rd.luks.uuid=" + ReferenceDisks.LUKS_UUID,
            "root=UUID=" + ReferenceDisks.SYSTEM_UUID,
            "rootflags=subvol=root",
            "rw",
            "amd_pstate=active");

    private ReferenceHost() {}

    static Host.State state(Moment moment) {
        return new Host.State(
                List.of(
                        deployment(0, moment, STAGED_AGE, false, true),
                        deployment(1, moment, BOOTED_AGE, true, false),
                        deployment(2, moment, ROLLBACK_AGE, false, false)),
                Optional.of(moment.hoursAgo(14)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** {@code 43.20260201}: release, and the day it was built. */
    static String version(Moment moment, Duration age) {
        return "43." + LocalDate.ofInstant(built(moment, age), ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static Instant built(Moment moment, Duration age) {
        return moment.now().minus(age);
    }

    private static Deployment deployment(int index, Moment moment, Duration age, boolean booted, boolean staged) {
        var version = version(moment, age);
        return new Deployment(
                index,
                "default",
                Hex.of("commit " + version),
                booted,
                staged,
                false,
                Deployment.Unlocked.NONE,
                Optional.of("ostree-image-signed:docker://" + IMAGE),
                Optional.of(ImageRef.parse(IMAGE)),
                Optional.of("sha256:" + Hex.of("manifest " + version)),
                Optional.of(version),
                Optional.of(built(moment, age)),
                Deployment.Packages.UNCHANGED,
                KERNEL_ARGUMENTS,
                false);
    }
}
