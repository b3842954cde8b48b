package dev.atoll.adapters.memory;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.plan.VolumeLosses;
import dev.atoll.core.volume.FileSystems;
import dev.atoll.core.volume.Volume;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a world's volumes when somebody mounts and unmounts them: it refuses what udisks refuses, and what the
 * system lives on is always busy. Its callers hold the world still.
 */
final class SimulatedVolumes {
    private static final String MEDIA = "/run/media/yish/";

    private final InMemoryWorld world;
    /** How each was that was unmounted here. */
    private final Map<String, Volume.State> before = new HashMap<>();

    SimulatedVolumes(InMemoryWorld world) {
        this.world = world;
    }

    ActionOutcome mount(String name, Optional<String> uuid) {
        var there = find(name, uuid);
        if (there.isEmpty() || !FileSystems.mountable(there.get())) {
            return refused("Object of " + name + " is not a mountable filesystem.");
        }
        var volume = there.get();
        if (!volume.mounts().isEmpty()) {
            return new ActionOutcome.AlreadySo();
        }
        put(Optional.ofNullable(before.remove(name)).orElseGet(() -> mounted(volume)));
        return ActionOutcome.done();
    }

    private static Volume.State mounted(Volume.State volume) {
        var place = new HostPath(MEDIA + volume.label().or(volume::uuid).orElse(volume.name()));
        return with(volume, List.of(new Volume.Mount(place, false, Optional.empty())), volume.usage());
    }

    ActionOutcome unmount(String name, Optional<String> uuid) {
        var there = find(name, uuid);
        if (there.isEmpty()) {
            return refused("Error looking up object for device " + name);
        }
        var volume = there.get();
        if (volume.mounts().isEmpty()) {
            return new ActionOutcome.AlreadySo();
        }
        if (!VolumeLosses.ofTheSystem(volume).isEmpty()) {
            return refused("Error unmounting " + name + ": target is busy");
        }
        before.put(name, volume);
        put(with(volume, List.of(), Optional.empty()));
        return ActionOutcome.done();
    }

    private Optional<Volume.State> find(String name, Optional<String> uuid) {
        return roots().stream()
                .flatMap(Volume.State::tree)
                .filter(volume -> volume.name().equals(name))
                .filter(volume -> uuid.isEmpty() || volume.uuid().equals(uuid))
                .findFirst();
    }

    private void put(Volume.State volume) {
        world.show(Kinds.VOLUME, replaced(roots(), volume));
    }

    private static List<Volume.State> replaced(List<Volume.State> layers, Volume.State volume) {
        return layers.stream()
                .map(layer -> layer.name().equals(volume.name())
                        ? volume
                        : new Volume.State(
                                layer.name(),
                                layer.type(),
                                layer.size(),
                                layer.format(),
                                layer.label(),
                                layer.uuid(),
                                layer.partitionType(),
                                layer.model(),
                                layer.serial(),
                                layer.transport(),
                                layer.removable(),
                                layer.readOnly(),
                                layer.usage(),
                                layer.mounts(),
                                layer.btrfs(),
                                replaced(layer.children(), volume)))
                .toList();
    }

    private static Volume.State with(Volume.State volume, List<Volume.Mount> mounts, Optional<Volume.Usage> usage) {
        return new Volume.State(
                volume.name(),
                volume.type(),
                volume.size(),
                volume.format(),
                volume.label(),
                volume.uuid(),
                volume.partitionType(),
                volume.model(),
                volume.serial(),
                volume.transport(),
                volume.removable(),
                volume.readOnly(),
                usage,
                mounts,
                volume.btrfs(),
                volume.children());
    }

    private List<Volume.State> roots() {
        return world.shown(Kinds.VOLUME, List.<Volume.State>of());
    }

    private static ActionOutcome refused(String why) {
        return ActionOutcome.failed(Kind.REFUSED, why, "udisksctl status");
    }
}
