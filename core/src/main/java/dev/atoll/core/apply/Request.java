package dev.atoll.core.apply;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.manifest.BoxSpec;

/**
 * What somebody asks to be done with one container, by its name.
 *
 * @param scope whose engine runs it; of what a manifest declares, the manifest tells it
 */
public record Request(Verb verb, String name, Scope scope) {
    public Request {
        notNull(verb, name, scope);
    }

    /** In the words of the command line. */
    public enum Verb {
        START,
        STOP,
        /** Ends what runs in it, and starts it. */
        RESTART,
        /** Makes a box of the manifest's, or of its templates, where there is none. */
        CREATE,
        /** Makes a box anew that is not as its manifest has it. */
        REPLACE,
        /** Keeps a box and takes it away. */
        REMOVE;

        /** Whether it goes by what a manifest declares; the others go by what is there. */
        public boolean declared() {
            return this == CREATE || this == REPLACE;
        }
    }

    ResourceAddress box() {
        return BoxSpec.address(name, scope);
    }

    /** What has to hold once it was done: whoever restarts it wants it to run. */
    public Request afterwards() {
        return verb == Verb.RESTART ? new Request(Verb.START, name, scope) : this;
    }
}
