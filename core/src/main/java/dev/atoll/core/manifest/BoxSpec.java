package dev.atoll.core.manifest;

import static dev.atoll.core.common.Components.notNull;

import com.google.common.collect.ImmutableMap;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A box as it is wanted, what is expected inside it, and what people want to read about it.
 *
 * @param protectedOne never removed, never replaced; whoever wants that changes the file first
 * @param cloneOf the box it is copied from, in place of an image
 * @param making what only a new box can be given
 * @param expects versions of tools inside it, by the command that tells them; checked, never installed
 * @param services programs that ought to run in it, each a unit of the user
 * @param notes for people, shown in documents
 */
public record BoxSpec(
        State state,
        boolean protectedOne,
        Optional<String> purpose,
        Optional<ImageRef> image,
        Optional<String> cloneOf,
        BoxMaking making,
        Map<String, VersionRange> expects,
        Map<String, Endpoint> endpoints,
        Optional<DeclaredPath> workspace,
        List<DeclaredPath> config,
        Map<String, Program> services,
        Map<String, List<String>> notes) {
    public BoxSpec {
        notNull(state, purpose, image, cloneOf, making, workspace);
        expects = ImmutableMap.copyOf(expects);
        endpoints = ImmutableMap.copyOf(endpoints);
        config = List.copyOf(config);
        services = ImmutableMap.copyOf(services);
        notes = notes.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, note -> List.copyOf(note.getValue())));
        notes = ImmutableMap.copyOf(notes);
    }

    /** A box of this image, made as usual; of nothing else is anything said. */
    public static BoxSpec of(ImageRef image) {
        return new BoxSpec(
                State.PRESENT,
                false,
                Optional.empty(),
                Optional.of(image),
                Optional.empty(),
                BoxMaking.USUAL,
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Map.of(),
                Map.of());
    }

    /** Whose engine is to run it. */
    public Scope scope() {
        return making.root() ? Scope.SYSTEM : Scope.USER;
    }

    /** A name may be taken in both worlds: {@code box/dev} is the user's, {@code box/rootful/dev} the system's. */
    public static ResourceAddress address(String name, Scope scope) {
        return ResourceAddress.of("box", (scope == Scope.SYSTEM ? "rootful/" : "") + name);
    }

    /** The name of a box that is pointed at so. */
    public static String name(ResourceAddress box) {
        return box.name().substring(box.name().indexOf('/') + 1);
    }

    /** Whose engine runs a box that is pointed at so. */
    public static Scope scope(ResourceAddress box) {
        return box.name().indexOf('/') < 0 ? Scope.USER : Scope.SYSTEM;
    }

    /** The unit of the user that runs a program of a box. */
    public static String unit(String box, String service) {
        return "atoll-" + box + "-" + service + ".service";
    }

    /** A program as it is to run; in a box that is to be stopped none starts by itself. */
    public Optional<Program> program(String service) {
        return Optional.ofNullable(services.get(service))
                .map(program -> state == State.STOPPED ? new Program(program.exec(), Start.MANUAL) : program);
    }

    /** What is wanted of its being there. */
    public enum State {
        /** There, running or not. */
        PRESENT,
        RUNNING,
        STOPPED,
        /** Not there: the only way to ask for a removal. */
        ABSENT
    }

    /**
     * Where something in the box is reached.
     *
     * @param health path that answers a request without costing anything
     * @param url how it is reached from elsewhere
     */
    public record Endpoint(int port, Protocol protocol, Optional<String> health, Optional<String> url) {
        public Endpoint {
            notNull(protocol, health, url);
        }
    }

    /** Of an endpoint. */
    public enum Protocol {
        TCP,
        UDP
    }

    /** @param exec the words of its command line; no shell reads them */
    public record Program(List<String> exec, Start start) {
        public Program {
            notNull(start);
            exec = List.copyOf(exec);
        }

        public boolean startsByItself() {
            return start != Start.MANUAL;
        }
    }

    /** When a program of a box starts. */
    public enum Start {
        /** With the machine, which needs lingering. */
        BOOT,
        /** When its user logs in. */
        LOGIN,
        /** When somebody starts it. */
        MANUAL
    }
}
