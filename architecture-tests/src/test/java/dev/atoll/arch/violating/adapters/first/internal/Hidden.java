package dev.atoll.arch.violating.adapters.first.internal;

/** For R15: not to be used by the neighbour. */
public final class Hidden {}
