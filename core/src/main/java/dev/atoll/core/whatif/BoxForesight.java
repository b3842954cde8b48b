package dev.atoll.core.whatif;

import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.plan.BlastRadius.Loss;
import dev.atoll.core.plan.BlastRadius.Reversal;
import dev.atoll.core.plan.BoxLosses;
import dev.atoll.core.plan.Lost;
import java.util.List;

/**
 * What happens to containers that are stopped or removed, and to their homes. What podman and distrobox do was tried with
 * podman 4.3 and 5.8 and read in distrobox 1.4 and 1.8.
 */
final class BoxForesight {
    private static final Reversal NO_COPY = new Reversal.No("nothing keeps a copy");

    private final BoxWords words;
    private final Answer answer;

    BoxForesight(BoxWords words, Answer answer) {
        this.words = words;
        this.answer = answer;
    }

    WhatIf stopped(Deed.Stop stop) {
        words.begin(stop.scope());
        var all = words.meant().by(stop.which(), stop.scope());
        all.forEach(box -> answer.lost(BoxLosses.stopped(words.seen(), box)));
        var removed =
                all.stream().filter(box -> box.removedAtStop().orElse(false)).toList();
        words.told(removed);
        return answer.of(
                words.said("stop", all)
                        + (removed.isEmpty() ? "" : "; " + BoxWords.names(removed) + " would be REMOVED by that"),
                removed.isEmpty()
                        ? new Reversal.Itself("start it again; what ran in it is not started with it")
                        : NO_COPY);
    }

    WhatIf removed(Deed.Remove remove) {
        words.begin(remove.scope());
        var all = words.meant().by(remove.which(), remove.scope());
        var refused = remove.by() == Deed.Remover.PODMAN && !remove.force()
                ? all.stream().filter(Meant::runs).toList()
                : List.<Container.State>of();
        var gone = all.stream().filter(box -> !refused.contains(box)).toList();
        gone.forEach(box -> gone(box, remove));
        if (!refused.isEmpty()) {
            answer.remark(BoxWords.names(refused) + ": refused without --force, for it runs");
        }
        asks(remove, gone);
        words.told(gone);
        if (gone.isEmpty() && !refused.isEmpty()) {
            return answer.of("would be refused: " + BoxWords.names(refused) + " runs", Answer.NOTHING_TO_TAKE_BACK);
        }
        if (gone.isEmpty()) {
            return answer.of(words.said("remove", gone), Answer.NOTHING_TO_TAKE_BACK);
        }
        if (remove.by() != Deed.Remover.ATOLL) {
            words.keepFirst(gone.getFirst());
        }
        return answer.of(
                words.said("remove", gone)
                        + (remove.anew() ? " and make it anew" : remove.by() == Deed.Remover.ATOLL ? "" : ", for good"),
                remove.by() == Deed.Remover.ATOLL
                        ? new Reversal.RestorePoint("a commit of the box, its volumes and its exports")
                        : NO_COPY);
    }

    private void gone(Container.State box, Deed.Remove remove) {
        home(box, remove);
        var lost = BoxLosses.removed(words.seen(), box);
        answer.lost(new Lost(
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
        var kept = words.namedVolumes(box);
        if (!kept.isEmpty()) {
            answer.remark("volumes that have a name stay: " + String.join(", ", kept));
        }
    }

    /** Only a home of its own can go: distrobox leaves the owner's alone. */
    private void home(Container.State box, Deed.Remove remove) {
        var details = words.meant().details(box);
        var home = details.flatMap(ContainerDetails::box).flatMap(ContainerDetails.Box::home);
        if (remove.home() && home.isPresent()) {
            answer.lost(
                    BoxLosses.address(box),
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
}
