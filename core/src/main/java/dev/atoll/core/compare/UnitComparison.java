package dev.atoll.core.compare;

import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.manifest.HostSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.manifest.Said;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.service.Service;
import dev.atoll.core.service.UnitState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether units start by themselves as they are wanted to. */
final class UnitComparison {
    /** Units that others start, or that a generator made: nobody can enable or disable them. */
    private static final List<String> NOT_FOR_US = List.of("static", "indirect", "generated", "alias", "transient");

    private record Key(String name, Scope scope) {}

    private final Observation<List<Service.Details>> seen;
    private final Map<Key, Service.Details> details;

    private UnitComparison(Snapshot snapshot) {
        this.seen = snapshot.of(Kinds.SERVICE_DETAILS);
        this.details = snapshot.seen(Kinds.SERVICE_DETAILS).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        unit -> new Key(unit.name(), unit.scope()), Function.identity(), (one, other) -> one));
    }

    static Stream<Compared> of(Manifest manifest, Snapshot snapshot) {
        var units = manifest.host().map(HostSpec::units).orElse(Map.of());
        if (units.isEmpty()) {
            return Stream.empty();
        }
        var comparison = new UnitComparison(snapshot);
        return units.entrySet().stream().map(unit -> comparison.compared(unit.getKey(), unit.getValue()));
    }

    private Compared compared(String name, HostSpec.Unit unit) {
        var facts = new Facts(ManifestPath.of("host", "units", name));
        facts.say("state", word(unit.state()), found(name, unit));
        return facts.of(ResourceAddress.of("unit", name));
    }

    private Found found(String name, HostSpec.Unit unit) {
        return switch (seen) {
            case Observation.Unknown<List<Service.Details>> unknown -> Found.NotSeen.of(unknown);
            case Observation.Known<List<Service.Details>> known ->
                Optional.ofNullable(details.get(new Key(name, unit.scope())))
                        .map(there -> of(there, unit.state()))
                        .orElseGet(() -> absent(unit, known.gaps()));
        };
    }

    private static Found of(Service.Details unit, UnitState wanted) {
        var enabled = unit.enabled().orElse("made on the way");
        var agrees = enabled.equals(word(wanted))
                || enabled.equals(word(wanted) + "-runtime")
                || (wanted != UnitState.MASKED && NOT_FOR_US.contains(enabled));
        return Stream.of(UnitState.values())
                .filter(state -> word(state).equals(enabled))
                .findFirst()
                .map(state -> Found.of(agrees, enabled, new Said.Word(word(state))))
                .orElseGet(() -> Found.of(agrees, enabled));
    }

    private static Found absent(HostSpec.Unit unit, List<Gap> gaps) {
        return gaps.stream()
                .filter(gap -> gap.hides().filter(unit.scope()::equals).isPresent())
                .findFirst()
                .<Found>map(Found.NotSeen::of)
                .orElseGet(() -> new Found.Differs("no such unit", Optional.of(new Said.Nothing())));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
