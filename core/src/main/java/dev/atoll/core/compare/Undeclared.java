package dev.atoll.core.compare;

import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.compare.Comparison.Unmanaged;
import dev.atoll.core.container.Container;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.volume.FileSystems;
import dev.atoll.core.volume.Volume;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a manifest could say and does not: boxes, peers and file systems that nobody declared. */
public final class Undeclared {
    private Undeclared() {}

    static List<Unmanaged> of(Manifest manifest, Snapshot snapshot) {
        return Stream.of(boxes(manifest.boxes(), snapshot), peers(manifest, snapshot), volumes(manifest, snapshot))
                .flatMap(all -> all)
                .sorted(Comparator.comparing(Unmanaged::address))
                .toList();
    }

    private static Stream<Unmanaged> boxes(Map<String, BoxSpec> declared, Snapshot snapshot) {
        return snapshot.seen(Kinds.CONTAINER).stream()
                .flatMap(List::stream)
                .filter(container -> container.box().isPresent())
                .filter(box -> !declares(declared, box))
                .map(box -> new Unmanaged(BoxSpec.address(box.name(), box.scope()), "a box of " + box.image()));
    }

    private static boolean declares(Map<String, BoxSpec> declared, Container.State box) {
        var spec = declared.get(box.name());
        return spec != null && spec.scope() == box.scope();
    }

    private static Stream<Unmanaged> peers(Manifest manifest, Snapshot snapshot) {
        var declared =
                manifest.tailnet().map(tailnet -> tailnet.peers().keySet()).orElse(Set.of());
        return snapshot.seen(Kinds.PEER).stream()
                .flatMap(tailnet -> tailnet.peers().stream())
                .filter(peer -> !declared.contains(peer.name()))
                .map(peer -> new Unmanaged(ResourceAddress.of("peer", peer.name()), what(peer)));
    }

    private static String what(Peer.State peer) {
        return "a machine of the tailnet" + peer.os().map(os -> ", " + os).orElse("");
    }

    private static Stream<Unmanaged> volumes(Manifest manifest, Snapshot snapshot) {
        var declared = new HashSet<String>();
        manifest.volumes().values().forEach(volume -> {
            volume.uuid().ifPresent(declared::add);
            volume.luks().ifPresent(declared::add);
        });
        return snapshot.seen(Kinds.VOLUME).stream()
                .flatMap(List::stream)
                .flatMap(Undeclared::worthDeclaring)
                .filter(volume -> volume.tree().flatMap(v -> v.uuid().stream()).noneMatch(declared::contains))
                .map(volume -> new Unmanaged(
                        ResourceAddress.of("volume", volume.uuid().orElse(volume.name())),
                        volume.format().orElse("?") + " on " + volume.name()
                                + volume.places().stream()
                                        .findFirst()
                                        .map(at -> ", mounted at " + at)
                                        .orElse("")));
    }

    /** The file systems of a tree that hold somebody's files, and can be told again. */
    public static Stream<Volume.State> worthDeclaring(Volume.State root) {
        return FileSystems.withFiles(root).filter(volume -> volume.uuid().isPresent());
    }
}
