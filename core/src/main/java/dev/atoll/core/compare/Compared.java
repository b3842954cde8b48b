package dev.atoll.core.compare;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.manifest.ManifestPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that the manifest declares, fact by fact, in the order of its keys.
 *
 * @param path where the manifest declares it
 */
public record Compared(ResourceAddress address, ManifestPath path, List<Fact> facts) {
    public Compared {
        notNull(address, path);
        facts = List.copyOf(facts);
    }

    /** How it stands as a whole: the worst that can be said of any of its facts. */
    public enum Verdict {
        IN_SYNC,
        DIFFERS,
        /** Something could not be seen; what was seen agrees. */
        NOT_COMPARED,
        /** Nothing of Atoll looks at any of it yet. */
        NOT_OBSERVED
    }

    public Verdict verdict() {
        if (facts.stream().anyMatch(Fact::differs)) {
            return Verdict.DIFFERS;
        }
        if (facts.stream().anyMatch(fact -> fact.found() instanceof Found.NotSeen)) {
            return Verdict.NOT_COMPARED;
        }
        return facts.stream().allMatch(fact -> fact.found() instanceof Found.NotObserved)
                ? Verdict.NOT_OBSERVED
                : Verdict.IN_SYNC;
    }

    public Stream<Fact> differing() {
        return facts.stream().filter(Fact::differs);
    }

    /** Why it could not be compared as a whole, where that is so. */
    public Optional<Found.NotSeen> unseen() {
        return facts.stream()
                .map(Fact::found)
                .filter(Found.NotSeen.class::isInstance)
                .map(Found.NotSeen.class::cast)
                .findFirst();
    }
}
