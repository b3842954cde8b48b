package dev.atoll.arch.violating.adapters.second;

import dev.atoll.core.common.DrivenPort;

/** Breaks R9: a port outside core, and no interface. */
@DrivenPort
public final class FarPort {}
