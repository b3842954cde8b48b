package dev.atoll.core.adopt;

import dev.atoll.core.common.Scope;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.manifest.Said;
import dev.atoll.core.manifest.VersionRange;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a manifest could say of boxes. Whether one runs is left open: a box that is stopped today is no other box. */
final class BoxAdoption {
    /** Where distrobox 1.4 to 1.8 and Toolbx mount something of the host into every box. */
    private static final List<String> USUAL = List.of(
            "/dev",
            "/sys",
            "/tmp",
            "/run",
            "/mnt",
            "/media",
            "/selinux",
            "/etc",
            "/home",
            "/var/home",
            "/var/log/journal",
            "/usr/bin",
            "/usr/share",
            "/var/lib",
            "/proc",
            "/boot");

    private final Snapshot snapshot;
    private final Entries entries = new Entries("boxes");

    BoxAdoption(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Section section() {
        var boxes = entries.seen("boxes", snapshot.of(Kinds.CONTAINER)).orElse(List.of()).stream()
                .filter(container -> container.box().isPresent())
                .toList();
        if (!boxes.isEmpty()) {
            entries.note("state is left open; purpose, workspace, config and notes are yours to add");
        }
        var taken = new HashSet<String>();
        var ports = new HashSet<Integer>();
        for (var box : boxes) {
            // Of one name in both worlds the user's own is his.
            if (taken.add(box.name())) {
                box(box, ports);
            } else {
                entries.note("left out: another box called " + box.name());
            }
        }
        return entries.section();
    }

    private void box(Container.State box, Set<Integer> ports) {
        var thing = List.of(box.name());
        entries.say(thing, List.of("image"), new Said.Word(box.image().toString()), inside(box));
        if (box.scope() == Scope.SYSTEM) {
            entries.say(thing, List.of("root"), new Said.Truth(true));
        }
        one(
                        snapshot.seen(Kinds.CONTAINER_DETAILS),
                        details -> details.name().equals(box.name()) && details.scope() == box.scope())
                .ifPresent(details -> made(thing, details));
        one(
                        snapshot.seen(Kinds.BOX_CONTENTS),
                        contents -> contents.name().equals(box.name()) && contents.scope() == box.scope())
                .ifPresent(contents -> contents(thing, contents));
        endpoints(thing, box, ports);
    }

    private static <T> Optional<T> one(Optional<List<T>> all, Predicate<T> which) {
        return all.stream().flatMap(List::stream).filter(which).findFirst();
    }

    private static Optional<String> inside(Container.State box) {
        return box.status() == Container.Status.RUNNING
                ? Optional.empty()
                : Optional.of("it does not run: what is in it was not seen");
    }

    private void made(List<String> thing, ContainerDetails details) {
        details.box().ifPresent(box -> {
            box.home().ifPresent(home -> entries.say(thing, List.of("home"), new Said.Word(home.value())));
            if (box.init()) {
                entries.say(thing, List.of("init"), new Said.Truth(true));
            }
            if (box.nvidia()) {
                entries.say(thing, List.of("nvidia"), new Said.Truth(true));
            }
            if (!box.applications().isEmpty()) {
                entries.say(thing, List.of("exported_apps"), new Said.Words(box.applications()));
            }
            if (!box.binaries().isEmpty()) {
                entries.say(
                        thing,
                        List.of("exported_bins"),
                        new Said.Words(box.binaries()),
                        Optional.of("a new box needs their paths in it"));
            }
        });
        if (details.box().isPresent()) {
            unshared(thing, "unshare_netns", details.sharing().network());
            unshared(thing, "unshare_ipc", details.sharing().ipc());
            unshared(thing, "unshare_process", details.sharing().pid());
        }
        var volumes = details.mounts().stream()
                .filter(mount -> mount.type().equals("bind")
                        && unusual(mount.destination().value()))
                .map(mount -> mount.source() + ":" + mount.destination() + (mount.writable() ? "" : ":ro"))
                .toList();
        if (!volumes.isEmpty()) {
            entries.say(thing, List.of("volume"), new Said.Words(volumes));
        }
    }

    private void unshared(List<String> thing, String key, boolean shared) {
        if (!shared) {
            entries.say(thing, List.of(key), new Said.Truth(true));
        }
    }

    private static boolean unusual(String destination) {
        return USUAL.stream().noneMatch(place -> destination.equals(place) || destination.startsWith(place + "/"));
    }

    private void contents(List<String> thing, BoxContents contents) {
        contents.packages()
                .filter(packages -> !packages.isEmpty())
                .ifPresent(packages -> entries.say(thing, List.of("additional_packages"), new Said.Words(packages)));
        contents.tools()
                .forEach((tool, version) -> entries.say(
                        thing,
                        List.of("expects", tool),
                        Said.version(VersionRange.seriesOf(version)),
                        Optional.of(version)));
    }

    /** A port belongs to one box: the first that answers on it. */
    private void endpoints(List<String> thing, Container.State box, Set<Integer> ports) {
        var names = new TreeSet<String>();
        snapshot.seen(Kinds.LISTENER).stream()
                .flatMap(List::stream)
                .filter(listener -> listener.protocol() == Listener.Protocol.TCP)
                .filter(listener -> listener.owner()
                        .filter(owner -> owner instanceof Listener.Owner.OfContainer of
                                && of.id().equals(box.id()))
                        .isPresent())
                .filter(listener -> ports.add(listener.port()))
                .forEach(listener -> {
                    var name = listener.process()
                            .map(Listener.Program::name)
                            .map(Names::plain)
                            .filter(plain -> !plain.isEmpty())
                            .orElse("port-" + listener.port());
                    entries.say(
                            thing,
                            List.of("endpoints", Names.unique(name, names), "port"),
                            new Said.Whole(listener.port()));
                });
    }
}
