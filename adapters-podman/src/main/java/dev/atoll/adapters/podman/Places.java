package dev.atoll.adapters.podman;

import dev.atoll.core.common.Scope;
import dev.atoll.core.spi.AdapterContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where podman keeps its sockets, by its own rules (4.3 to 5.8), each overridden by a setting. Immutable. */
record Places(AdapterContext context) {
    private static final Path ROOTFUL = Path.of("/run/podman/podman.sock");
    private static final Path ROOTFUL_STORAGE = Path.of("/var/lib/containers/storage");

    /** Whose engine answers when this user types podman. */
    Scope own() {
        return uid() == 0 ? Scope.SYSTEM : Scope.USER;
    }

    Path ownSocket() {
        return context.setting(PodmanProvider.SOCKET.key())
                .map(Path::of)
                .or(() -> context.variable("CONTAINER_HOST")
                        .filter(host -> host.startsWith("unix://"))
                        .map(host -> Path.of(host.substring("unix://".length()))))
                .orElseGet(() -> own() == Scope.SYSTEM
                        ? ROOTFUL
                        : Path.of(context.variable("XDG_RUNTIME_DIR").orElse("/run/user/" + uid()))
                                .resolve("podman/podman.sock"));
    }

    /** Whose engine answers there: the account's that made it. */
    Scope ownerOf(Path socket) {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(socket, "unix:uid")) ? Scope.SYSTEM : Scope.USER;
        } catch (IOException | UnsupportedOperationException e) {
            return own();
        }
    }

    /** The system's engine, for a user who has one of his own; empty where there is none, or it is his own. */
    Optional<Path> rootfulSocket() {
        var set = context.setting(PodmanProvider.ROOTFUL.key()).map(Path::of);
        if (set.isPresent()) {
            return set.filter(socket -> !socket.equals(ownSocket()));
        }
        // Where the folder may not be looked into, "not there" is not known: asking tells.
        return own() == Scope.SYSTEM || ownSocket().equals(ROOTFUL) || Files.notExists(ROOTFUL)
                ? Optional.empty()
                : Optional.of(ROOTFUL);
    }

    /** Whether the system has containers, as far as its user can tell, whom no socket would tell of them. */
    boolean rootfulUnseen() {
        return own() == Scope.USER
                && context.setting(PodmanProvider.ROOTFUL.key()).isEmpty()
                && Files.notExists(ROOTFUL)
                && !Files.notExists(ROOTFUL_STORAGE);
    }

    /** Another machine's engine that podman would talk to; what it has is none of this machine. */
    Optional<String> remote() {
        return context.setting(PodmanProvider.SOCKET.key()).isPresent()
                ? Optional.empty()
                : context.variable("CONTAINER_HOST")
                        .filter(host -> !host.startsWith("unix://"))
                        .or(() -> context.variable("CONTAINER_CONNECTION"));
    }

    /** By what its boxes call them too. */
    String user() {
        return context.variable("USER")
                .or(() -> context.variable("LOGNAME"))
                .or(() -> Optional.ofNullable(home().getFileName()).map(Path::toString))
                .orElse("root");
    }

    Path home() {
        return Path.of(context.variable("HOME").orElse("/"));
    }

    private static int uid() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException | UnsupportedOperationException e) {
            return -1;
        }
    }
}
