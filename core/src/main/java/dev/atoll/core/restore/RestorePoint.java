package dev.atoll.core.restore;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was kept of a box: its layer, its volumes, its exports and how it was made. Never its home, which is never taken away. */
public final class RestorePoint {
    private RestorePoint() {}

    /**
     * One that is to be kept.
     *
     * @param id to be known by: letters, digits, {@code . _ -}
     */
    public record Order(String id, String box, Scope scope) {
        public Order {
            notNull(id, box, scope);
            if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
                throw new IllegalArgumentException("no id for a restore point: '" + id + "'");
            }
        }
    }

    /**
     * One that was kept.
     *
     * @param image what its layer was committed to
     * @param size of that image, with what others share, where told
     * @param taken by what it alone has: its layer and the copies of volumes, where told
     * @param running whether the box ran
     * @param volumes named ones, each with a copy
     * @param applications launchers it had exported
     * @param binaries wrappers it had exported
     * @param missing parts that are not there any more, in words: such a one brings the box back in part or not at all
     */
    public record State(
            String id,
            String box,
            Scope scope,
            Instant at,
            String image,
            Optional<ByteSize> size,
            Optional<ByteSize> taken,
            boolean running,
            List<String> volumes,
            List<String> applications,
            List<String> binaries,
            List<String> missing) {
        public State {
            notNull(id, box, scope, at, image, size, taken);
            volumes = List.copyOf(volumes);
            applications = List.copyOf(applications);
            binaries = List.copyOf(binaries);
            missing = List.copyOf(missing);
        }

        /** What giving it up frees, at most. */
        public ByteSize room() {
            return taken.or(() -> size).orElse(new ByteSize(0));
        }

        /** Whether it would bring everything back. */
        public boolean whole() {
            return missing.isEmpty();
        }
    }
}
