package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.container.Container;
import java.util.Optional;

/**
 * 137 is how a stop that took too long ends, and how the kernel ends what took too much memory: only an inspect tells
 * which. The one request per container that a list may cost, and only for those.
 */
final class OutOfMemory {
    private static final int KILLED = 137;

    private OutOfMemory() {}

    static Container.State lookedUp(Container.State state, Engine engine) {
        if (state.status() != Container.Status.EXITED || state.exitCode().orElse(0) != KILLED) {
            return state;
        }
        return state.withOutOfMemory(told(engine.inspect(state.id())));
    }

    private static Optional<Boolean> told(Engine.Reply reply) {
        try {
            return reply instanceof Engine.Said said
                    ? Optional.of(InspectWire.object(said.text()).at("State").flag("OOMKilled"))
                    : Optional.empty();
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }
}
