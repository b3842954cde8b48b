package dev.atoll.core.apply;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Texts;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.VolumeLosses;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody asks to be done with one volume.
 *
 * @param name in the manifest, by its device, or by its label: the first of these that something has
 */
public record VolumeRequest(Verb verb, String name) implements Request {
    private static final String DEVICES = "/dev/";

    /** As udisks calls it. */
    public enum Verb {
        MOUNT,
        UNMOUNT
    }

    public VolumeRequest {
        notNull(verb, name);
        name = name.startsWith(DEVICES) ? name.substring(name.lastIndexOf('/') + 1) : name;
    }

    public static VolumeRequest of(Verb verb, String name) {
        return new VolumeRequest(verb, name);
    }

    @Override
    public Sight sight() {
        return verb == Verb.MOUNT
                ? Sight.of(Kinds.VOLUME)
                : Sight.of(Kinds.VOLUME).and(VolumeLosses.SIGHT);
    }

    @Override
    public Plan plan(Optional<Manifest> manifest, Snapshot seen) {
        return new RequestedVolume(this, manifest, seen).plan();
    }

    @Override
    public String asked() {
        return "volume " + verb.name().toLowerCase(Locale.ROOT) + " " + Texts.typed(List.of(name));
    }

    @Override
    public VolumeRequest afterwards() {
        return this;
    }
}
