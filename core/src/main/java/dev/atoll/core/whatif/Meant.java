package dev.atoll.core.whatif;

import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which containers a deed is about, by what was seen. Pure. */
final class Meant {
    private final SeenBoxes seen;

    Meant(SeenBoxes seen) {
        this.seen = seen;
    }

    List<Container.State> by(Deed.Which which, Scope scope) {
        return all(scope)
                .filter(container -> switch (which) {
                    case Deed.Which.Named named -> named.names().stream().anyMatch(name -> is(container, name));
                    case Deed.Which.All all ->
                        !all.boxesOnly() || container.box().equals(Optional.of(Container.BoxTool.DISTROBOX));
                    case Deed.Which.Stopped stopped -> !runs(container);
                    case Deed.Which.InFile file -> false;
                })
                .toList();
    }

    Stream<Container.State> all(Scope scope) {
        return seen.snapshot().seen(Kinds.CONTAINER).stream()
                .flatMap(List::stream)
                .filter(container -> container.scope() == scope);
    }

    /** Those with one of these volumes mounted; only where their details were told. */
    List<Container.State> using(List<String> volumes, Scope scope) {
        return all(scope)
                .filter(container -> details(container).stream()
                        .flatMap(details -> volumes(details))
                        .anyMatch(volumes::contains))
                .toList();
    }

    static Stream<String> volumes(ContainerDetails details) {
        return details.mounts().stream()
                .filter(mount -> mount.type().equals("volume"))
                .map(ContainerDetails.Mount::source);
    }

    Optional<ContainerDetails> details(Container.State container) {
        return seen.details(container) instanceof Observation.Known<ContainerDetails> known
                ? Optional.of(known.value())
                : Optional.empty();
    }

    /** What hides some of this engine's containers, or all. */
    Optional<Gap> hidden(Scope scope) {
        return switch (seen.snapshot().of(Kinds.CONTAINER)) {
            case Observation.Unknown<List<Container.State>> unknown ->
                Optional.of(new Gap("containers", unknown.cause(), unknown.detail(), unknown.hint(), Optional.empty()));
            case Observation.Known<List<Container.State>> known ->
                known.gaps().stream()
                        .filter(gap -> gap.hides().equals(Optional.of(scope)))
                        .findFirst();
        };
    }

    /** By its name, or by the beginning of its id, as podman takes either. */
    static boolean is(Container.State container, String name) {
        return container.name().equals(name)
                || (name.matches("[0-9a-f]+") && container.id().startsWith(name));
    }

    static boolean runs(Container.State container) {
        return !container.status().ended();
    }
}
