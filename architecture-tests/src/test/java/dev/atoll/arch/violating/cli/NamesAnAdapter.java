package dev.atoll.arch.violating.cli;

import dev.atoll.arch.violating.adapters.second.Neighbour;
import dev.atoll.arch.violating.core.two.BadPort;
import dev.atoll.arch.violating.http.KnowsTheOther;

/** Breaks R6, each way, and R7. */
public final class NamesAnAdapter {
    String names(BadPort port) {
        port.dryRun();
        return Neighbour.class.getName() + KnowsTheOther.class.getName();
    }
}
