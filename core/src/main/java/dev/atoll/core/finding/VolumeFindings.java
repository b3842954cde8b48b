package dev.atoll.core.finding;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.volume.Volume;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong with the file systems. */
final class VolumeFindings {
    private static final double NEARLY_FULL = 0.85;
    private static final double FULL = 0.95;

    /** One more kernel and initramfs, as Bazzite's take 150 to 250 MB, and room for grub to write. */
    private static final ByteSize ONE_MORE_DEPLOYMENT = new ByteSize(300L * 1024 * 1024);

    /** Images: always full, and meant to be. */
    private static final Set<String> IMAGES = Set.of("composefs", "overlay", "squashfs", "erofs", "iso9660", "udf");

    private VolumeFindings() {}

    static Stream<Finding> of(Snapshot snapshot) {
        var atomic = snapshot.seen(Kinds.HOST)
                .filter(host -> !host.deployments().isEmpty())
                .isPresent();
        return snapshot.seen(Kinds.VOLUME).stream()
                .flatMap(roots -> roots.stream().flatMap(Volume.State::tree))
                .filter(volume -> !volume.readOnly()
                        && volume.format().map(f -> !IMAGES.contains(f)).orElse(true))
                .flatMap(volume -> volume.usage().stream()
                        .flatMap(usage -> Stream.of(full(volume, usage), atomic ? boot(volume, usage) : none())
                                .flatMap(Optional::stream)));
    }

    private static Optional<Finding> full(Volume.State volume, Volume.Usage usage) {
        if (usage.share() < NEARLY_FULL) {
            return none();
        }
        var where = where(volume);
        return Optional.of(new Finding(
                "filesystem-full",
                Optional.of(volume.name()),
                usage.share() >= FULL ? Severity.CRITICAL : Severity.WARNING,
                where + " is " + Math.round(usage.share() * 100) + "% full.",
                usage.used() + " of " + usage.size() + " used, " + usage.available() + " available on " + volume.name(),
                Optional.of("du -xh --max-depth=1 " + where + " | sort -h")));
    }

    private static Optional<Finding> boot(Volume.State volume, Volume.Usage usage) {
        var isBoot = volume.mounts().stream().anyMatch(m -> m.path().value().equals("/boot"));
        return isBoot && usage.available().compareTo(ONE_MORE_DEPLOYMENT) < 0
                ? Optional.of(new Finding(
                        "boot-space",
                        Optional.empty(),
                        Severity.CRITICAL,
                        "/boot has no room for one more deployment.",
                        usage.available() + " available, about " + ONE_MORE_DEPLOYMENT
                                + " needed: an update would fail at shutdown",
                        Optional.of("ostree admin status  # then unpin what you no longer need")))
                : none();
    }

    private static String where(Volume.State volume) {
        return volume.places().stream().findFirst().map(HostPath::value).orElse(volume.name());
    }

    private static Optional<Finding> none() {
        return Optional.empty();
    }
}
