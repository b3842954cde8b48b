package dev.atoll.core.plan;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.core.plan.BlastRadius.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes with a container. Every part that was not told is said to be unknown: it is never nothing. */
public final class BoxLosses {
    private final Snapshot snapshot;
    private final Container.State box;
    private final ResourceAddress address;
    private final List<Loss> losses = new ArrayList<>();
    private final List<Gap> unseen = new ArrayList<>();

    private BoxLosses(Snapshot snapshot, Container.State box) {
        this.snapshot = snapshot;
        this.box = box;
        this.address = box.box().isPresent()
                ? BoxSpec.address(box.name(), box.scope())
                : ResourceAddress.of("container", box.name());
    }

    /** @param losses in the order people ask; {@code unseen}: there may be more */
    public record Lost(List<Loss> losses, List<Gap> unseen) {
        public Lost {
            losses = List.copyOf(losses);
            unseen = List.copyOf(unseen);
        }
    }

    /** Of one that is taken away; what is mounted into it, a home above all, stays. */
    public static Lost removed(Snapshot snapshot, Container.State box) {
        var lost = new BoxLosses(snapshot, box);
        lost.whole();
        lost.stopping();
        return new Lost(List.copyOf(lost.losses), List.copyOf(lost.unseen));
    }

    /** It ends, and starts again as it was: unless it is one that goes with its end. */
    public static Lost stopped(Snapshot snapshot, Container.State box) {
        var lost = new BoxLosses(snapshot, box);
        if (box.removedAtStop().orElse(false)) {
            lost.whole();
        }
        lost.stopping();
        return new Lost(List.copyOf(lost.losses), List.copyOf(lost.unseen));
    }

    private void whole() {
        add(
                Loss.Kind.THING,
                "the " + (box.box().isPresent() ? "box" : "container") + " made from " + box.image(),
                List.of());
        inside();
        made();
    }

    private void stopping() {
        if (box.status() == Container.Status.RUNNING) {
            processes();
            listeners();
        }
    }

    private void inside() {
        var contents = contents();
        if (contents.isEmpty()) {
            return;
        }
        contents.get()
                .changed()
                .ifPresentOrElse(
                        files -> {
                            if (files.count() > 0) {
                                add(
                                        Loss.Kind.FILES,
                                        counted(files.count(), "file") + " outside home and mounts",
                                        files.some().stream()
                                                .map(Object::toString)
                                                .toList());
                            }
                        },
                        () -> untold("files outside home and mounts", "nobody told them"));
        contents.get()
                .packages()
                .ifPresentOrElse(
                        packages -> {
                            if (!packages.isEmpty()) {
                                add(
                                        Loss.Kind.PACKAGES,
                                        counted(packages.size(), "package") + " installed by hand",
                                        packages);
                            }
                        },
                        () -> untold(
                                "packages installed by hand",
                                box.status() == Container.Status.RUNNING
                                        ? "nobody told them"
                                        : "it does not run, and nothing is started to be looked at"));
    }

    private void made() {
        switch (snapshot.of(Kinds.CONTAINER_DETAILS)) {
            case Observation.Unknown<List<ContainerDetails>> unknown ->
                unseen.add(new Gap(
                        "volumes and exports of " + box.name(),
                        unknown.cause(),
                        unknown.detail(),
                        unknown.hint(),
                        Optional.empty()));
            case Observation.Known<List<ContainerDetails>> known ->
                known.value().stream()
                        .filter(details -> details.name().equals(box.name()) && details.scope() == box.scope())
                        .findFirst()
                        .ifPresentOrElse(this::made, () -> untold("volumes and exports", "nobody told them"));
        }
    }

    private void made(ContainerDetails details) {
        var anonymous = details.mounts().stream()
                .filter(mount -> mount.type().equals("volume") && isAnonymous(mount.source()))
                .map(mount -> mount.destination().value())
                .toList();
        if (!anonymous.isEmpty()) {
            add(
                    Loss.Kind.VOLUME,
                    counted(anonymous.size(), "volume") + " without a name, that goes with it",
                    anonymous);
        }
        var exports = details.box().stream()
                .flatMap(b -> Stream.concat(b.applications().stream(), b.binaries().stream()))
                .toList();
        if (!exports.isEmpty()) {
            add(Loss.Kind.EXPORTS, counted(exports.size(), "export") + " on the host", exports);
        }
    }

    /** Podman names a volume that nobody named after 32 random bytes. */
    public static boolean isAnonymous(String volume) {
        return volume.matches("[0-9a-f]{64}");
    }

