package dev.atoll.testkit.arch.sound;

/** For R11 to find; the contract itself is none of its business. */
final class SoundListenersContractTest {}
