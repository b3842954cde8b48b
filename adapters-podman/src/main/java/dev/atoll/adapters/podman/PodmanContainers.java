package dev.atoll.adapters.podman;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.container.Containers;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Containers over the user's podman socket, by the podman command where there is no socket, and beside them the
 * system's where its socket may be read. Looking never starts a container, never asks for {@code top} or logs: both
 * show other people's secrets. Thread-safe.
 */
public final class PodmanContainers implements Containers {
    private final Engines engines;
    private final Creating creating;
    private final Acting acting;
    private final Places places;
    private final InstantSource clock;

    PodmanContainers(Engines engines, Creating creating, Acting acting, InstantSource clock) {
        this.engines = engines;
        this.creating = creating;
        this.acting = acting;
        this.places = engines.places();
        this.clock = clock;
    }

    @Override
    public Observation<List<Container.State>> observe() {
        var at = clock.instant();
        return switch (engines.world()) {
            case Engines.Unseen unseen -> Observation.unknown(unseen.trouble(), at);
            case Engines.World world ->
                new Observation.Known<>(
                        world.lists().stream()
                                .flatMap(listed -> listed.containers().stream())
                                .sorted(Comparator.comparing(Container.State::name)
                                        .thenComparing(Container.State::scope))
                                .toList(),
                        at,
                        world.gaps(),
                        Optional.of(world.source()));
        };
    }

    @Override
    public Observation<List<ContainerDetails>> details(Set<String> names) {
        var at = clock.instant();
        return switch (engines.world()) {
            case Engines.Unseen unseen -> Observation.unknown(unseen.trouble(), at);
            case Engines.World world -> {
                var details = new ArrayList<ContainerDetails>();
                var gaps = new ArrayList<>(world.gaps());
                for (var listed : world.lists()) {
                    new DetailReader(listed.engine(), new Exports(places.home()))
                            .read(
                                    listed.containers().stream()
                                            .filter(container -> names.contains(container.name()))
                                            .toList(),
                                    details,
                                    gaps);
                }
                details.sort(Comparator.comparing(ContainerDetails::name).thenComparing(ContainerDetails::scope));
                yield new Observation.Known<>(List.copyOf(details), at, gaps, Optional.of(world.source()));
            }
        };
    }

    @Override
    public Observation<List<BoxContents>> contents(Set<String> names) {
        var at = clock.instant();
        return switch (engines.world()) {
            case Engines.Unseen unseen -> Observation.unknown(unseen.trouble(), at);
            case Engines.World world -> {
                var asked = Asked.byBox(names);
                var contents = new ArrayList<BoxContents>();
                var gaps = new ArrayList<>(world.gaps());
                for (var listed : world.lists()) {
                    // The first is the engine that answers this user's podman.
                    reader(listed, listed.equals(world.lists().getFirst()))
                            .read(
                                    listed.containers().stream()
                                            .filter(container -> asked.containsKey(container.name()))
                                            .toList(),
                                    asked,
                                    contents,
                                    gaps);
                }
                contents.sort(Comparator.comparing(BoxContents::name).thenComparing(BoxContents::scope));
                yield new Observation.Known<>(List.copyOf(contents), at, gaps, Optional.of(world.source()));
            }
        };
    }

    /** Programs are run by the command: its socket would have to be written to. Of another's engine, by nobody. */
    private ContentReader reader(Engines.Listed listed, boolean own) {
        return new ContentReader(
                listed.engine(),
                own
                        ? Optional.of(new CommandEngine(
                                places.context().environment(), engines.command(), Deadline.in(engines.timeout())))
                        : Optional.empty(),
                places.user());
    }

    @Override
    public ActionOutcome create(BoxOrder order, StepOutput output) {
        return creating.telling(output).create(order);
    }

    @Override
    public ActionOutcome start(String name, Scope scope, StepOutput output) {
        return acting.telling(output).start(name, scope);
    }

    @Override
    public ActionOutcome stop(String name, Scope scope, StepOutput output) {
        return acting.telling(output).stop(name, scope);
    }

    @Override
    public ActionOutcome remove(String name, Scope scope, StepOutput output) {
        return acting.telling(output).remove(name, scope);
    }
}
