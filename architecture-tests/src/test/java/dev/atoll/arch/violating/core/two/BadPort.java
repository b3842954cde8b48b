package dev.atoll.arch.violating.core.two;

import dev.atoll.core.common.DrivenPort;

/** Breaks R9, R10 and R16. */
@DrivenPort
public interface BadPort {
    void act(boolean dryRun);

    void dryRun();
}
