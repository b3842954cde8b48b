package dev.atoll.testkit.arch.fenced;

/** For R11 to find; the contract itself is none of its business. */
final class CommandingListenersContractTest {}
