package dev.atoll.adapters.ostree;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Trouble;

/** Why there are no deployments to be seen, in plain words. */
final class NoImage {
    static final String BOOTC_ALONE = "this host has bootc and no rpm-ostree, and bootc obeys root alone";

    static final String NOT_BOOTED = "a sysroot that is not booted is only looked at";

    private NoImage() {}

    static Trouble trouble(HostFiles files) {
        if (files.isBootedFromImage()) {
            return Trouble.of(
                    Cause.NOT_INSTALLED,
                    "this host was booted by ostree, but rpm-ostree, bootc and ostree were not found on the PATH",
                    "say where one is: --set ostree.command=/usr/bin/ostree");
        }
        return files.isContainer()
                ? Trouble.of(
                        Cause.NOT_INSTALLED,
                        "this is a container: the deployments of its host are not seen from here",
                        "run it on the host: distrobox-host-exec atoll host")
                : Trouble.of(
                        Cause.NOT_INSTALLED,
                        "this is not an image-based host: there is no /run/ostree-booted",
                        "nothing to do; on Bazzite, Silverblue and the like `rpm-ostree status` tells");
    }
}
