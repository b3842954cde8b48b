package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The engines of this machine and what they list: this user's, and the system's where it may be read. Thread-safe. */
record Engines(Places places, String command, Duration timeout) {
    sealed interface Seen {}

    record Unseen(Trouble trouble) implements Seen {}

    /** The first of the lists is this user's. */
    record World(List<Listed> lists, List<Gap> gaps, Source source) implements Seen {}

    record Listed(Engine engine, Scope scope, List<Container.State> containers, Source source) {
        Optional<Container.State> named(String name) {
            return containers.stream().filter(one -> one.name().equals(name)).findFirst();
        }

        Optional<Container.State> withId(String id) {
            return containers.stream().filter(one -> one.id().equals(id)).findFirst();
        }
    }

    Seen world() {
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

    /** This user's containers alone, as they are now. */
    Listed own() throws NotSeen {
        return own(Deadline.in(timeout), new ArrayList<>());
    }

    /**
     * The same for something that is to be done to them. Of another scope nothing is: that wants another account.
     *
     * @param typed what to type for it
     */
    Listed own(Scope wanted, List<String> typed) throws NotSeen {
        var own = own();
        if (own.scope() == wanted) {
            return own;
        }
        throw new NotSeen(
                wanted == Scope.SYSTEM
                        ? Trouble.of(Cause.ACCESS_DENIED, "the system's containers are root's", Argv.typed(typed))
                        : Trouble.of(
                                Cause.UNSUPPORTED, "root has no part in a user's containers", "do it as the user"));
    }

    /** Another machine's engine is none of ours. */
    void refuseRemote() throws NotSeen {
        var remote = places.remote();
        if (remote.isPresent()) {
            throw new NotSeen(Trouble.of(
                    Cause.UNSUPPORTED,
                    "podman is set to talk to another engine (" + remote.get().replaceAll("//[^@/]*@", "//") + ")",
                    "unset CONTAINER_HOST CONTAINER_CONNECTION to see this machine's"));
        }
    }

    /** Every name of an image that this user's podman has. */
    Set<String> images() throws NotSeen {
        return PointImages.names(
                new CommandEngine(places.context().environment(), command, Deadline.in(timeout)).images());
    }

    private Listed own(Deadline deadline, List<Gap> gaps) throws NotSeen {
        refuseRemote();
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
                            scope,
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
