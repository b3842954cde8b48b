package dev.atoll.core.observe;

import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Asks every port of a sight at once, each on a virtual thread, under one deadline. A dead, slow or broken port makes
 * its own kind Unknown and delays or blanks no other. Safe for concurrent calls. An interrupt ends the collecting: what
 * has not answered by then is Unknown and the thread's flag stays set.
 */
public final class SnapshotCollector {
    /** How long ports that were told to stop may take to end their child processes. */
    private static final Duration GRACE = Duration.ofMillis(300);

    private final Ports ports;
    private final InstantSource clock;
    private final Duration deadline;

    /** @param deadline for the whole snapshot; a port's own timeout should be shorter, for a better detail */
    public SnapshotCollector(Ports ports, InstantSource clock, Duration deadline) {
        this.ports = ports;
        this.clock = clock;
        this.deadline = deadline;
    }

    /** Blocks until every kind has answered or the deadline is over. */
    public Snapshot collect(Sight sight, Progress progress) {
        // Not closed by try: closing waits for every thread, and a port that hangs must not hold the answer.
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var round = new Round(executor, ports, clock, progress);
            Kinds.PORTS.stream().filter(sight.kinds()::contains).forEach(kind -> round.ask(kind, deeper(kind, sight)));
            sight.closely().forEach(round::ask);
            return round.answersWithin(deadline);
        } finally {
            stop(executor);
        }
    }

    /** What is asked of everything that the list tells; what is asked by name needs no list. */
    private static List<DetailKey<?, ?, ?>> deeper(PortKey<?, ?> kind, Sight sight) {
        return Kinds.DETAILS.stream()
                .filter(detail -> sight.deep().contains(detail)
                        && detail.kind().equals(kind)
                        && !sight.closely().containsKey(detail))
                .toList();
    }

    /** Asks one port for the named ones in depth, under the same deadline. */
    public <P, D> Observation<D> collect(DetailKey<P, ?, D> detail, Set<String> names) {
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var round = new Round(executor, ports, clock, Progress.SILENT);
            round.ask(detail, names);
            return round.answersWithin(deadline).of(detail);
        } finally {
            stop(executor);
        }
    }

    private static void stop(ExecutorService executor) {
        executor.shutdownNow();
        try {
            executor.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
