package dev.atoll.core.overview;

import dev.atoll.core.manifest.DirectorySpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.core.volume.Volume;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every name by which a snapshot and a manifest tell whose machine it is, with what stands in for it. */
final class Identities {
    static final String SELF = "host";

    private final Map<String, String> standIns = new LinkedHashMap<>();

    private Identities() {}

    static Map<String, String> of(Snapshot snapshot, Optional<Manifest> manifest) {
        var all = new Identities();
        snapshot.seen(Kinds.MACHINE).ifPresent(machine -> all.add(machine.hostname(), SELF));
        manifest.ifPresent(declared -> all.add(declared.workstation(), SELF));
        snapshot.seen(Kinds.PEER).ifPresent(all::tailnet);
        // A machine that is called as its system calls every machine has told nothing by that.
        snapshot.seen(Kinds.MACHINE)
                .map(machine -> machine.os())
                .ifPresent(os -> Stream.concat(Stream.of(os.id()), os.variant().stream())
                        .forEach(name -> all.standIns.remove(name.toLowerCase(Locale.ROOT), SELF)));
        manifest.ifPresent(all::manifest);
        snapshot.seen(Kinds.VOLUME).stream()
                .flatMap(roots -> roots.stream().flatMap(Volume.State::tree))
                .forEach(all::volume);
        snapshot.seen(Kinds.BOX_CONTENTS).stream()
                .flatMap(boxes -> boxes.stream().flatMap(box -> box.processes().stream()))
                .flatMap(processes -> processes.stream())
                .filter(process -> !process.user().equals("root"))
                .forEach(process -> all.add(process.user(), "user"));
        return all.standIns;
    }

    /** What looks like an address and is a version. */
    static Set<String> versions(Snapshot snapshot) {
        return snapshot.seen(Kinds.CONTAINER_DETAILS).stream()
                .flatMap(List::stream)
                .flatMap(details -> details.box().stream())
                .flatMap(box -> box.version().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void tailnet(Tailnet.State tailnet) {
        tailnet.self().ifPresent(self -> peer(self, SELF));
        var number = 1;
        for (var peer : tailnet.peers()) {
            peer(peer, "peer-" + number++);
        }
        tailnet.name().ifPresent(name -> add(name, "[account]"));
        tailnet.dnsSuffix().ifPresent(suffix -> add(suffix, "tailnet"));
        tailnet.searchDomains().forEach(domain -> add(domain, "tailnet"));
        tailnet.preferences().flatMap(Tailnet.Preferences::operator).ifPresent(operator -> add(operator, "user"));
    }

    private void peer(Peer.State peer, String standIn) {
        add(peer.dnsName(), standIn);
        add(peer.dnsName().replaceFirst("\\.$", ""), standIn);
        add(peer.name(), standIn);
        add(peer.hostName(), standIn);
        peer.owner().ifPresent(owner -> add(owner, "[account]"));
        peer.tags().forEach(tag -> add(tag, "[tag]"));
    }

    private void manifest(Manifest manifest) {
        manifest.tailnet().ifPresent(tailnet -> {
            tailnet.name().ifPresent(name -> add(name, "tailnet"));
            tailnet.peers().keySet().forEach(name -> add(name, "peer"));
        });
        manifest.directories().values().stream()
                .map(DirectorySpec::git)
                .flatMap(Optional::stream)
                .forEach(repository -> add(repository, "[repository]"));
    }

    private void volume(Volume.State volume) {
        Stream.of(volume.serial(), volume.uuid()).flatMap(Optional::stream).forEach(id -> add(id, "[id]"));
    }

    /** The first that claims a name keeps it. Of one letter every sentence is full. */
    private void add(String name, String standIn) {
        if (name.length() > 1) {
            standIns.putIfAbsent(name.toLowerCase(Locale.ROOT), standIn);
        }
    }
}
