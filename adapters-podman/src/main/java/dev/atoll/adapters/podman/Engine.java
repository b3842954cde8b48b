package dev.atoll.adapters.podman;

import dev.atoll.core.common.Trouble;
import java.util.List;
import java.util.Optional;

/** One podman engine and the few questions it is asked. Every question only reads. Thread-safe. */
interface Engine {
    Reply list();

    /** One container with its sizes, as an object or as a list of one. */
    Reply inspect(String id);

    /** Processor and memory of all these at once; empty where this way of asking has no figures to give. */
    Optional<Reply> stats(List<String> ids);

    /** In words, for where facts come from. */
    String via();

    /** What it said, or why not. */
    sealed interface Reply {}

    /** @param version of podman, where told */
    record Said(String text, Optional<String> version) implements Reply {
        /** Inspect shows secrets. */
        @Override
        public String toString() {
            return "Said[" + text.length() + " characters]";
        }
    }

    /** @param absent there is no engine to ask this way, so that another way may be tried */
    record Refused(Trouble trouble, boolean absent) implements Reply {}
}
