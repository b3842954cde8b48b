package dev.atoll.core.adopt;

import java.util.Set;

/** Timers that keep a host's image up to date, as Fedora's and ublue's images bring them. */
final class Updaters {
    private static final Set<String> OF_THE_HOST =
            Set.of("uupd", "ublue-update", "rpm-ostreed-automatic", "bootc-fetch-apply-updates", "ublue-system-update");

    private Updaters() {}

    static boolean ofTheHost(String timer) {
        return OF_THE_HOST.contains(timer);
    }
}
