package dev.atoll.core.whatif;

import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.BlastRadius.Loss;
import dev.atoll.core.plan.BlastRadius.Reversal;
import dev.atoll.core.plan.BoxLosses;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What happens to containers, their volumes and their homes. What podman and distrobox do was tried with podman 4.3 and
 * 5.8 and read in distrobox 1.4 and 1.8.
 */
final class BoxForesight {
    private static final Reversal NO_COPY = new Reversal.No("nothing keeps a copy");

    private final Snapshot snapshot;
    private final Meant meant;
    private final Map<String, BoxSpec> declared;
    private final Answer answer;

    BoxForesight(Snapshot snapshot, Optional<Manifest> manifest, Answer answer) {
        this.snapshot = snapshot;
        this.meant = new Meant(snapshot);
        this.declared = manifest.map(Manifest::boxes).orElse(Map.of());
        this.answer = answer;
    }

    /** Those to look into. */
    static List<Container.State> concerned(Deed deed, Meant meant) {
        return switch (deed) {
            case Deed.Remove remove -> meant.by(remove.which(), remove.scope());
            case Deed.Stop stop -> meant.by(stop.which(), stop.scope());
            case Deed.Prune prune -> prune.containers() ? meant.by(new Deed.Which.Stopped(), prune.scope()) : List.of();
            case Deed.ResetPodman reset -> meant.all(reset.scope()).toList();
            case Deed.RemoveImages images -> images.force() ? madeFrom(images, meant) : List.of();
            default -> List.of();
        };
    }

    WhatIf stopped(Deed.Stop stop) {
        begin(stop.scope());
        var all = meant.by(stop.which(), stop.scope());
        all.forEach(box -> answer.lost(BoxLosses.stopped(snapshot, box)));
        var removed =
                all.stream().filter(box -> box.removedAtStop().orElse(false)).toList();
        told(removed);
        return answer.of(
                said("stop", all) + (removed.isEmpty() ? "" : "; " + names(removed) + " would be REMOVED by that"),
                removed.isEmpty()
                        ? new Reversal.Itself("start it again; what ran in it is not started with it")
                        : NO_COPY);
    }

    WhatIf removed(Deed.Remove remove) {
        begin(remove.scope());
        var all = meant.by(remove.which(), remove.scope());
        var refused = remove.by() == Deed.Remover.PODMAN && !remove.force()
                ? all.stream().filter(Meant::runs).toList()
                : List.<Container.State>of();
        var gone = all.stream().filter(box -> !refused.contains(box)).toList();
        gone.forEach(box -> gone(box, remove));
        if (!refused.isEmpty()) {
            answer.remark(names(refused) + ": refused without --force, for it runs");
        }
        asks(remove, gone);
        told(gone);
        if (gone.isEmpty() && !refused.isEmpty()) {
            return answer.of("would be refused: " + names(refused) + " runs", Answer.NOTHING_TO_TAKE_BACK);
        }
        if (gone.isEmpty()) {
            return answer.of(said("remove", gone), Answer.NOTHING_TO_TAKE_BACK);
        }
        if (remove.by() != Deed.Remover.ATOLL) {
            keepFirst(gone.getFirst());
        }
        return answer.of(
                said("remove", gone)
                        + (remove.anew() ? " and make it anew" : remove.by() == Deed.Remover.ATOLL ? "" : ", for good"),
                remove.by() == Deed.Remover.ATOLL
                        ? new Reversal.RestorePoint("a commit of the box, its volumes and its exports")
                        : NO_COPY);
    }

    private void gone(Container.State box, Deed.Remove remove) {
        home(box, remove);
        var lost = BoxLosses.removed(snapshot, box);
        answer.lost(new BoxLosses.Lost(
                lost.losses().stream()
                        .filter(loss -> remove.volumes() || loss.kind() != Loss.Kind.VOLUME)
                        .map(loss -> loss.kind() == Loss.Kind.EXPORTS && remove.by() == Deed.Remover.PODMAN
                                ? new Loss(
                                        loss.of(),
                                        loss.kind(),
                                        loss.what() + ", left there to lead nowhere",
                                        loss.items())
                                : loss)
                        .toList(),
                lost.unseen()));
        var kept = meant.details(box).stream()
                .flatMap(Meant::volumes)
                .filter(volume -> !BoxLosses.isAnonymous(volume))
                .toList();
        if (!kept.isEmpty()) {
            answer.remark("volumes that have a name stay: " + String.join(", ", kept));
        }
    }

