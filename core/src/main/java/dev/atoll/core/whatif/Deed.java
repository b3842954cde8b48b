package dev.atoll.core.whatif;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Scope;
import java.util.List;
import java.util.Map;
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

        /**
         * Those of a file of distrobox's. Whoever can read files puts their names in place of it.
         *
         * @param only the one of them that is meant
         */
        record InFile(String file, Optional<String> only) implements Which {
            public InFile {
                notNull(file, only);
            }
        }
    }

    /** Who takes a container away: each leaves something else behind. */
    enum Remover {
        /** Keeps a copy first. */
        ATOLL,
        /** Takes volumes and exports with it; asks about one that runs. */
        DISTROBOX,
        PODMAN
    }

    /**
     * @param force whether one that runs goes too
     * @param volumes whether volumes that nobody named go with it
     * @param home whether a home of its own goes with it
     * @param anew whether it is made again afterwards
     */
    record Remove(Which which, Scope scope, Remover by, boolean force, boolean volumes, boolean home, boolean anew)
            implements Deed {
        public Remove {
            notNull(which, scope, by);
        }

        /** The same, of these. */
        public Remove of(List<String> names) {
            return new Remove(new Which.Named(names), scope, by, force, volumes, home, anew);
        }
    }

    record Stop(Which which, Scope scope) implements Deed {
        public Stop {
            notNull(which, scope);
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

    /** @param force whether the containers that use them go with them */
    record RemoveVolumes(List<String> names, Scope scope, boolean force) implements Deed {
        public RemoveVolumes {
            notNull(scope);
            names = List.copyOf(names);
        }
    }

    /** @param force whether the containers made from them go with them */
    record RemoveImages(List<String> names, Scope scope, boolean force) implements Deed {
        public RemoveImages {
            notNull(scope);
            names = List.copyOf(names);
        }
    }

    /**
     * Another deployment, from the next start on.
     *
     * @param what in a few words: {@code rebase to IMAGE}
     * @param off layered packages that it takes off
     * @param bootc typed for bootc, which takes no host with packages on top
     */
    record Deploy(String what, List<String> off, boolean bootc, boolean reboot) implements Deed {
        public Deploy {
            notNull(what);
            off = List.copyOf(off);
        }
    }

    /**
     * Takes off what the user put on top of the image.
     *
     * @param layers what was put on top of it
     * @param overrides what was replaced in it and taken out of it
     */
    record ResetHost(boolean layers, boolean overrides, boolean reboot) implements Deed {}

    record Cleanup(boolean pending, boolean rollback) implements Deed {}

    record Rollback(boolean bootc, boolean reboot) implements Deed {}

    record TailnetDown(boolean logout) implements Deed {}

    /**
     * @param flags that were typed, by name
     * @param up whether all others are to be as a new machine has them, which {@code up} insists on
     */
    record TailnetPreferences(Map<String, String> flags, boolean up) implements Deed {
        public TailnetPreferences {
            flags = Map.copyOf(flags);
        }
    }

    /** Ends all that is served to the tailnet. */
    record ServeReset(boolean funnel) implements Deed {}

    /** Loses nothing that is known of. */
    record Harmless(String what, Optional<String> but) implements Deed {
        public Harmless {
            notNull(what, but);
        }
    }

    /** Its own tool does not do it. */
    record Refused(String why) implements Deed {
        public Refused {
            notNull(why);
        }
    }

    /** It may do anything. */
    record NotUnderstood(String part) implements Deed {
        public NotUnderstood {
            notNull(part);
        }
    }
}
