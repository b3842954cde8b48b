package dev.atoll.arch.violating.cli;

import dev.atoll.arch.violating.adapters.second.Neighbour;
import dev.atoll.arch.violating.core.two.BadPort;

/** Breaks R6 and R7. */
public final class NamesAnAdapter {
    String names(BadPort port) {
        port.dryRun();
        return Neighbour.class.getName();
    }
}
