package dev.atoll.core.plan;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.BlastRadius.Loss;
import dev.atoll.core.volume.Volume;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What lives on a file system that is mounted: the system itself, and containers that were given a part of it. Pure. */
public final class VolumeLosses {
    /** What has to be looked at to say it. */
    public static final Sight SIGHT = Sight.of(Kinds.CONTAINER).deeper(Kinds.CONTAINER_DETAILS);

    /** Without these no machine goes on; as a canonical path has them. */
    private static final List<String> WHOLE = List.of("/", "/var", "/tmp");

    private static final List<String> BELOW = List.of(
            "/boot",
            "/efi",
            "/etc",
            "/home",
            "/nix",
            "/sysroot",
            "/usr",
            "/var/home",
            "/var/lib",
            "/var/log",
            "/var/tmp");

    private VolumeLosses() {}

    /** Where the system itself lives on it: empty where it may go. */
    public static List<HostPath> ofTheSystem(Volume.State volume) {
        return volume.places().stream()
                .filter(place ->
                        WHOLE.contains(place.value()) || BELOW.stream().anyMatch(folder -> below(place, folder)))
                .toList();
    }

    /** Containers that run and have a part of it mounted, which they would hold on to. */
    public static List<Container.State> running(Volume.State volume, Snapshot seen) {
        return using(volume, SeenBoxes.in(seen), box -> !box.status().ended());
    }

    static Lost unmounted(Snapshot seen, String name) {
        return seen.seen(Kinds.VOLUME).stream()
                .flatMap(List::stream)
                .flatMap(Volume.State::tree)
                .filter(volume -> volume.name().equals(name))
                .findFirst()
                .map(volume -> unmounted(volume, seen))
                .orElse(Lost.NOTHING);
    }

    private static Lost unmounted(Volume.State volume, Snapshot seen) {
        if (seen.of(Kinds.CONTAINER) instanceof Observation.Unknown<List<Container.State>> unknown) {
            return Lost.unseen("containers that have it mounted", unknown);
        }
        var boxes = SeenBoxes.in(seen);
        var lost = new Lost.Collected(ResourceAddress.of("volume", volume.name()));
        var using = using(volume, boxes, box -> true).stream()
                .map(box -> BoxLosses.address(box).toString())
                .toList();
        lost.some(Loss.Kind.FILES, using.size(), "container", " that was made with a part of it mounted", using);
        all(boxes)
                .filter(box -> boxes.details(box) instanceof Observation.Unknown<ContainerDetails>)
                .forEach(box ->
                        lost.unseen("what is mounted into " + box.name(), (Observation.Unknown<?>) boxes.details(box)));
        return lost.all();
    }

    private static List<Container.State> using(Volume.State volume, SeenBoxes boxes, Predicate<Container.State> which) {
        return all(boxes)
                .filter(which)
                .filter(box -> boxes.details(box) instanceof Observation.Known<ContainerDetails> known
                        && known.value().mounts().stream()
                                .map(ContainerDetails.Mount::source)
                                .filter(source -> source.startsWith("/"))
                                .map(HostPath::new)
                                .anyMatch(source ->
                                        volume.places().stream().anyMatch(place -> below(source, place.value()))))
                .toList();
    }

    private static Stream<Container.State> all(SeenBoxes boxes) {
        return boxes.snapshot().seen(Kinds.CONTAINER).stream().flatMap(List::stream);
    }

    private static boolean below(HostPath path, String folder) {
        return path.value().equals(folder) || path.value().startsWith(folder.equals("/") ? "/" : folder + "/");
    }
}
