package dev.atoll.core.compare;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.manifest.ManifestPath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where machine and manifest are apart, and who moved. A pure function of a comparison; the baseline only adds who.
 *
 * @param baseline when they last agreed, where somebody remembers
 * @param differences in the order of the manifest
 * @param unmanaged what is there and nobody declared; it is no difference
 * @param inSync how many things are as they are wanted
 * @param notCompared what could not be seen, and so is neither
 * @param notObserved what is declared and nothing looks at yet
 */
public record Drift(
        Instant at,
        Optional<Instant> baseline,
        List<Drifted> differences,
        List<Appeared> unmanaged,
        int inSync,
        List<Unseen> notCompared,
        List<ResourceAddress> notObserved) {
    public Drift {
        notNull(at, baseline);
        differences = List.copyOf(differences);
        unmanaged = List.copyOf(unmanaged);
        notCompared = List.copyOf(notCompared);
        notObserved = List.copyOf(notObserved);
    }

    /** Who moved since they agreed. Drift is when the world did. */
    public enum Mover {
        MANIFEST,
        WORLD,
        BOTH,
        /** They were apart already. */
        NEITHER,
        /** Nobody remembers when they agreed. */
        UNKNOWN
    }

    /** A thing that is not as it is wanted. */
    public record Drifted(ResourceAddress address, List<Difference> facts) {
        public Drifted {
            notNull(address);
            facts = List.copyOf(facts);
        }
    }

    /**
     * @param path where the manifest says what is wanted
     * @param key the part of it below the thing; empty for the thing as a whole
     */
    public record Difference(String path, String key, String wanted, String found, Mover moved) {
        public Difference {
            notNull(path, key, wanted, found, moved);
        }
    }

    /** @param moved the world: it is new; neither: it was there already */
    public record Appeared(ResourceAddress address, String what, Mover moved) {
        public Appeared {
            notNull(address, what, moved);
        }
    }

    /** @param paths how many things that are said of it could not be compared */
    public record Unseen(ResourceAddress address, int paths, String why, Optional<String> hint) {
        public Unseen {
            notNull(address, why, hint);
        }
    }

    public static Drift of(Comparison comparison, Optional<Baseline> baseline) {
        return new Drift(
                comparison.at(),
                baseline.map(Baseline::at),
                comparison
                        .with(Compared.Verdict.DIFFERS)
                        .map(compared -> new Drifted(
                                compared.address(),
                                compared.differing()
                                        .map(fact -> difference(fact, baseline))
                                        .toList()))
                        .toList(),
                comparison.unmanaged().stream()
                        .map(thing -> new Appeared(thing.address(), thing.what(), appeared(thing.address(), baseline)))
                        .toList(),
                (int) comparison.with(Compared.Verdict.IN_SYNC).count(),
                comparison.resources().stream().flatMap(Drift::unseen).toList(),
                comparison
                        .with(Compared.Verdict.NOT_OBSERVED)
                        .map(Compared::address)
                        .toList());
    }

    /** Whether there is nothing to tell. */
    public boolean nothing() {
        return differences.isEmpty() && unmanaged.isEmpty();
    }

    private static Difference difference(Fact fact, Optional<Baseline> baseline) {
        var found = fact.found() instanceof Found.Differs differs ? differs.text() : "";
        return new Difference(
                fact.path().toString(),
                new ManifestPath(fact.key()).toString(),
                fact.wanted(),
                found,
                baseline.map(known -> moved(fact, found, known)).orElse(Mover.UNKNOWN));
    }

    private static Mover moved(Fact fact, String found, Baseline baseline) {
        var agreed = baseline.facts().get(Baseline.key(fact));
        if (agreed == null) {
            return Mover.MANIFEST;
        }
        var manifest = !agreed.wanted().equals(fact.wanted());
        var world = !agreed.found().equals(found);
        if (manifest) {
            return world ? Mover.BOTH : Mover.MANIFEST;
        }
        return world ? Mover.WORLD : Mover.NEITHER;
    }

    private static Mover appeared(ResourceAddress address, Optional<Baseline> baseline) {
        return baseline.map(known -> {
                    if (known.unmanaged().contains(address.toString())) {
                        return Mover.NEITHER;
                    }
                    return declared(address, known) ? Mover.MANIFEST : Mover.WORLD;
                })
                .orElse(Mover.UNKNOWN);
    }

    /** Whether the manifest of then had it. */
    private static boolean declared(ResourceAddress address, Baseline then) {
        return switch (address.kind()) {
            case "box" ->
                then.facts()
                        .containsKey(ManifestPath.of("boxes", address.name().replaceFirst("^rootful/", ""))
                                .toString());
            case "peer" ->
                then.facts()
                        .containsKey(ManifestPath.of("tailnet", "peers", address.name())
                                .toString());
            default ->
                then.facts().values().stream().anyMatch(fact -> fact.wanted().equals(address.name()));
        };
    }

    private static Stream<Unseen> unseen(Compared compared) {
        var paths = compared.facts().stream()
                .filter(fact -> fact.found() instanceof Found.NotSeen)
                .count();
        return compared.unseen().stream()
                .map(why -> new Unseen(compared.address(), (int) paths, why.detail(), why.hint()));
    }
}
