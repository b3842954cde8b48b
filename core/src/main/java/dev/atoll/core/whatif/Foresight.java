package dev.atoll.core.whatif;

import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.Losses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Foresees what a deed would destroy on a machine that was looked at. A pure function; with a manifest it knows more. */
public final class Foresight {
    private static final Sight CONTAINERS = Sight.of(Kinds.CONTAINER, Kinds.LISTENER, Kinds.PEER);
    private static final Sight HOST = Sight.of(Kinds.HOST, Kinds.CONTAINER);

    private Foresight() {}

    /** What has to be looked at to know what is meant. Of what is not understood, nothing. */
    public static Sight sight(Deed deed) {
        return switch (deed) {
            case Deed.Remove remove -> CONTAINERS;
            case Deed.Stop stop -> CONTAINERS;
            case Deed.Prune prune -> CONTAINERS;
            case Deed.ResetPodman reset -> CONTAINERS;
            case Deed.RemoveVolumes volumes -> CONTAINERS;
            case Deed.RemoveImages images -> CONTAINERS;
            case Deed.Deploy deploy -> HOST;
            case Deed.ResetHost reset -> HOST;
            case Deed.Rollback rollback -> HOST;
            case Deed.Cleanup cleanup -> Sight.of(Kinds.HOST);
            case Deed.TailnetDown down -> Sight.of(Kinds.PEER);
            case Deed.TailnetPreferences preferences -> Sight.of(Kinds.PEER);
            case Deed.ServeReset reset -> Sight.of(Kinds.PEER);
            case Deed.Harmless harmless -> Sight.of();
            case Deed.Refused refused -> Sight.of();
            case Deed.NotUnderstood no -> Sight.of();
        };
    }

    /** What has to be looked at in depth then, before {@link #of} can tell. */
    public static Sight closer(Deed deed, Snapshot listed) {
        var meant = new Meant(SeenBoxes.in(listed));
        var mounted = Sight.of();
        if (volumesOf(deed).isPresent()) {
            mounted = mounted.closer(
                    Kinds.CONTAINER_DETAILS, names(meant.all(volumesOf(deed).get())));
            if (deed instanceof Deed.RemoveVolumes volumes && volumes.force()) {
                return Losses.sight(names(meant.all(volumes.scope())));
            }
        }
        var inside = names(StorageForesight.concerned(deed, meant).stream());
        return inside.isEmpty()
                ? mounted
                : mounted.closely().isEmpty() ? Losses.sight(inside) : mounted.closer(Kinds.BOX_CONTENTS, inside);
    }

    /** Whose volumes it deletes: then it has to be known who uses them. */
    private static Optional<Scope> volumesOf(Deed deed) {
        return switch (deed) {
            case Deed.Prune prune -> prune.volumes() ? Optional.of(prune.scope()) : Optional.empty();
            case Deed.RemoveVolumes volumes -> Optional.of(volumes.scope());
            default -> Optional.empty();
        };
    }

    private static Set<String> names(Stream<Container.State> containers) {
        return containers.map(Container.State::name).collect(Collectors.toSet());
    }

    /** Names that are meant and that nobody has. */
    public static List<String> nobody(Deed deed, Snapshot listed) {
        var meant = new Meant(SeenBoxes.in(listed));
        return switch (deed) {
            case Deed.Remove remove -> nobody(remove.which(), remove.scope(), meant);
            case Deed.Stop stop -> nobody(stop.which(), stop.scope(), meant);
            default -> List.of();
        };
    }

    private static List<String> nobody(Deed.Which which, Scope scope, Meant meant) {
        if (!(which instanceof Deed.Which.Named named) || meant.hidden(scope).isPresent()) {
            return List.of();
        }
        return named.names().stream()
                .filter(name -> meant.all(scope).noneMatch(container -> Meant.is(container, name)))
                .toList();
    }

    public static WhatIf of(String asked, Deed deed, Snapshot snapshot, Optional<Manifest> manifest) {
        var answer = new Answer(asked);
        var words = new BoxWords(
                SeenBoxes.in(snapshot), manifest.map(Manifest::boxes).orElse(Map.of()), answer);
        var boxes = new BoxForesight(words, answer);
        var storage = new StorageForesight(words, answer);
        var host = new HostForesight(snapshot, answer);
        var tailnet = new TailnetForesight(snapshot, answer);
        return switch (deed) {
            case Deed.Remove remove -> boxes.removed(remove);
            case Deed.Stop stop -> boxes.stopped(stop);
            case Deed.Prune prune -> storage.pruned(prune);
            case Deed.ResetPodman reset -> storage.reset(reset);
            case Deed.RemoveVolumes volumes -> storage.volumes(volumes);
            case Deed.RemoveImages images -> storage.images(images);
            case Deed.Deploy deploy -> host.deployed(deploy);
            case Deed.ResetHost reset -> host.reset(reset);
            case Deed.Rollback rollback -> host.rolledBack(rollback);
            case Deed.Cleanup cleanup -> host.cleaned(cleanup);
            case Deed.TailnetDown down -> tailnet.down(down);
            case Deed.TailnetPreferences preferences -> tailnet.preferences(preferences);
            case Deed.ServeReset reset -> tailnet.served(reset);
            case Deed.Harmless harmless -> {
                harmless.but().ifPresent(answer::remark);
                yield answer.of(harmless.what(), Answer.NOTHING_TO_TAKE_BACK);
            }
            case Deed.Refused refused -> answer.of("would be refused: " + refused.why(), Answer.NOTHING_TO_TAKE_BACK);
            case Deed.NotUnderstood no -> answer.notUnderstood(no.part());
        };
    }
}
