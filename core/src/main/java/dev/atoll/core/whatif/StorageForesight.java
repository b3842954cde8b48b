package dev.atoll.core.whatif;

import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Texts;
import dev.atoll.core.container.Container;
import dev.atoll.core.plan.BlastRadius.Loss;
import dev.atoll.core.plan.BlastRadius.Reversal;
import dev.atoll.core.plan.BoxLosses;
import java.util.List;

/**
 * What happens where podman clears up: containers that do not run, volumes, images, all of it. What podman does was tried
 * with 4.3 and 5.8.
 */
final class StorageForesight {
    private static final Reversal NO_COPY = new Reversal.No("nothing keeps a copy");

    private final BoxWords words;
    private final Answer answer;

    StorageForesight(BoxWords words, Answer answer) {
        this.words = words;
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

    WhatIf pruned(Deed.Prune prune) {
        words.begin(prune.scope());
        var all = concerned(prune, words.meant());
        words.removed(all);
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
        words.told(all);
        if (!all.isEmpty()) {
            answer.safer("podman image prune");
        }
        return answer.of(
                all.isEmpty() && prune.volumes()
                        ? "would delete every volume that no container uses"
                        : words.said("remove", all) + (all.isEmpty() ? "" : ", for good"),
                all.isEmpty() && !prune.volumes() ? Answer.NOTHING_TO_TAKE_BACK : NO_COPY);
    }

    /** With the containers, their volumes lose who uses them. */
    private void orphaned(Deed.Prune prune, List<Container.State> gone) {
        for (var box : gone) {
            var orphans = words.namedVolumes(box).stream()
                    .filter(volume -> gone.containsAll(words.meant().using(List.of(volume), prune.scope())))
                    .toList();
            if (!orphans.isEmpty()) {
                answer.lost(
                        BoxLosses.address(box),
                        Loss.Kind.VOLUME,
                        Texts.counted(orphans.size(), "volume") + " that only it uses",
                        orphans);
            }
        }
        answer.unseen("volumes that no container uses", "every one would be deleted; `podman volume ls` names them");
    }

    WhatIf reset(Deed.ResetPodman reset) {
        words.begin(reset.scope());
        var all = concerned(reset, words.meant());
        all.forEach(box -> {
            answer.lost(BoxLosses.removed(words.seen(), box));
            var named = words.namedVolumes(box);
            if (!named.isEmpty()) {
                answer.lost(
                        BoxLosses.address(box), Loss.Kind.VOLUME, Texts.counted(named.size(), "named volume"), named);
            }
        });
        answer.unseen("images, networks, and volumes that no container uses", "every one would be deleted");
        answer.remark("homes stay, and everything else that is mounted from the host");
        answer.remark("it is named as the cure of many troubles and is the end of every box; what podman complains of"
                + " can mostly be mended without");
        words.told(all);
        answer.safer("podman info --format '{{.Host.DatabaseBackend}}'");
        return answer.of(
                "would delete everything podman has: " + BoxWords.names(all) + ", every image and every volume",
                NO_COPY);
    }

    /** Forced, podman removes those that use it first: tried with 4.3 and 5.8. */
    WhatIf volumes(Deed.RemoveVolumes volumes) {
        words.begin(volumes.scope());
        var users = words.meant().using(volumes.names(), volumes.scope());
        var untold = words.meant()
                .all(volumes.scope())
                .filter(box -> words.meant().details(box).isEmpty())
                .toList();
        if (!untold.isEmpty()) {
            answer.unseen("whether they use it: " + BoxWords.names(untold), "their mounts were not told");
        }
        if (!users.isEmpty() && !volumes.force()) {
            return answer.of("would be refused: " + BoxWords.names(users) + " uses it", Answer.NOTHING_TO_TAKE_BACK);
        }
        volumes.names()
                .forEach(name -> answer.lost(
                        ResourceAddress.of("podman-volume", name), Loss.Kind.VOLUME, "everything in it", List.of()));
        words.removed(users);
        words.told(users);
        volumes.names().stream()
                .findFirst()
                .ifPresent(name -> answer.safer("podman volume export " + name + " --output " + name + ".tar"));
        var count = Texts.counted(volumes.names().size(), "volume");
        return answer.of(
                "would delete " + count
                        + (users.isEmpty() ? "" : ", and REMOVE " + BoxWords.names(users) + ", that uses it"),
                NO_COPY);
    }

    WhatIf images(Deed.RemoveImages images) {
        words.begin(images.scope());
        var users = madeFrom(images, words.meant());
        if (users.isEmpty()) {
            return answer.of(
                    "would delete " + Texts.counted(images.names().size(), "image") + " that no container uses",
                    new Reversal.Itself("it can be fetched again, unless it was made here"));
        }
        if (!images.force()) {
            return answer.of(
                    "would be refused: " + BoxWords.names(users) + " is made from it", Answer.NOTHING_TO_TAKE_BACK);
        }
        words.removed(users);
        words.told(users);
        words.keepFirst(users.getFirst());
        return answer.of("would delete the image, and REMOVE " + BoxWords.names(users) + ", made from it", NO_COPY);
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
}
