package dev.atoll.core.container;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A box to be made, in distrobox's own words. One of {@code image} and {@code cloneOf} is
 * there, never both.
 *
 * @param cloneOf the box it is copied from
 * @param home of its own, in place of the owner's
 * @param init whether systemd is its first process
 * @param pull whether the image is fetched again before
 * @param entry whether it gets an icon
 * @param packages installed with its first start
 * @param volumes {@code /from:/to[:options]}
 * @param flags handed on to the engine
 */
public record BoxOrder(
        String name,
        Scope scope,
        Optional<ImageRef> image,
        Optional<String> cloneOf,
        Optional<HostPath> home,
        Optional<String> hostname,
        boolean init,
        boolean nvidia,
        boolean pull,
        boolean entry,
        Set<Unshared> unshared,
        List<String> packages,
        List<String> volumes,
        List<String> flags,
        List<String> initHooks,
        List<String> preInitHooks) {
    public BoxOrder {
        notNull(name, scope, image, cloneOf, home, hostname);
        unshared = Set.copyOf(unshared);
        packages = List.copyOf(packages);
        volumes = List.copyOf(volumes);
        flags = List.copyOf(flags);
        initHooks = List.copyOf(initHooks);
        preInitHooks = List.copyOf(preInitHooks);
        if (image.isPresent() && cloneOf.isPresent()) {
            throw new IllegalArgumentException("a box is made from an image or as a copy: " + name);
        }
    }

    /** One of this image, made as usual. */
    public static BoxOrder of(String name, Scope scope, ImageRef image) {
        return new BoxOrder(
                name,
                scope,
                Optional.of(image),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false,
                true,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** What a box does not share with the host. */
    public enum Unshared {
        GROUPS,
        IPC,
        NETNS,
        PROCESS,
        DEVSYS,
        ALL
    }
}
