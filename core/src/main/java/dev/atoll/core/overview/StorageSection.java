package dev.atoll.core.overview;

import dev.atoll.core.common.Observation;
import dev.atoll.core.document.Block;
import dev.atoll.core.document.Text;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.VolumeSpec;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The trees of disks, and what the manifest calls them. */
final class StorageSection {
    private StorageSection() {}

    static List<Block> of(Subject subject) {
        var blocks = new ArrayList<>(subject.kind(2, "Storage", Kinds.VOLUME));
        var rows = subject.declared(Manifest::volumes).orElse(Map.of()).entrySet().stream()
                .map(spec -> List.of(
                        Text.strong(spec.getKey()), Text.of(wanted(spec.getValue())), seen(spec.getValue(), subject)))
                .toList();
        blocks.addAll(BoxSections.table("As the manifest calls them", List.of("NAME", "WANTED", "SEEN"), rows));
        return blocks;
    }

    private static String wanted(VolumeSpec spec) {
        return Stream.of(
                        spec.filesystem(),
                        spec.encrypted().map(encrypted -> encrypted ? "encrypted" : "not encrypted"),
                        spec.mount().map(path -> "on " + path),
                        Optional.of("warn at " + spec.warn()),
                        spec.removable() ? Optional.of("may be away") : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Text seen(VolumeSpec spec, Subject subject) {
        if (!(subject.snapshot().of(Kinds.VOLUME) instanceof Observation.Known<List<Volume.State>> known)) {
            return Text.muted("not observed");
        }
        return known.value().stream()
                .flatMap(Volume.State::tree)
                .filter(volume -> volume.uuid().isPresent())
                .filter(volume -> volume.uuid().equals(spec.uuid().or(spec::luks)))
                .findFirst()
                .map(volume -> Text.of(volume.name()
                        + volume.places().stream()
                                .findFirst()
                                .map(path -> ", on " + path)
                                .orElse(", not mounted")))
                .orElse(spec.removable() ? Text.muted("away") : Text.warning("not there"));
    }
}
