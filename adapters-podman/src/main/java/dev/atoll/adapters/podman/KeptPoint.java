package dev.atoll.adapters.podman;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Scope;
import dev.atoll.core.restore.RestorePoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the file of a restore point holds. The command that made the box is among it, word for word, and with it
 * whatever secret its environment has: nothing of that is ever told.
 *
 * @param layer what of its image is its own, where told
 * @param made how its volumes were made; not told of those that an earlier Atoll kept
 * @param created the command that made the box, program included
 * @param imageAt which of its words is the image
 */
record KeptPoint(
        String id,
        String box,
        Scope scope,
        Instant at,
        String image,
        Optional<ByteSize> size,
        Optional<ByteSize> layer,
        boolean running,
        List<String> volumes,
        List<KeptVolume> made,
        List<Export> applications,
        List<Export> binaries,
        List<String> created,
        int imageAt) {
    KeptPoint {
        notNull(id, box, scope, at, image, size, layer);
        volumes = List.copyOf(volumes);
        made = List.copyOf(made);
        applications = List.copyOf(applications);
        binaries = List.copyOf(binaries);
        created = List.copyOf(created);
    }

    /** @param mode as in {@code rwxr-xr-x} */
    record Export(String name, String mode) {
        Export {
            notNull(name, mode);
        }
    }

    /** The command that makes the box of what was kept of it, without the program. */
    List<String> remade() {
        var words = new ArrayList<>(created);
        words.set(imageAt, image);
        return List.copyOf(words.subList(1, words.size()));
    }

    /** @param copies what those of volumes take */
    RestorePoint.State told(List<String> missing, ByteSize copies) {
        return new RestorePoint.State(
                id,
                box,
                scope,
                at,
                image,
                size,
                layer.map(copies::plus),
                running,
                volumes,
                applications.stream().map(Export::name).toList(),
                binaries.stream().map(Export::name).toList(),
                missing);
    }

    @Override
    public String toString() {
        return "KeptPoint[" + id + " of " + box + "]";
    }
}
