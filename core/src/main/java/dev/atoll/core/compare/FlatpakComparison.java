package dev.atoll.core.compare;

import dev.atoll.core.application.Application;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.manifest.HostSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.manifest.Said;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether applications are there, whoever installed them and for whom. */
final class FlatpakComparison {
    private FlatpakComparison() {}

    static Stream<Compared> of(Manifest manifest, Snapshot snapshot) {
        var seen = snapshot.of(Kinds.APPLICATION);
        return manifest.host().map(HostSpec::flatpaks).orElse(List.of()).stream()
                .distinct()
                .map(application -> compared(application, seen));
    }

    private static Compared compared(String application, Observation<List<Application.State>> seen) {
        var facts = new Facts(ManifestPath.of("host"));
        facts.item(
                "flatpaks",
                application,
                switch (seen) {
                    case Observation.Unknown<List<Application.State>> unknown -> Found.NotSeen.of(unknown);
                    case Observation.Known<List<Application.State>> known -> found(application, known);
                });
        return facts.of(ResourceAddress.of("flatpak", application));
    }

    /** Where anything at all could not be read, what is not listed may be there. */
    private static Found found(String application, Observation.Known<List<Application.State>> known) {
        var there = known.value().stream()
                .filter(one -> one.name().equals(application))
                .map(FlatpakComparison::told)
                .collect(Collectors.joining(", "));
        if (!there.isEmpty()) {
            return new Found.Agrees(there);
        }
        return known.gaps().stream()
                .findFirst()
                .<Found>map(Found.NotSeen::of)
                .orElseGet(() -> new Found.Differs("not installed", Optional.of(new Said.Nothing())));
    }

    private static String told(Application.State one) {
        return one.version().orElse(one.branch()) + " (" + one.installation() + ")";
    }
}