    /** Only a home of its own can go: distrobox leaves the owner's alone. */
    private void home(Container.State box, Deed.Remove remove) {
        var details = meant.details(box);
        var home = details.flatMap(ContainerDetails::box).flatMap(ContainerDetails.Box::home);
        if (remove.home() && home.isPresent()) {
            answer.lost(
                    address(box),
                    Loss.Kind.FILES,
                    "ITS HOME, with everything in it",
                    List.of(home.get().value()));
        } else if (remove.home() && details.isEmpty()) {
            answer.unseen(
                    "the home of " + box.name(), "where it has one of its own, everything in it would be deleted");
        } else if (home.isPresent() && remove.by() == Deed.Remover.DISTROBOX) {
            answer.remark(
                    "the home of " + box.name() + ", " + home.get() + ", stays, unless DBX_CONTAINER_RM_CUSTOM_HOME"
                            + " or a distrobox.conf says otherwise; distrobox 1.4 asks, and Enter means that it goes");
        } else {
            answer.remark("the home stays, and everything else that is mounted from the host");
        }
    }

    private void asks(Deed.Remove remove, List<Container.State> gone) {
        if (remove.by() == Deed.Remover.DISTROBOX && !remove.force() && !gone.isEmpty()) {
            answer.remark("it asks first, unless -Y is typed, and Enter means yes"
                    + (gone.stream().anyMatch(Meant::runs) ? "; distrobox 1.4 refuses one that runs" : ""));
        }
        if (remove.home()) {
            answer.remark("distrobox 2 takes no terminal, too, for a yes to deleting a home");
        }
    }

    WhatIf pruned(Deed.Prune prune) {
        begin(prune.scope());
        var all = concerned(prune, meant);
        all.forEach(box -> answer.lost(BoxLosses.removed(snapshot, box)));
        if (prune.volumes()) {
            orphaned(prune, all);
        }
        if (prune.images()) {
            answer.remark("images that no container uses are deleted too, and fetched again when they are needed");
        }
        if (all.stream().anyMatch(box -> box.box().isPresent())) {
            answer.remark("a box that is stopped is a container that does not run: podman takes it for rubbish");
            answer.remark("homes stay, and everything else that is mounted from the host");
        }
        told(all);
        if (!all.isEmpty()) {
            answer.safer("podman image prune");
        }
        return answer.of(
                all.isEmpty() && prune.volumes()
                        ? "would delete every volume that no container uses"
                        : said("remove", all) + (all.isEmpty() ? "" : ", for good"),
                all.isEmpty() && !prune.volumes() ? Answer.NOTHING_TO_TAKE_BACK : NO_COPY);
    }

    /** With the containers, their volumes lose who uses them. */
    private void orphaned(Deed.Prune prune, List<Container.State> gone) {
        for (var box : gone) {
            var orphans = meant.details(box).stream()
                    .flatMap(Meant::volumes)
                    .filter(volume -> !BoxLosses.isAnonymous(volume))
                    .filter(volume -> gone.containsAll(meant.using(List.of(volume), prune.scope())))
                    .toList();
            if (!orphans.isEmpty()) {
                answer.lost(
                        address(box),
                        Loss.Kind.VOLUME,
                        BoxLosses.counted(orphans.size(), "volume") + " that only it uses",
                        orphans);
            }
        }
        answer.unseen("volumes that no container uses", "every one would be deleted; `podman volume ls` names them");
    }

    WhatIf reset(Deed.ResetPodman reset) {
        begin(reset.scope());
        var all = concerned(reset, meant);
        all.forEach(box -> {
            answer.lost(BoxLosses.removed(snapshot, box));
            var named = meant.details(box).stream()
                    .flatMap(Meant::volumes)
                    .filter(volume -> !BoxLosses.isAnonymous(volume))
                    .toList();
            if (!named.isEmpty()) {
                answer.lost(address(box), Loss.Kind.VOLUME, BoxLosses.counted(named.size(), "named volume"), named);
            }
        });
        answer.unseen("images, networks, and volumes that no container uses", "every one would be deleted");
        answer.remark("homes stay, and everything else that is mounted from the host");
        answer.remark("it is named as the cure of many troubles and is the end of every box; what podman complains of"
                + " can mostly be mended without");
        told(all);
        answer.safer("podman info --format '{{.Host.DatabaseBackend}}'");
        return answer.of(
                "would delete everything podman has: " + names(all) + ", every image and every volume", NO_COPY);
    }

