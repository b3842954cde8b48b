package dev.atoll.core.manifest;

import static dev.atoll.core.common.Components.notNull;

import java.util.List;
import java.util.Optional;

/**
 * How a box is made, in distrobox's own words.
 *
 * @param home of its own, in place of the owner's
 * @param init whether systemd is its first process
 * @param pull whether the image is fetched again before
 * @param root whether the system's engine runs it
 * @param entry whether it gets an icon
 * @param startNow whether it is started as soon as it is made
 * @param packages installed when it is made
 * @param volumes {@code /from:/to[:options]}
 * @param flags handed on to the engine
 */
public record BoxMaking(
        Optional<DeclaredPath> home,
        Optional<String> hostname,
        boolean init,
        boolean nvidia,
        boolean pull,
        boolean root,
        boolean entry,
        boolean startNow,
        Unshare unshare,
        List<String> packages,
        List<String> volumes,
        List<String> flags,
        List<String> initHooks,
        List<String> preInitHooks,
        List<String> exportedApps,
        List<String> exportedBins,
        Optional<DeclaredPath> exportedBinsPath) {
    /** As distrobox makes one when nobody says otherwise. */
    public static final BoxMaking USUAL = new BoxMaking(
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            false,
            false,
            true,
            false,
            Unshare.NOTHING,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

    public BoxMaking {
        notNull(home, hostname, unshare, exportedBinsPath);
        packages = List.copyOf(packages);
        volumes = List.copyOf(volumes);
        flags = List.copyOf(flags);
        initHooks = List.copyOf(initHooks);
        preInitHooks = List.copyOf(preInitHooks);
        exportedApps = List.copyOf(exportedApps);
        exportedBins = List.copyOf(exportedBins);
    }

    /** The same, with these packages and no others. */
    public BoxMaking withPackages(List<String> wanted) {
        return with(wanted, exportedApps, exportedBins);
    }

    /** The same, with these exports and no others. */
    public BoxMaking withExports(List<String> applications, List<String> binaries) {
        return with(packages, applications, binaries);
    }

    private BoxMaking with(List<String> wanted, List<String> applications, List<String> binaries) {
        return new BoxMaking(
                home,
                hostname,
                init,
                nvidia,
                pull,
                root,
                entry,
                startNow,
                unshare,
                wanted,
                volumes,
                flags,
                initHooks,
                preInitHooks,
                applications,
                binaries,
                exportedBinsPath);
    }

    /** What it does not share with the host. */
    public record Unshare(boolean groups, boolean ipc, boolean netns, boolean process, boolean devsys, boolean all) {
        public static final Unshare NOTHING = new Unshare(false, false, false, false, false, false);

        /** Whether it has a network of its own, and so ports of its own. */
        public boolean network() {
            return netns || all;
        }
    }
}
