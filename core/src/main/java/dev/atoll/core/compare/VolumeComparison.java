package dev.atoll.core.compare;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.manifest.Said;
import dev.atoll.core.manifest.VolumeSpec;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.volume.FileSystems;
import dev.atoll.core.volume.Volume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Disks and file systems, by the ids that stay. */
final class VolumeComparison {

    /** @param above the layers it lies on, nearest last */
    private record Layer(Volume.State volume, List<Volume.State> above) {
        Layer {
            above = List.copyOf(above);
        }
    }

    private final Observation<List<Volume.State>> seen;
    private final HostPath home;
    /** By UUID; the first one counts where a copied disk brings a second. */
    private final Map<String, Layer> layers = new HashMap<>();

    private VolumeComparison(Snapshot snapshot, HostPath home) {
        this.seen = snapshot.of(Kinds.VOLUME);
        this.home = home;
        snapshot.seen(Kinds.VOLUME).orElse(List.of()).forEach(root -> index(root, List.of()));
    }

    private void index(Volume.State volume, List<Volume.State> above) {
        volume.uuid().ifPresent(uuid -> layers.putIfAbsent(uuid, new Layer(volume, above)));
        var deeper = new ArrayList<>(above);
        deeper.add(volume);
        volume.children().forEach(child -> index(child, deeper));
    }

    static Stream<Compared> of(Manifest manifest, Snapshot snapshot, HostPath home) {
        if (manifest.volumes().isEmpty()) {
            return Stream.empty();
        }
        var comparison = new VolumeComparison(snapshot, home);
        return manifest.volumes().entrySet().stream()
                .map(volume -> comparison.compared(volume.getKey(), volume.getValue()));
    }

    private Compared compared(String name, VolumeSpec spec) {
        var facts = new Facts(ManifestPath.of("volumes", name));
        switch (seen) {
            case Observation.Unknown<List<Volume.State>> unknown -> facts.say(wanted(spec), Found.NotSeen.of(unknown));
            case Observation.Known<List<Volume.State>> known -> {
                spec.luks().ifPresent(luks -> facts.say("luks", luks, id(luks, spec, known)));
                spec.uuid().ifPresent(uuid -> facts.say("uuid", uuid, id(uuid, spec, known)));
                spec.uuid()
                        .or(spec::luks)
                        .flatMap(id -> Optional.ofNullable(layers.get(id)))
                        .ifPresent(layer -> describe(facts, spec, layer));
            }
        }
        return facts.of(ResourceAddress.of("volume", name));
    }

    private static String wanted(VolumeSpec spec) {
        return spec.uuid().or(spec::luks).orElse("there");
    }

    private Found id(String uuid, VolumeSpec spec, Observation.Known<List<Volume.State>> known) {
        if (layers.containsKey(uuid)) {
            return new Found.Agrees(layers.get(uuid).volume().name());
        }
        // What nobody told an id of may be the one.
        if (!known.gaps().isEmpty()) {
            return Found.NotSeen.of(known.gaps().getFirst());
        }
        // The content of a locked one is not seen, and its lock is.
        var locked = spec.luks()
                .filter(luks -> !luks.equals(uuid) && layers.containsKey(luks))
                .isPresent();
        if (locked) {
            return new Found.Agrees("locked");
        }
        return spec.removable()
                ? new Found.Agrees("away")
                : new Found.Differs("not there", Optional.of(new Said.Nothing()));
    }

    private void describe(Facts facts, VolumeSpec spec, Layer layer) {
        var volume = layer.volume();
        var content = spec.uuid().isPresent()
                ? volume
                : volume.children().stream().findFirst().orElse(volume);
        spec.filesystem()
                .ifPresent(wanted -> facts.say(
                        "filesystem",
                        wanted,
                        Optional.of(content)
                                .filter(one -> !FileSystems.isContainer(one))
                                .flatMap(Volume.State::format)
                                .<Found>map(format -> Found.of(format.equals(wanted), format, new Said.Word(format)))
                                .orElseGet(Found.NotObserved::new)));
        spec.mount().ifPresent(wanted -> facts.say("mount", wanted.value(), mounted(wanted.in(home), content)));
        spec.encrypted().ifPresent(wanted -> {
            var encrypted =
                    FileSystems.isContainer(volume) || layer.above().stream().anyMatch(FileSystems::encrypts);
            facts.say(
                    List.of("expects", "encrypted"),
                    String.valueOf(wanted),
                    Found.of(encrypted == wanted, encrypted ? "encrypted" : "not encrypted"));
        });
    }

    private static Found mounted(HostPath wanted, Volume.State volume) {
        var places = volume.places();
        var there = places.stream().anyMatch(place -> place.canonical().equals(wanted.canonical()));
        return places.isEmpty()
                ? new Found.Differs("not mounted", Optional.of(new Said.Nothing()))
                : Found.of(
                        there,
                        places.stream().limit(3).map(HostPath::value).collect(Collectors.joining(", ")),
                        new Said.Word(places.getFirst().value()));
    }
}