    /** Forced, podman removes those that use it first: tried with 4.3 and 5.8. */
    WhatIf volumes(Deed.RemoveVolumes volumes) {
        begin(volumes.scope());
        var users = meant.using(volumes.names(), volumes.scope());
        var untold = meant.all(volumes.scope())
                .filter(box -> meant.details(box).isEmpty())
                .toList();
        if (!untold.isEmpty()) {
            answer.unseen("whether they use it: " + names(untold), "their mounts were not told");
        }
        if (!users.isEmpty() && !volumes.force()) {
            return answer.of("would be refused: " + names(users) + " uses it", Answer.NOTHING_TO_TAKE_BACK);
        }
        volumes.names()
                .forEach(name -> answer.lost(
                        ResourceAddress.of("podman-volume", name), Loss.Kind.VOLUME, "everything in it", List.of()));
        users.forEach(box -> answer.lost(BoxLosses.removed(snapshot, box)));
        told(users);
        volumes.names().stream()
                .findFirst()
                .ifPresent(name -> answer.safer("podman volume export " + name + " --output " + name + ".tar"));
        var count = BoxLosses.counted(volumes.names().size(), "volume");
        return answer.of(
                "would delete " + count + (users.isEmpty() ? "" : ", and REMOVE " + names(users) + ", that uses it"),
                NO_COPY);
    }

    WhatIf images(Deed.RemoveImages images) {
        begin(images.scope());
        var users = madeFrom(images, meant);
        if (users.isEmpty()) {
            return answer.of(
                    "would delete " + BoxLosses.counted(images.names().size(), "image") + " that no container uses",
                    new Reversal.Itself("it can be fetched again, unless it was made here"));
        }
        if (!images.force()) {
            return answer.of("would be refused: " + names(users) + " is made from it", Answer.NOTHING_TO_TAKE_BACK);
        }
        users.forEach(box -> answer.lost(BoxLosses.removed(snapshot, box)));
        told(users);
        keepFirst(users.getFirst());
        return answer.of("would delete the image, and REMOVE " + names(users) + ", made from it", NO_COPY);
    }

    private static List<Container.State> madeFrom(Deed.RemoveImages images, Meant meant) {
        return meant.all(images.scope())
                .filter(box -> images.names().stream()
                        .anyMatch(name -> box.image().toString().equals(name)
                                || box.image()
                                        .toString()
                                        .replaceFirst("[:@][^/]*$", "")
                                        .endsWith("/" + name)
                                || box.image().toString().endsWith("/" + name)
                                || (name.matches("(sha256:)?[0-9a-f]{3,}")
                                        && box.imageId()
                                                .map(id -> id.replace("sha256:", ""))
                                                .filter(id -> id.startsWith(name.replace("sha256:", "")))
                                                .isPresent())))
                .toList();
    }

    private void begin(Scope scope) {
        meant.hidden(scope).ifPresent(answer::unseen);
        answer.needs(scope == Scope.SYSTEM, false, false);
    }

    private void keepFirst(Container.State box) {
        answer.safer((box.scope() == Scope.SYSTEM ? "sudo " : "") + "podman commit " + box.name() + " kept:"
                + box.name().toLowerCase(Locale.ROOT));
    }

    /** What the manifest knows of them, and the command does not. */
    private void told(List<Container.State> gone) {
        gone.forEach(box -> Optional.ofNullable(declared.get(box.name())).ifPresent(spec -> {
            if (spec.protectedOne()) {
                answer.remark(box.name() + " is protected in the manifest; this command does not know that");
            }
            spec.purpose().ifPresent(purpose -> answer.remark(box.name() + ": " + purpose));
        }));
    }

    /** Nothing seen is nothing only where everything was seen. */
    private String said(String verb, List<Container.State> all) {
        return all.isEmpty() && !answer.sawAll()
                ? "cannot be told: the containers it is about were not seen"
                : "would " + verb + " " + names(all);
    }

    private static ResourceAddress address(Container.State box) {
        return box.box().isPresent()
                ? BoxSpec.address(box.name(), box.scope())
                : ResourceAddress.of("container", box.name());
    }

    private static String names(List<Container.State> all) {
        return all.isEmpty()
                ? "no container"
                : all.stream().map(Container.State::name).collect(Collectors.joining(", "));
    }
}
