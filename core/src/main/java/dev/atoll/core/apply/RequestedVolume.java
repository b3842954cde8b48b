package dev.atoll.core.apply;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Nearest;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.container.Container;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.VolumeSpec;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.BlastRadius;
import dev.atoll.core.plan.BoxLosses;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Radius;
import dev.atoll.core.plan.Step;
import dev.atoll.core.plan.VolumeLosses;
import dev.atoll.core.volume.FileSystems;
import dev.atoll.core.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans what is asked to be done with one volume. What the system lives on is refused, and never forced. Pure. */
final class RequestedVolume {
    private final VolumeRequest request;
    private final Optional<Manifest> manifest;
    private final Snapshot seen;
    private final ResourceAddress address;

    RequestedVolume(VolumeRequest request, Optional<Manifest> manifest, Snapshot seen) {
        this.request = request;
        this.manifest = manifest;
        this.seen = seen;
        this.address = ResourceAddress.of("volume", request.name());
    }

    Plan plan() {
        var step = switch (seen.of(Kinds.VOLUME)) {
            case Observation.Unknown<List<Volume.State>> unknown ->
                new Step.Deferred(address, unknown.detail(), unknown.hint());
            case Observation.Known<List<Volume.State>> known ->
                meant().map(this::of).orElseGet(this::absent);
        };
        var basis = meant().stream()
                .map(volume -> volume.name() + " " + volume.uuid().orElse("-"))
                .toList();
        return new Plan(
                manifest.map(Manifest::workstation).orElse(address.toString()),
                List.of(step),
                Intent.basis(basis),
                List.of());
    }

    private Optional<Volume.State> meant() {
        return declared()
                .map(spec -> first(volume -> volume.uuid().isPresent()
                                && volume.uuid().equals(spec.uuid().or(spec::luks)))
                        .or(() -> first(volume ->
                                volume.uuid().isPresent() && volume.uuid().equals(spec.luks()))))
                .orElseGet(() -> first(volume -> volume.name().equals(request.name()))
                        .or(() -> first(volume -> volume.label().equals(Optional.of(request.name())))))
                .map(RequestedVolume::opened);
    }

    private Optional<VolumeSpec> declared() {
        return manifest.flatMap(file -> Optional.ofNullable(file.volumes().get(request.name())));
    }

    /** Of an encrypted one that is open, what lies in it. */
    private static Volume.State opened(Volume.State volume) {
        return FileSystems.isContainer(volume) && volume.children().size() == 1
                ? volume.children().getFirst()
                : volume;
    }

    private Optional<Volume.State> first(Predicate<Volume.State> which) {
        return all().filter(which).findFirst();
    }

    private Stream<Volume.State> all() {
        return seen.seen(Kinds.VOLUME).stream().flatMap(List::stream).flatMap(Volume.State::tree);
    }

    private Step absent() {
        if (declared().isPresent()) {
            return blocked("it is not there: no device has its UUID", "plug it in, and see: atoll volume");
        }
        var names = new ArrayList<>(all().map(Volume.State::name).toList());
        all().flatMap(volume -> volume.label().stream()).forEach(names::add);
        manifest.ifPresent(file -> names.addAll(file.volumes().keySet()));
        return blocked(
                "no volume is called '" + request.name() + "'"
                        + Nearest.to(request.name(), names)
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse(""),
                "see what there is: atoll volume");
    }

    private Step of(Volume.State volume) {
        if (FileSystems.isContainer(volume)) {
            return blocked(
                    "it is encrypted and locked, and Atoll asks for no passphrase",
                    "udisksctl unlock --block-device /dev/" + volume.name());
        }
        if (!FileSystems.mountable(volume)) {
            return blocked(
                    volume.format()
                            .map(format -> "what is on it is no file system: " + format)
                            .orElse("there is no file system on " + volume.name()),
                    volume.children().isEmpty()
                            ? "see what there is: atoll volume"
                            : "on it lie " + names(volume.children()));
        }
        return request.verb() == VolumeRequest.Verb.MOUNT ? mounted(volume) : unmounted(volume);
    }

    private Step mounted(Volume.State volume) {
        return volume.mounts().isEmpty()
                ? change(new Action.MountVolume(volume.name(), volume.uuid()))
                : new Step.Keep(address);
    }

    private Step unmounted(Volume.State volume) {
        if (volume.mounts().isEmpty()) {
            return new Step.Keep(address);
        }
        var system = VolumeLosses.ofTheSystem(volume);
        if (!system.isEmpty()) {
            return blocked(
                    "the system lives on it: "
                            + system.stream().map(HostPath::value).collect(Collectors.joining(", ")),
                    "Atoll never unmounts that");
        }
        var running = VolumeLosses.running(volume, seen);
        if (!running.isEmpty()) {
            var boxes = running.stream()
                    .map(box -> BoxLosses.address(box).toString())
                    .collect(Collectors.joining(", "));
            return blocked(
                    "it is mounted into what runs: " + boxes,
                    "end that first: atoll container stop "
                            + running.stream()
                                    .map(Container.State::name)
                                    .findFirst()
                                    .orElseThrow());
        }
        return change(new Action.UnmountVolume(volume.name(), volume.uuid()));
    }

    private static String names(List<Volume.State> volumes) {
        return volumes.stream().map(Volume.State::name).collect(Collectors.joining(", "));
    }

    private Step change(Action action) {
        return new Step.Change(
                action.verb() + " " + address,
                address,
                action,
                Step.Reason.REQUESTED,
                "asked for",
                new Radius(SeenBoxes.in(seen)).of(action),
                List.of());
    }

    private Step blocked(String why, String hint) {
        return new Step.Blocked(address, List.of(), why, Optional.of(hint), BlastRadius.NONE);
    }
}
