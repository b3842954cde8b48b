package dev.atoll.core.whatif;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Scope;
import java.util.List;
import java.util.Optional;

/** What a command does, whoever types it. */
public sealed interface Deed {
    /** Which containers are meant. */
    sealed interface Which {
        record Named(List<String> names) implements Which {
            public Named {
                names = List.copyOf(names);
            }
        }

        /** @param boxesOnly those of distrobox */
        record All(boolean boxesOnly) implements Which {}

        /** All that do not run. */
        record Stopped() implements Which {}
    }

    /**
     * @param force whether one that runs goes too
     * @param volumes whether volumes that nobody named go with it
     * @param home whether a home of its own goes with it
     */
    record Remove(Which which, Scope scope, boolean force, boolean volumes, boolean home) implements Deed {
        public Remove {
            notNull(which, scope);
        }
    }

    record Stop(Which which, Scope scope) implements Deed {
        public Stop {
            notNull(which, scope);
        }
    }

    /** By Atoll, with what it keeps. */
    record ReplaceBox(String name) implements Deed {
        public ReplaceBox {
            notNull(name);
        }
    }

    /** @param images all that no container uses, and not only those without a name */
    record Prune(Scope scope, boolean containers, boolean images, boolean volumes) implements Deed {
        public Prune {
            notNull(scope);
        }
    }

    /** Everything a podman has. */
    record ResetPodman(Scope scope) implements Deed {
        public ResetPodman {
            notNull(scope);
        }
    }

    record RemoveVolumes(List<String> names, Scope scope, boolean force) implements Deed {
        public RemoveVolumes {
            notNull(scope);
            names = List.copyOf(names);
        }
    }

    /** @param what in a few words: {@code rebase to IMAGE} */
    record Deploy(String what, boolean reboot) implements Deed {
        public Deploy {
            notNull(what);
        }
    }

    /** Takes off what the user put on top of the image. */
    record ResetHost() implements Deed {}

    /** @param pending or else the rollback */
    record Cleanup(boolean pending, boolean rollback) implements Deed {}

    record Rollback(boolean reboot) implements Deed {}

    record TailnetDown(boolean logout) implements Deed {}

    /** @param flags as they were typed */
    record TailnetUp(List<String> flags, boolean reset) implements Deed {
        public TailnetUp {
            flags = List.copyOf(flags);
        }
    }

    /** Loses nothing that is known of. */
    record Harmless(String what, Optional<String> but) implements Deed {
        public Harmless {
            notNull(what, but);
        }
    }

    /** It may do anything. */
    record NotUnderstood(String part) implements Deed {
        public NotUnderstood {
            notNull(part);
        }
    }
}
