package dev.atoll.core.whatif;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.core.plan.BlastRadius;
import dev.atoll.core.plan.BlastRadius.Loss;
import dev.atoll.core.plan.BlastRadius.Needs;
import dev.atoll.core.plan.BlastRadius.Reversal;
import dev.atoll.core.plan.BoxLosses;
import dev.atoll.core.plan.HostLosses;
import dev.atoll.core.plan.Losses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Foresees what a deed would destroy on a machine that was looked at. A pure function; with a manifest it knows more. */
public final class Foresight {
    /** Enough to know which containers are meant; what is in them is looked at next. */
    public static final Sight SIGHT = Sight.of(Kinds.CONTAINER, Kinds.LISTENER, Kinds.PEER, Kinds.HOST);

    private static final ResourceAddress TAILNET = ResourceAddress.of("tailnet", "");
    private static final Reversal NO_COPY = new Reversal.No("nothing keeps a copy; Atoll's own removal would");

    private final Snapshot snapshot;
    private final Optional<Manifest> manifest;
    private final List<Loss> losses = new ArrayList<>();
    private final List<Gap> unseen = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    /** At most one. */
    private final List<String> safer = new ArrayList<>();

    private Foresight(Snapshot snapshot, Optional<Manifest> manifest) {
        this.snapshot = snapshot;
        this.manifest = manifest;
    }

    /** What has to be looked at in depth before {@link #of} can tell. */
    public static Sight closer(Deed deed, Snapshot listed) {
        var names = new Foresight(listed, Optional.empty())
                .meant(deed).stream().map(Container.State::name).collect(Collectors.toSet());
        return names.isEmpty() ? Sight.of() : Losses.sight(names);
    }

    /** Names that are meant and that nobody has. */
    public static List<String> nobody(Deed deed, Snapshot listed) {
        var known = listed.seen(Kinds.CONTAINER).stream()
                .flatMap(List::stream)
                .map(Container.State::name)
                .collect(Collectors.toSet());
        var hidden = listed.of(Kinds.CONTAINER) instanceof Observation.Known<List<Container.State>> seen
                && seen.gaps().stream()
                        .anyMatch(gap -> gap.hides().isPresent() && gap.hides().equals(scope(deed)));
        return hidden || listed.seen(Kinds.CONTAINER).isEmpty()
                ? List.of()
                : named(deed).stream().filter(name -> !known.contains(name)).toList();
    }

    private static List<String> named(Deed deed) {
        return switch (deed) {
            case Deed.Remove remove -> remove.which() instanceof Deed.Which.Named named ? named.names() : List.of();
            case Deed.Stop stop -> stop.which() instanceof Deed.Which.Named named ? named.names() : List.of();
            case Deed.ReplaceBox replace -> List.of(replace.name());
            default -> List.of();
        };
    }

    public static WhatIf of(String asked, Deed deed, Snapshot snapshot, Optional<Manifest> manifest) {
        return new Foresight(snapshot, manifest).foresee(asked, deed);
    }

    private List<Container.State> meant(Deed deed) {
        return switch (deed) {
            case Deed.Remove remove -> meant(remove.which(), remove.scope());
            case Deed.Stop stop -> meant(stop.which(), stop.scope());
            case Deed.ReplaceBox replace -> meant(new Deed.Which.Named(List.of(replace.name())), Scope.USER);
            case Deed.Prune prune -> prune.containers() ? meant(new Deed.Which.Stopped(), prune.scope()) : List.of();
            case Deed.ResetPodman reset -> meant(new Deed.Which.All(false), reset.scope());
            default -> List.of();
        };
    }

    private List<Container.State> meant(Deed.Which which, Scope scope) {
        return snapshot.seen(Kinds.CONTAINER).stream()
                .flatMap(List::stream)
                .filter(container -> container.scope() == scope)
                .filter(container -> switch (which) {
                    case Deed.Which.Named named ->
                        named.names().stream()
                                .anyMatch(name -> container.name().equals(name)
                                        || (name.length() >= 3 && container.id().startsWith(name)));
                    case Deed.Which.All all ->
                        !all.boxesOnly() || container.box().isPresent();
                    case Deed.Which.Stopped stopped -> !runs(container);
                })
                .toList();
    }

    private static boolean runs(Container.State container) {
        return Set.of(Container.Status.RUNNING, Container.Status.PAUSED, Container.Status.STOPPING)
                .contains(container.status());
    }

