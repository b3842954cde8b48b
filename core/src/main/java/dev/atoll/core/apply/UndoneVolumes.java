package dev.atoll.core.apply;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.Step;
import dev.atoll.core.plan.VolumeLosses;
import dev.atoll.core.volume.Volume;
import java.util.List;
import java.util.Optional;

/** The way back of one volume that was mounted or unmounted: found by its UUID, whatever it is called by now. Pure. */
final class UndoneVolumes {
    private final WayBack way;

    UndoneVolumes(WayBack way) {
        this.way = way;
    }

    /** What has to be looked at; nothing where no volume was touched. */
    static Sight sight(Run run) {
        return run.touched().stream().map(Note.Started::action).anyMatch(UndoneVolumes::ours)
                ? Sight.of(Kinds.VOLUME).and(VolumeLosses.SIGHT)
                : Sight.of();
    }

    private static boolean ours(Action action) {
        return action instanceof Action.MountVolume || action instanceof Action.UnmountVolume;
    }

    /** @param done to it, in order: the first one tells how it was */
    List<Step> back(ResourceAddress address, List<Action> done) {
        return done.stream()
                .filter(UndoneVolumes::ours)
                .findFirst()
                .map(first -> way.snapshot().of(Kinds.VOLUME) instanceof Observation.Unknown<List<Volume.State>> unknown
                        ? List.<Step>of(new Step.Deferred(address, unknown.detail(), unknown.hint()))
                        : first instanceof Action.MountVolume mounted
                                ? back(address, mounted.name(), mounted.uuid(), true)
                                : first instanceof Action.UnmountVolume away
                                        ? back(address, away.name(), away.uuid(), false)
                                        : List.<Step>of())
                .orElse(List.of());
    }

    private List<Step> back(ResourceAddress address, String name, Optional<String> uuid, boolean wasMounted) {
        var now = way.snapshot().seen(Kinds.VOLUME).stream()
                .flatMap(List::stream)
                .flatMap(Volume.State::tree)
                .filter(volume -> volume.uuid().equals(uuid)
                        && (uuid.isPresent() || volume.name().equals(name)))
                .findFirst();
        if (now.isEmpty()) {
            return List.of(
                    WayBack.blocked(address, "it is not there any more: " + name, "plug it in, and see: atoll volume"));
        }
        if (now.get().mounts().isEmpty() == wasMounted) {
            return List.of();
        }
        Action back = wasMounted
                ? new Action.UnmountVolume(now.get().name(), uuid)
                : new Action.MountVolume(now.get().name(), uuid);
        return List.of(way.change(address, back, List.of()));
    }
}
