package dev.atoll.core.compare;

import static dev.atoll.core.common.Components.notNull;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was true when manifest and machine last agreed. Advisory: it tells who moved, and nothing is decided by it.
 *
 * @param facts by their place in the manifest
 * @param unmanaged addresses of what was there and not declared
 */
public record Baseline(Instant at, Map<String, Agreed> facts, Set<String> unmanaged) {
    public Baseline {
        notNull(at);
        facts = ImmutableMap.copyOf(facts);
        unmanaged = Set.copyOf(unmanaged);
    }

    /** @param found in the words of then */
    public record Agreed(String wanted, String found) {
        public Agreed {
            notNull(wanted, found);
        }
    }

    /** Of what was compared just now; of what could not be seen, what was known before. */
    public static Baseline of(Comparison comparison, Optional<Baseline> before) {
        var facts = new LinkedHashMap<String, Agreed>();
        comparison
                .resources()
                .forEach(compared -> compared.facts().forEach(fact -> {
                    var key = key(fact);
                    switch (fact.found()) {
                        case Found.Agrees agrees -> facts.put(key, new Agreed(fact.wanted(), agrees.text()));
                        case Found.Differs differs -> facts.put(key, new Agreed(fact.wanted(), differs.text()));
                        case Found.NotSeen unseen ->
                            before.map(b -> b.facts().get(key)).ifPresent(known -> facts.put(key, known));
                        case Found.NotObserved unobserved -> {}
                    }
                }));
        var unmanaged = new TreeSet<String>();
        comparison.unmanaged().forEach(thing -> unmanaged.add(thing.address().toString()));
        return new Baseline(comparison.at(), facts, unmanaged);
    }

    static String key(Fact fact) {
        return fact.path().toString();
    }
}