    private WhatIf foresee(String asked, Deed deed) {
        var all = meant(deed);
        blind(deed);
        return switch (deed) {
            case Deed.Remove remove -> removed(asked, remove, all);
            case Deed.Stop stop -> {
                all.forEach(box -> add(BoxLosses.stopped(snapshot, box)));
                yield told(
                        asked,
                        "would stop " + names(all),
                        new Reversal.Itself("start it again; what ran in it is not started with it"),
                        stop.scope() == Scope.SYSTEM);
            }
            case Deed.ReplaceBox replace -> {
                all.forEach(box -> add(BoxLosses.removed(snapshot, box)));
                protects(all);
                yield told(
                        asked,
                        "would remove " + names(all) + " and make it anew; its home stays",
                        new Reversal.RestorePoint("a commit of the box, its volumes and its exports"),
                        false);
            }
            case Deed.Prune prune -> pruned(asked, prune, all);
            case Deed.ResetPodman reset -> {
                all.forEach(box -> add(BoxLosses.removed(snapshot, box)));
                unlooked("images, volumes and networks of podman", "every one of them would be deleted");
                safer.add("podman info --format '{{.Host.DatabaseBackend}}'");
                yield told(
                        asked,
                        "would delete everything podman has: " + names(all) + ", every image and every volume",
                        NO_COPY,
                        reset.scope() == Scope.SYSTEM);
            }
            case Deed.RemoveVolumes volumes -> volumes(asked, volumes);
            case Deed.Deploy deploy -> {
                add(HostLosses.deployed(snapshot));
                reboots(deploy.reboot());
                layered();
                yield told(
                        asked,
                        "would " + deploy.what() + ", from the next start on",
                        new Reversal.Itself("rpm-ostree rollback"),
                        true);
            }
            case Deed.ResetHost reset -> {
                add(HostLosses.reset(snapshot));
                remarks.add("drivers, a VPN and Tailscale itself go too where they are layered");
                yield told(
                        asked,
                        "would take off everything that was put on top of the image, from the next start on",
                        new Reversal.Itself("rpm-ostree rollback"),
                        true);
            }
            case Deed.Rollback rollback -> {
                reboots(rollback.reboot());
                remarks.add("an updater that is on stages the newer image again");
                yield told(
                        asked,
                        "would boot " + rollbackName() + " from the next start on",
                        new Reversal.Itself("the same command again"),
                        true);
            }
            case Deed.Cleanup cleanup -> cleaned(asked, cleanup);
            case Deed.TailnetDown down -> tailnetDown(asked, down);
            case Deed.TailnetUp up -> {
                if (!up.flags().isEmpty()) {
                    remarks.add("flags that are set and not typed again are refused, or with --reset lost: "
                            + "`tailscale set` changes one and leaves the others");
                }
                if (up.reset()) {
                    losses.add(new Loss(
                            TAILNET, Loss.Kind.CONFIGURATION, "every preference that is not typed", List.of()));
                }
                safer.add("tailscale set ...");
                yield told(
                        asked,
                        "would change what this machine tells its tailnet",
                        new Reversal.No("nothing keeps the preferences of before"),
                        false);
            }
            case Deed.Harmless harmless -> {
                harmless.but().ifPresent(remarks::add);
                yield told(asked, harmless.what(), new Reversal.Itself("nothing to take back"), false);
            }
            case Deed.NotUnderstood no ->
                new WhatIf(
                        asked,
                        false,
                        "not understood: " + no.part() + ". That does not mean that it loses nothing.",
                        List.of(),
                        BlastRadius.NONE,
                        Optional.empty());
        };
    }

    /** A kind that was not seen, or a part of it, may be what is meant. */
    private void blind(Deed deed) {
        var scope = scope(deed);
        switch (snapshot.of(Kinds.CONTAINER)) {
            case Observation.Unknown<List<Container.State>> unknown ->
                scope.ifPresent(s -> unseen.add(
                        new Gap("containers", unknown.cause(), unknown.detail(), unknown.hint(), Optional.empty())));
            case Observation.Known<List<Container.State>> known ->
                known.gaps().stream()
                        .filter(gap -> gap.hides().equals(scope) && scope.isPresent())
                        .forEach(unseen::add);
        }
    }

