package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.container.Containers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Containers over the user's podman socket, by the podman command where there is no socket, and beside them the
 * system's where its socket may be read. Never starts a container, never asks for {@code top} or logs: both show other
 * people's secrets. Thread-safe.
 */
public final class PodmanContainers implements Containers {
    private final Places places;
    private final String command;
    private final Duration timeout;
    private final InstantSource clock;

    PodmanContainers(Places places, String command, Duration timeout, InstantSource clock) {
        this.places = places;
        this.command = command;
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    public Observation<List<Container.State>> observe() {
        var at = clock.instant();
        return switch (world()) {
            case Unseen unseen -> Observation.unknown(unseen.trouble(), at);
            case World world ->
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
        return switch (world()) {
            case Unseen unseen -> Observation.unknown(unseen.trouble(), at);
            case World world -> {
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
        return switch (world()) {
            case Unseen unseen -> Observation.unknown(unseen.trouble(), at);
            case World world -> {
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
    private ContentReader reader(Listed listed, boolean own) {
        return new ContentReader(
                listed.engine(),
                own
                        ? Optional.of(new CommandEngine(places.context().environment(), command, Deadline.in(timeout)))
                        : Optional.empty(),
                places.user());
    }

    private sealed interface Seen {}

    private record Unseen(Trouble trouble) implements Seen {}

    private record World(List<Listed> lists, List<Gap> gaps, Source source) implements Seen {}

    private record Listed(Engine engine, List<Container.State> containers, Source source) {}

    private Seen world() {
        var remote = places.remote();
        if (remote.isPresent()) {
            return new Unseen(Trouble.of(
                    Cause.UNSUPPORTED,
                    "podman is set to talk to another engine (" + remote.get().replaceAll("//[^@/]*@", "//") + ")",
                    "unset CONTAINER_HOST CONTAINER_CONNECTION to see this machine's"));
        }
        var deadline = Deadline.in(timeout);
        try {
            var gaps = new ArrayList<Gap>();
            var own = own(deadline, gaps);
            var lists = new ArrayList<Listed>(List.of(own));
            places.rootfulSocket().ifPresent(socket -> addRootful(socket, deadline, lists, gaps));
            if (places.rootfulUnseen()) {
                gaps.add(rootful(Trouble.of(Cause.NOT_INSTALLED, "there is no socket of the system's podman")));
            }
            return new World(lists, gaps, own.source());
        } catch (NotSeen e) {
            return new Unseen(e.trouble());
        }
    }

    private Listed own(Deadline deadline, List<Gap> gaps) throws NotSeen {
        var path = places.ownSocket();
        var socket = new SocketEngine(path, deadline);
        var reply = socket.list();
        if (reply instanceof Engine.Refused refused && refused.absent()) {
            // No socket says nothing yet: most hosts have podman and never enabled it.
            var podman = new CommandEngine(places.context().environment(), command, deadline);
            var printed = podman.list();
            if (printed instanceof Engine.Refused missing && missing.absent() && Files.exists(path)) {
                throw new NotSeen(refused.trouble());
            }
            return listed(podman, printed, places.own(), gaps);
        }
        return listed(socket, reply, places.ownerOf(path), gaps);
    }

    /** Gets half of what is left of the time, so that an engine that hangs hides itself alone. */
    private static void addRootful(Path path, Deadline deadline, List<Listed> lists, List<Gap> gaps) {
        var engine = new SocketEngine(path, deadline.half());
        try {
            lists.add(listed(engine, engine.list(), Scope.SYSTEM, gaps));
        } catch (NotSeen e) {
            gaps.add(rootful(e.trouble()));
        }
    }

    private static Gap rootful(Trouble trouble) {
        return Trouble.of(trouble.cause(), trouble.detail(), "sudo podman ps --all")
                .hiding(Scope.SYSTEM, "containers of the system");
    }

    private static Listed listed(Engine engine, Engine.Reply reply, Scope scope, List<Gap> gaps) throws NotSeen {
        return switch (reply) {
            case Engine.Refused refused -> throw new NotSeen(refused.trouble());
            case Engine.Gone gone -> throw new NotSeen(unreadable(engine, "no list"));
            case Engine.Said said -> {
                try {
                    var states = new ArrayList<Container.State>();
                    for (var item : Json.list(said.text())) {
                        states.add(ListWire.read(item, scope));
                    }
                    yield new Listed(
                            engine,
                            OutOfMemory.lookedUp(states, engine, gaps),
                            new Source("podman", said.version(), engine.via()));
                } catch (Unreadable e) {
                    throw new NotSeen(unreadable(engine, e.what()));
                }
            }
        };
    }

    private static Trouble unreadable(Engine engine, String what) {
        return Trouble.of(Cause.UNREADABLE, engine.via() + ": " + what, "podman ps --all --format json");
    }
}
