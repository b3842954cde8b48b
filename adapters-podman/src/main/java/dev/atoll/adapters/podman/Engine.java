package dev.atoll.adapters.podman;

import dev.atoll.core.common.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One podman engine and the few questions it is asked. Every question only reads. Thread-safe. */
interface Engine {
    Reply list();

    /** One container, as an object or as a list of one. Walks no layer. */
    Reply inspect(String id);

    /** The same with its sizes, for which its layers are walked. Leaves time to ask without them. */
    Reply measure(String id);

    /** Which files of its own layer are not as its image has them. */
    Reply changes(String id);

    /** Processor and memory of all these at once. */
    Reply stats(List<String> ids);

    /** Of which of these it is known whether they ended for want of memory. Asks at most a handful of questions. */
    Map<String, Boolean> outOfMemory(List<String> ids);

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

    /** There is no container of that name any more. */
    record Gone() implements Reply {}

    /** @param absent there is no engine to ask this way, so that another way may be tried */
    record Refused(Trouble trouble, boolean absent) implements Reply {}
}
