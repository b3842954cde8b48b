package dev.atoll.adapters.jackson;

import dev.atoll.adapters.memory.InMemoryWorld;
import dev.atoll.adapters.memory.ReferenceWorkstation;
import dev.atoll.core.Workstation;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.finding.Findings;
import dev.atoll.core.finding.Mute;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Snapshots of the reference machine on good days and bad ones, always of one instant. */
final class Pictures {
    static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");

    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private Pictures() {}

    static Snapshot healthy() {
        return of(world(), Sight.STATUS);
    }

    static Snapshot deep() {
        return of(world(), Sight.STATUS.deeper());
    }

    /** Nothing is seen; between them the kinds have every cause there is. */
    static Snapshot unknown() {
        var world = world();
        var causes = Cause.values();
        for (var i = 0; i < Kinds.ALL.size(); i++) {
            var kind = Kinds.ALL.get(i);
            var cause = causes[i % causes.length];
            world.hide(
                    kind,
                    i < causes.length
                            ? Trouble.of(cause, "what came back for " + kind, "atoll " + kind + " list")
                            : Trouble.of(cause, "what came back for " + kind));
        }
        return of(world, Sight.STATUS.deeper());
    }

    /** Everything is seen but for a part of each kind. */
    static Snapshot gaps() {
        var world = world();
        Kinds.ALL.forEach(kind -> world.gap(
                kind,
                Trouble.of(Cause.ACCESS_DENIED, "permission denied", "sudo it").in("root's part of " + kind)));
        world.gap(Kinds.CONTAINER, Trouble.of(Cause.TIMED_OUT, "no answer").in("use of processor and memory"));
        world.show(Kinds.CONTAINER, List.of());
        return of(world, Sight.STATUS);
    }

    static FindingReport findings(Snapshot snapshot, Mute... mutes) {
        return Findings.of(snapshot, List.of(mutes), ZoneOffset.UTC);
    }

    static Mute mute(String finding) {
        return new Mute(finding, LocalDate.of(2026, 12, 31), "known, and on the list for spring");
    }

    private static InMemoryWorld world() {
        return ReferenceWorkstation.at(NOW).world(CLOCK);
    }

    private static Snapshot of(InMemoryWorld world, Sight sight) {
        return Workstation.builder().with(world.ports()).clock(CLOCK).build().observe(sight);
    }
}