    private static Optional<Scope> scope(Deed deed) {
        return switch (deed) {
            case Deed.Remove remove -> Optional.of(remove.scope());
            case Deed.Stop stop -> Optional.of(stop.scope());
            case Deed.ReplaceBox replace -> Optional.of(Scope.USER);
            case Deed.Prune prune -> Optional.of(prune.scope());
            case Deed.ResetPodman reset -> Optional.of(reset.scope());
            case Deed.RemoveVolumes volumes -> Optional.of(volumes.scope());
            default -> Optional.empty();
        };
    }

    private WhatIf removed(String asked, Deed.Remove remove, List<Container.State> all) {
        var refused = remove.force()
                ? List.<Container.State>of()
                : all.stream().filter(Foresight::runs).toList();
        var gone =
                all.stream().filter(container -> !refused.contains(container)).toList();
        gone.forEach(box -> {
            var lost = BoxLosses.removed(snapshot, box);
            add(remove.volumes() ? lost : lost.without(Loss.Kind.VOLUME));
            if (remove.home()) {
                home(box);
            }
        });
        if (!refused.isEmpty()) {
            remarks.add(names(refused) + " would be refused without --force: it runs");
        }
        protects(gone);
        if (!remove.home() && !gone.isEmpty()) {
            remarks.add("the home stays, and everything else that is mounted from the host");
        }
        if (!gone.isEmpty()) {
            safer.add("podman commit " + gone.getFirst().name() + " kept:"
                    + gone.getFirst().name().toLowerCase(Locale.ROOT));
        }
        return told(
                asked,
                gone.isEmpty() ? "would remove nothing" : "would remove " + names(gone) + ", for good",
                gone.isEmpty() ? new Reversal.Itself("nothing to take back") : NO_COPY,
                remove.scope() == Scope.SYSTEM);
    }

    /** Only a home of its own: distrobox leaves the owner's alone, and 2.0 without a terminal does not ask. */
    private void home(Container.State box) {
        var home = snapshot.seen(Kinds.CONTAINER_DETAILS).stream()
                .flatMap(List::stream)
                .filter(details -> details.name().equals(box.name()) && details.scope() == box.scope())
                .flatMap(details -> details.box().stream())
                .flatMap(details -> details.home().stream())
                .findFirst();
        home.map(HostPath::value)
                .ifPresentOrElse(
                        path -> losses.add(new Loss(
                                BoxSpec.address(box.name(), box.scope()),
                                Loss.Kind.FILES,
                                "ITS HOME, with everything in it",
                                List.of(path))),
                        () -> remarks.add(box.name() + " has no home of its own: the owner's stays"));
    }

    private WhatIf pruned(String asked, Deed.Prune prune, List<Container.State> all) {
        all.forEach(box -> add(BoxLosses.removed(snapshot, box).without(Loss.Kind.VOLUME)));
        if (prune.volumes()) {
            unlooked("volumes that no container uses", "every one without a user would be deleted");
        }
        if (prune.images()) {
            unlooked(
                    "images that no container uses", "every one would be deleted, and fetched again when it is needed");
        }
        var boxes =
                all.stream().filter(container -> container.box().isPresent()).toList();
        if (!boxes.isEmpty()) {
            remarks.add("a box that is stopped is a container that does not run: podman takes it for rubbish");
        }
        protects(all);
        safer.add("podman image prune");
        return told(
                asked,
                all.isEmpty() ? "would remove no container" : "would remove " + names(all) + ", for good",
                NO_COPY,
                prune.scope() == Scope.SYSTEM);
    }

    private WhatIf volumes(String asked, Deed.RemoveVolumes volumes) {
        for (var name : volumes.names()) {
            var users = snapshot.seen(Kinds.CONTAINER_DETAILS).stream()
                    .flatMap(List::stream)
                    .filter(details -> details.mounts().stream()
                            .anyMatch(mount -> mount.source().equals(name)))
                    .map(ContainerDetails::name)
                    .toList();
            losses.add(
                    new Loss(ResourceAddress.of("podman-volume", name), Loss.Kind.VOLUME, "everything in it", users));
        }
        unlooked("which containers use them", "podman refuses a volume in use, unless it is forced");
        volumes.names().stream()
                .findFirst()
                .ifPresent(name -> safer.add("podman volume export " + name + " --output " + name + ".tar"));
        return told(
                asked,
                "would delete " + BoxLosses.counted(volumes.names().size(), "volume") + " with all that is in it",
                NO_COPY,
                volumes.scope() == Scope.SYSTEM);
    }

