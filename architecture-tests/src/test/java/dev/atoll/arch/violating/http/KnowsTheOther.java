package dev.atoll.arch.violating.http;

import dev.atoll.arch.violating.cli.NamesAnAdapter;

/** Breaks R6 for the web app. */
public final class KnowsTheOther {
    Class<?> other() {
        return NamesAnAdapter.class;
    }
}
