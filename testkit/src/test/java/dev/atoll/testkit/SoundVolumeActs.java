package dev.atoll.testkit;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.volume.Volume;
import dev.atoll.core.volume.Volumes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Volumes that are mounted and keep every rule; each broken one differs in one thing. Run by the kit's own test alone. */
class SoundVolumeActs implements VolumesActs, Volumes {
    /** Where each is mounted; empty: nowhere. */
    final Map<String, String> places = new TreeMap<>(Map.of("sda1", "", "sda2", "/srv", "sda3", ""));

    @Override
    public Volumes port() {
        return this;
    }

    @Override
    public String away() {
        return "sda1";
    }

    @Override
    public String busy() {
        return "sda2";
    }

    @Override
    public String locked() {
        return "sda3";
    }

    @Override
    public Observation<List<Volume.State>> observe() {
        return Observation.known(
                places.entrySet().stream()
                        .map(volume -> state(volume.getKey(), volume.getValue()))
                        .toList(),
                SoundContainers.AT);
    }

    private static Volume.State state(String name, String place) {
        return new Volume.State(
                name,
                Volume.Type.PARTITION,
                new ByteSize(1),
                Optional.empty(),
                Optional.empty(),
                Optional.of("uuid-" + name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                place.isEmpty() ? List.of() : List.of(new Volume.Mount(new HostPath(place), false, Optional.empty())),
                Optional.empty(),
                List.of());
    }

    @Override
    public ActionOutcome mount(String name, Optional<String> uuid, StepOutput output) {
        if (!places.containsKey(name) || !uuid.equals(Optional.of("uuid-" + name)) || name.equals(locked())) {
            return SoundActs.refused("there is nothing to mount on " + name);
        }
        return places.replace(name, "", "/mnt/" + name) ? ActionOutcome.done() : new ActionOutcome.AlreadySo();
    }

    @Override
    public ActionOutcome unmount(String name, Optional<String> uuid, StepOutput output) {
        if (!places.containsKey(name)) {
            return SoundActs.refused("there is no " + name);
        }
        if (name.equals(busy())) {
            return SoundActs.refused(name + " is busy");
        }
        return "".equals(places.put(name, "")) ? new ActionOutcome.AlreadySo() : ActionOutcome.done();
    }
}
