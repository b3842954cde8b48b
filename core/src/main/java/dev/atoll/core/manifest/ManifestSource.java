package dev.atoll.core.manifest;

import static dev.atoll.core.common.Components.notNull;

import java.util.List;
import java.util.Optional;

/**
 * Where a manifest comes from. Not a port to the world: it is our own file, and needs no contract of observation. Only
 * reads; thread-safe.
 */
public interface ManifestSource {
    /** All of it, or all that is wrong with it. Never throws for what somebody wrote. */
    Reading read();

    /** What came of it. */
    sealed interface Reading {
        /**
         * @param warnings in the order of the file
         * @param digest of the very text it was read from, where it was read from one: another one means that somebody
         *     edited it
         */
        record Loaded(Manifest manifest, List<Diagnostic> warnings, Optional<String> digest) implements Reading {
            public Loaded {
                notNull(manifest, digest);
                warnings = List.copyOf(warnings);
            }
        }

        /** @param problems errors and warnings, in the order of the file; at least one error */
        record Rejected(List<Diagnostic> problems) implements Reading {
            public Rejected {
                problems = List.copyOf(problems);
            }
        }

        /** There is no such file, which is no mistake. */
        record Missing(String file) implements Reading {
            public Missing {
                notNull(file);
            }
        }
    }
}
