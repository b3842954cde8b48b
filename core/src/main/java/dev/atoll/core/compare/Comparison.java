package dev.atoll.core.compare;

import static dev.atoll.core.common.Components.notNull;

import com.google.common.collect.Streams;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A manifest beside a machine: everything that is declared, fact by fact, and what is there and nobody declared. A pure
 * function of both; says nothing of what to do.
 *
 * @param resources in the order of the manifest
 * @param unmanaged sorted by address; never touched
 */
public record Comparison(Instant at, List<Compared> resources, List<Unmanaged> unmanaged) {
    public Comparison {
        notNull(at);
        resources = List.copyOf(resources);
        unmanaged = List.copyOf(unmanaged);
    }

    /**
     * Something that was seen and is not in the manifest.
     *
     * @param what it is, in a few words
     */
    public record Unmanaged(ResourceAddress address, String what) {
        public Unmanaged {
            notNull(address, what);
        }
    }

    /** @param home of the machine's owner: what {@code ~} is */
    public static Comparison of(Manifest manifest, Snapshot snapshot, HostPath home) {
        var resources = Streams.concat(
                        MachineComparison.of(manifest, snapshot),
                        HostComparison.of(manifest, snapshot),
                        FlatpakComparison.of(manifest, snapshot),
                        UnitComparison.of(manifest, snapshot),
                        TailnetComparison.of(manifest, snapshot),
                        VolumeComparison.of(manifest, snapshot, home),
                        BoxComparison.of(manifest, snapshot, home),
                        QuadletComparison.of(manifest, snapshot),
                        KeepingComparison.of(manifest, snapshot))
                .toList();
        return new Comparison(snapshot.takenAt(), resources, Undeclared.of(manifest, snapshot));
    }

    public Optional<Compared> resource(ResourceAddress address) {
        return resources.stream()
                .filter(compared -> compared.address().equals(address))
                .findFirst();
    }

    public Stream<Compared> with(Compared.Verdict verdict) {
        return resources.stream().filter(compared -> compared.verdict() == verdict);
    }

    /** Whether anything is not as it is wanted. */
    public boolean differs() {
        return with(Compared.Verdict.DIFFERS).findAny().isPresent();
    }

    /** Whether something that is declared could not be seen at all. */
    public boolean blind() {
        return with(Compared.Verdict.NOT_COMPARED)
                .anyMatch(
                        compared -> compared.facts().stream().allMatch(fact -> fact.found() instanceof Found.NotSeen));
    }
}
