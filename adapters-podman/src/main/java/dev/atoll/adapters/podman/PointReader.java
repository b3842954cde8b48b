package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.restore.RestorePoint;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks at every restore point: its file, and one list of images for all of them. Thread-safe. */
record PointReader(Engines engines, PointStore store) {
    Observation<List<RestorePoint.State>> observed(Instant at) {
        try {
            engines.refuseRemote();
            var ids = store.ids();
            var gaps = new ArrayList<Gap>();
            var points = new ArrayList<KeptPoint>();
            for (var id : ids) {
                read(id, points, gaps);
            }
            var missing =
                    points.isEmpty() ? Optional.<Missing>empty() : Optional.of(new Missing(store, engines.images()));
            var told = points.stream()
                    .map(point -> point.told(missing.map(m -> m.of(point)).orElse(List.of()), store.copies(point)))
                    .sorted(Comparator.comparing(RestorePoint.State::at).thenComparing(RestorePoint.State::id))
                    .toList();
            var source = new Source("podman", Optional.empty(), store.root().toString());
            return new Observation.Known<>(told, at, gaps, Optional.of(source));
        } catch (NotSeen e) {
            return Observation.unknown(e.trouble(), at);
        } catch (IOException e) {
            return Observation.unknown(unseen(e), at);
        }
    }

    private void read(String id, List<KeptPoint> points, List<Gap> gaps) {
        try {
            store.read(id).ifPresentOrElse(points::add, () -> gaps.add(unfinished(id)));
        } catch (Unreadable | IOException e) {
            // What is wrong with it is not told: a piece of the text may be a secret.
            gaps.add(Trouble.of(
                            Cause.UNREADABLE,
                            store.root().resolve(id) + ": its point.json cannot be read",
                            "atoll restore-points remove " + id)
                    .in("restore point " + id));
        }
    }

    /** Being made now, or left by one that died: it takes room, and brings nothing back. */
    private Gap unfinished(String id) {
        return Trouble.of(
                        Cause.UNREADABLE,
                        store.root().resolve(id) + ": it was not kept to its end",
                        "atoll restore-points remove " + id)
                .in("restore point " + id);
    }

    private Trouble unseen(IOException e) {
        return Trouble.of(
                e instanceof AccessDeniedException ? Cause.ACCESS_DENIED : Cause.UNREADABLE,
                store.root() + ": " + e.getClass().getSimpleName(),
                "ls -la " + store.root());
    }
}
