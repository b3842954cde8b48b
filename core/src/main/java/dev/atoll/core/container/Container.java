package dev.atoll.core.container;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A container of this workstation; a box when distrobox or Toolbx made it. */
public final class Container {
    private Container() {}

    /**
     * What a list call tells of one container.
     *
     * @param scope whose engine runs it: the user's own (rootless) or the system's (rootful)
     * @param exitCode of the last exit, when it is not running
     * @param outOfMemory whether the kernel killed it for want of memory; told only where the exit code was 137
     * @param started of the last start
     * @param removedAtStop whether the engine removes it, with all that is in it, as soon as it ends: podman's {@code --rm}
     * @param box the tool that made it, when it is a box
     */
    public record State(
            String id,
            String name,
            Scope scope,
            ImageRef image,
            Optional<String> imageId,
            Status status,
            Optional<Integer> exitCode,
            Optional<Boolean> outOfMemory,
            Optional<Health> health,
            Optional<Instant> created,
            Optional<Instant> started,
            Optional<Instant> exited,
            Optional<Boolean> removedAtStop,
            List<PublishedPort> ports,
            List<String> networks,
            Map<String, String> labels,
            Optional<BoxTool> box) {
        public State {
            notNull(
                    id,
                    name,
                    scope,
                    image,
                    imageId,
                    status,
                    exitCode,
                    outOfMemory,
                    health,
                    created,
                    started,
                    exited,
                    removedAtStop,
                    box);
            ports = List.copyOf(ports);
            networks = List.copyOf(networks);
            labels = Map.copyOf(labels);
        }

        /** Whether a unit of this name started it: podman notes that (4.4 and newer, for quadlets). */
        public boolean startedBy(String unit) {
            return unit.equals(labels.get("PODMAN_SYSTEMD_UNIT"));
        }

        /** The same, when somebody was asked about the memory too. Copied here, where a new component is not forgotten. */
        public State withOutOfMemory(Optional<Boolean> told) {
            return copied(id, status, exitCode, told, created, started, exited);
        }

        /** The same that runs since then. */
        public State running(Instant since) {
            return copied(
                    id,
                    Status.RUNNING,
                    Optional.empty(),
                    Optional.empty(),
                    created,
                    Optional.of(since),
                    Optional.empty());
        }

        /** The same that ended then with this code. */
        public State ended(int code, Instant then) {
            return copied(id, Status.EXITED, Optional.of(code), Optional.empty(), created, started, Optional.of(then));
        }

        /** Another of the same making, which never ran. */
        public State anew(String otherId, Instant then) {
            return copied(
                    otherId,
                    Status.CREATED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(then),
                    Optional.empty(),
                    Optional.empty());
        }

        private State copied(
                String theId,
                Status theStatus,
                Optional<Integer> code,
                Optional<Boolean> killed,
                Optional<Instant> made,
                Optional<Instant> begun,
                Optional<Instant> over) {
            return new State(
                    theId,
                    name,
                    scope,
                    image,
                    imageId,
                    theStatus,
                    code,
                    killed,
                    health,
                    made,
                    begun,
                    over,
                    removedAtStop,
                    ports,
                    networks,
                    labels,
                    box);
        }

        /**
         * Whether it ended by itself with an error. 143 (TERM) and 137 (KILL) are how a stop ends, unless the kernel
         * killed it for want of memory.
         */
        public boolean failed() {
            if (status != Status.EXITED) {
                return false;
            }
            return switch (exitCode.orElse(0)) {
                case 0, 143 -> false;
                case 137 -> outOfMemory.orElse(false);
                default -> true;
            };
        }
    }

    /** The engine's own words, podman 4.3 to 6. */
    public enum Status {
        CREATED,
        INITIALIZED,
        RUNNING,
        PAUSED,
        STOPPING,
        EXITED,
        REMOVING,
        UNKNOWN;

        /** Whether nothing of it runs. What is stopping runs still, and for good where its stop was broken off. */
        public boolean ended() {
            return switch (this) {
                case CREATED, INITIALIZED, EXITED, REMOVING -> true;
                case RUNNING, PAUSED, STOPPING, UNKNOWN -> false;
            };
        }
    }

    /** The last verdict of the container's health check; never run by looking. */
    public enum Health {
        STARTING,
        HEALTHY,
        UNHEALTHY
    }

    /** What makes pets of containers. */
    public enum BoxTool {
        DISTROBOX,
        TOOLBX
    }

    /** A port of the container made reachable on the host. {@code hostAddress} empty: all addresses. */
    public record PublishedPort(String protocol, Optional<String> hostAddress, int hostPort, int containerPort) {
        public PublishedPort {
            notNull(protocol, hostAddress);
        }
    }
}