    private WhatIf cleaned(String asked, Deed.Cleanup cleanup) {
        snapshot.seen(Kinds.HOST).ifPresent(host -> {
            if (cleanup.pending()) {
                host.staged()
                        .ifPresent(staged -> losses.add(new Loss(
                                HostLosses.HOST,
                                Loss.Kind.THING,
                                "the staged deployment",
                                List.of(HostLosses.named(staged)))));
            }
            if (cleanup.rollback()) {
                host.rollback()
                        .ifPresent(rollback -> losses.add(new Loss(
                                HostLosses.HOST,
                                Loss.Kind.THING,
                                "the rollback deployment: there is no way back then",
                                List.of(HostLosses.named(rollback)))));
            }
        });
        if (snapshot.seen(Kinds.HOST).isEmpty()) {
            unlooked("deployments", "they could not be seen");
        }
        return told(
                asked,
                losses.isEmpty() ? "would remove no deployment that was seen" : "would remove deployments",
                new Reversal.No("it would have to be fetched again"),
                true);
    }

    private WhatIf tailnetDown(String asked, Deed.TailnetDown down) {
        switch (snapshot.of(Kinds.PEER)) {
            case Observation.Unknown<Tailnet.State> unknown ->
                unseen.add(new Gap("tailnet", unknown.cause(), unknown.detail(), unknown.hint(), Optional.empty()));
            case Observation.Known<Tailnet.State> known -> {
                var tailnet = known.value();
                if (!tailnet.peers().isEmpty()) {
                    losses.add(new Loss(
                            TAILNET,
                            Loss.Kind.PEERS,
                            BoxLosses.counted(tailnet.peers().size(), "machine") + " losing the way to this one",
                            tailnet.peers().stream().map(Peer.State::name).toList()));
                }
                if (!tailnet.served().isEmpty()) {
                    losses.add(new Loss(
                            TAILNET,
                            Loss.Kind.LISTENERS,
                            "what is served to the tailnet",
                            tailnet.served().stream().map(Tailnet.Served::at).toList()));
                }
            }
        }
        remarks.add("typed over the tailnet, it cuts the connection it was typed over");
        if (down.logout()) {
            losses.add(new Loss(
                    TAILNET, Loss.Kind.CONFIGURATION, "this machine's key: somebody has to log it in anew", List.of()));
        }
        return told(
                asked,
                down.logout() ? "would log this machine out of its tailnet" : "would take this machine off its tailnet",
                down.logout()
                        ? new Reversal.No("its key is gone; `tailscale up` asks for a login in a browser")
                        : new Reversal.Itself("tailscale up, from a place that does not need it"),
                false);
    }

    private void layered() {
        snapshot.seen(Kinds.HOST)
                .flatMap(host -> host.staged().or(host::booted))
                .map(deployment -> deployment.packages().requested())
                .filter(packages -> !packages.isEmpty())
                .ifPresent(packages -> remarks.add(
                        "layered packages are resolved anew and may hold it up: " + String.join(", ", packages)));
    }

    private void reboots(boolean reboot) {
        if (reboot) {
            remarks.add("it restarts the machine at once: everything that runs ends, in boxes too");
        }
    }

    private String rollbackName() {
        return snapshot.seen(Kinds.HOST)
                .flatMap(host -> host.rollback())
                .map(HostLosses::named)
                .orElse("the deployment before this one");
    }

    private void protects(List<Container.State> gone) {
        var declared = manifest.map(Manifest::boxes).orElse(Map.of());
        gone.forEach(box -> Optional.ofNullable(declared.get(box.name())).ifPresent(spec -> {
            if (spec.protectedOne()) {
                remarks.add(box.name() + " is protected in the manifest; this command does not know that");
            }
            spec.purpose().ifPresent(purpose -> remarks.add(box.name() + ": " + purpose));
        }));
    }

    private void unlooked(String part, String why) {
        unseen.add(new Gap(part, Cause.UNSUPPORTED, why, Optional.empty(), Optional.empty()));
    }

    private void add(BoxLosses.Lost lost) {
        losses.addAll(lost.losses());
        unseen.addAll(lost.unseen());
    }

    private static String names(List<Container.State> all) {
        return all.isEmpty()
                ? "no container"
                : all.stream().map(Container.State::name).collect(Collectors.joining(", "));
    }

    private WhatIf told(String asked, String summary, Reversal back, boolean root) {
        return new WhatIf(
                asked,
                true,
                summary,
                remarks,
                new BlastRadius(
                        losses, unseen, back, new Needs(root, false, false, Optional.empty(), Optional.empty())),
                safer.stream().findFirst());
    }
}