    private void processes() {
        contents()
                .ifPresent(contents -> contents.processes()
                        .ifPresentOrElse(
                                running -> {
                                    if (!running.isEmpty()) {
                                        add(
                                                Loss.Kind.PROCESSES,
                                                counted(running.size(), "program") + " running in it",
                                                running.stream()
                                                        .map(BoxContents.Running::program)
                                                        .toList());
                                    }
                                },
                                () -> untold("what runs in it", "nobody told it")));
    }

    private void listeners() {
        var silent = new ArrayList<Listener.State>();
        switch (snapshot.of(Kinds.LISTENER)) {
            case Observation.Unknown<List<Listener.State>> unknown ->
                unseen.add(new Gap(
                        "who listens in " + box.name(),
                        unknown.cause(),
                        unknown.detail(),
                        unknown.hint(),
                        Optional.empty()));
            case Observation.Known<List<Listener.State>> known ->
                known.value().stream().filter(this::ours).forEach(silent::add);
        }
        var published = box.ports().stream()
                .filter(port -> silent.stream().noneMatch(l -> l.port() == port.hostPort()))
                .map(port -> port.hostAddress().orElse("*") + ":" + port.hostPort());
        var all = Stream.concat(silent.stream().map(BoxLosses::at), published)
                .distinct()
                .toList();
        if (!all.isEmpty()) {
            add(Loss.Kind.LISTENERS, counted(all.size(), "port") + " falling silent", all);
            peers(silent);
        }
    }

    private boolean ours(Listener.State listener) {
        return listener.owner()
                .filter(owner -> owner instanceof Listener.Owner.OfContainer container
                        && container.id().equals(box.id()))
                .isPresent();
    }

    private static String at(Listener.State listener) {
        return listener.address() + ":" + listener.port();
    }

    /** Machines of the tailnet that reach it, by its address or because it is served to them. */
    private void peers(List<Listener.State> silent) {
        if (snapshot.of(Kinds.PEER) instanceof Observation.Unknown<Tailnet.State> unknown
                && unknown.cause() != Cause.NOT_INSTALLED) {
            unseen.add(new Gap(
                    "who of the tailnet reaches " + box.name(),
                    unknown.cause(),
                    unknown.detail(),
                    unknown.hint(),
                    Optional.empty()));
        }
        snapshot.seen(Kinds.PEER).ifPresent(tailnet -> {
            var ports = Stream.concat(
                            silent.stream().map(Listener.State::port),
                            box.ports().stream().map(Container.PublishedPort::hostPort))
                    .collect(Collectors.toSet());
            var served = tailnet.served().stream()
                    .filter(entry ->
                            ports.stream().anyMatch(port -> entry.target().matches(".*:" + port + "\\b.*")))
                    .map(BoxLosses::served)
                    .toList();
            var reached = silent.stream().anyMatch(l -> l.reach().contains(Listener.Reach.TAILNET));
            if (reached || !served.isEmpty()) {
                var who = tailnet.peers().stream().map(Peer.State::name).toList();
                add(
                        Loss.Kind.PEERS,
                        counted(who.size(), "machine") + " of the tailnet that can reach it now",
                        Stream.concat(who.stream(), served.stream()).toList());
            }
        });
    }

    private static String served(Tailnet.Served entry) {
        return (entry.funnel() ? "funnel " : "serve ") + entry.at() + " to " + entry.target();
    }

    private Optional<BoxContents> contents() {
        return switch (snapshot.of(Kinds.BOX_CONTENTS)) {
            case Observation.Unknown<List<BoxContents>> unknown -> {
                var gap = new Gap(
                        "what is in " + box.name(),
                        unknown.cause(),
                        unknown.detail(),
                        unknown.hint(),
                        Optional.empty());
                if (!unseen.contains(gap)) {
                    unseen.add(gap);
                }
                yield Optional.empty();
            }
            case Observation.Known<List<BoxContents>> known -> {
                var one = known.value().stream()
                        .filter(contents -> contents.name().equals(box.name()) && contents.scope() == box.scope())
                        .findFirst();
                if (one.isEmpty()) {
                    untold("what is in it", "nobody told it");
                }
                yield one;
            }
        };
    }

    private void untold(String part, String why) {
        var gap = new Gap(part + ": " + box.name(), Cause.UNREADABLE, why, Optional.empty(), Optional.empty());
        if (!unseen.contains(gap)) {
            unseen.add(gap);
        }
    }

    private void add(Loss.Kind kind, String what, List<String> items) {
        losses.add(new Loss(address, kind, what, items));
    }

    public static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
