package dev.atoll.core.manifest;

import static dev.atoll.core.common.Components.notNull;

import java.util.List;
import java.util.Optional;

/**
 * What is copied where, so that it is somewhere else too.
 *
 * @param target the name of a volume, or an address the engine understands
 */
public record BackupSpec(
        List<DeclaredPath> sources, List<String> exclude, String target, Optional<Engine> engine, Keep keep) {
    public BackupSpec {
        notNull(target, engine, keep);
        sources = List.copyOf(sources);
        exclude = List.copyOf(exclude);
    }

    /** What makes the copies. */
    public enum Engine {
        RESTIC,
        BORG,
        KOPIA,
        RSYNC
    }

    /** How many of each are kept; 0 is none. */
    public record Keep(int hourly, int daily, int weekly, int monthly, int yearly) {}
}
