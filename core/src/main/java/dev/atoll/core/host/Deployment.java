package dev.atoll.core.host;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ImageRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One bootable tree of the host, in the words of rpm-ostree and bootc. Identified by its checksum: two images may share
 * a version, and an index shifts with every change.
 *
 * @param index position in the boot order when seen
 * @param origin what it follows, as the tool spells it, transport included
 * @param image what it follows when that is a container image
 * @param digest the image's manifest digest, {@code sha256:...}
 * @param timestamp when the tree or image was built
 * @param kernelArguments what its kernel gets; of the booted one what it got, where no tool tells what it would get next;
 *     empty where neither is told. A value that looks like a secret is {@code ***}
 * @param liveChanged changed in place while running, {@code rpm-ostree apply-live}
 */
public record Deployment(
        int index,
        String stateroot,
        String checksum,
        boolean booted,
        boolean staged,
        boolean pinned,
        Unlocked unlocked,
        Optional<String> origin,
        Optional<ImageRef> image,
        Optional<String> digest,
        Optional<String> version,
        Optional<Instant> timestamp,
        Packages packages,
        List<String> kernelArguments,
        boolean liveChanged) {
    public Deployment {
        notNull(stateroot, checksum, unlocked, origin, image, digest, version, timestamp, packages);
        kernelArguments = List.copyOf(kernelArguments);
    }

    /** Whether it came over a transport that checks its signature, as ostree-rs-ext spells one. */
    public boolean signed() {
        return origin.filter(told -> told.startsWith("ostree-image-signed:")).isPresent();
    }

    public Deployment withKernelArguments(List<String> arguments) {
        return copy(index, arguments);
    }

    /** The same one, at another place in the boot order. */
    public Deployment at(int place) {
        return copy(place, kernelArguments);
    }

    private Deployment copy(int place, List<String> arguments) {
        return new Deployment(
                place,
                stateroot,
                checksum,
                booted,
                staged,
                pinned,
                unlocked,
                origin,
                image,
                digest,
                version,
                timestamp,
                packages,
                arguments,
                liveChanged);
    }

    /** How the tree may be written to, as {@code ostree admin unlock} leaves it. */
    public enum Unlocked {
        NONE,
        DEVELOPMENT,
        HOTFIX,
        TRANSIENT
    }

    /**
     * What the user changed over the image's own packages, sorted.
     *
     * @param requested asked for by name, whether or not the image brings it by now
     * @param layered really installed on top
     * @param removed taken out of the image
     * @param overridden replaced by another build
     */
    public record Packages(
            List<String> requested, List<String> layered, List<String> removed, List<String> overridden) {
        public static final Packages UNCHANGED = new Packages(List.of(), List.of(), List.of(), List.of());

        public Packages {
            requested = List.copyOf(requested);
            layered = List.copyOf(layered);
            removed = List.copyOf(removed);
            overridden = List.copyOf(overridden);
        }
    }
}
