package dev.atoll.adapters.podman;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.Container;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 137 is how a stop that took too long ends, and how the kernel ends what took too much memory: only an inspect tells
 * which. Asked of those alone, the latest first; how many an engine tells of is its own affair, and the rest is a gap.
 */
final class OutOfMemory {
    private static final int KILLED = 137;

    private OutOfMemory() {}

    static List<Container.State> lookedUp(List<Container.State> listed, Engine engine, List<Gap> gaps) {
        var killed = listed.stream()
                .filter(OutOfMemory::killed)
                .sorted(Comparator.comparing(
                                (Container.State state) -> state.exited().orElse(Instant.EPOCH))
                        .reversed())
                .toList();
        if (killed.isEmpty()) {
            return listed;
        }
        var told = engine.outOfMemory(killed.stream().map(Container.State::id).toList());
        var untold = killed.stream()
                .filter(state -> !told.containsKey(state.id()))
                .map(Container.State::name)
                .toList();
        if (!untold.isEmpty()) {
            gaps.add(gap(untold));
        }
        return listed.stream()
                .map(state -> told.containsKey(state.id())
                        ? state.withOutOfMemory(Optional.ofNullable(told.get(state.id())))
                        : state)
                .toList();
    }

    private static boolean killed(Container.State state) {
        return state.status() == Container.Status.EXITED && state.exitCode().orElse(0) == KILLED;
    }

    private static Gap gap(List<String> names) {
        return Trouble.of(
                        Cause.UNSUPPORTED,
                        "a list does not tell of " + String.join(", ", names),
                        "podman container inspect --format '{{.State.OOMKilled}}' " + names.getFirst())
                .in("whether what was killed (137) had run out of memory");
    }
}
