package dev.atoll.core.host;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The image-based host: its deployments and what is going on with them. */
public final class Host {
    /** How a gap's part begins where the tool that answered does not know what is layered. */
    public static final String LAYERS = "layered packages";

    /** How one begins where it could not be seen what the next start's kernel gets. */
    public static final String KERNEL_ARGUMENTS = "the kernel arguments of what boots next";

    private Host() {}

    /** Why layers are not told, where the tool that answered does not know them. */
    public static Optional<Gap> untoldLayers(List<Gap> gaps) {
        return gaps.stream().filter(gap -> gap.part().startsWith(LAYERS)).findFirst();
    }

    /** Why it is not told what the kernel gets, where it is not: it gets something in any case. */
    public static Optional<Gap> untoldArguments(Deployment next, List<Gap> gaps) {
        return next.kernelArguments().isEmpty()
                ? gaps.stream()
                        .filter(gap -> gap.part().startsWith(KERNEL_ARGUMENTS))
                        .findFirst()
                        .or(() -> Optional.of(
                                Trouble.of(Cause.UNSUPPORTED, "not told").in(KERNEL_ARGUMENTS)))
                : Optional.empty();
    }

    /**
     * The host at one instant.
     *
     * @param deployments in boot order: the first is what boots next
     * @param stagedAt when the staged one was staged, where told
     * @param transaction what the daemon is doing right now, in its words
     * @param update what the last check of the updater found and did not stage
     * @param healthCheck greenboot's verdict on this boot, where it runs
     */
    public record State(
            List<Deployment> deployments,
            Optional<Instant> stagedAt,
            Optional<String> transaction,
            Optional<AvailableUpdate> update,
            Optional<HealthCheck> healthCheck) {
        public State {
            notNull(stagedAt, transaction, update, healthCheck);
            deployments = List.copyOf(deployments);
        }

        /** What runs; none in a live system. */
        public Optional<Deployment> booted() {
            return deployments.stream().filter(Deployment::booted).findFirst();
        }

        /** What a reboot will finish and boot into. */
        public Optional<Deployment> staged() {
            return deployments.stream().filter(Deployment::staged).findFirst();
        }

        /** What the next start brings: a staged update, or the first in order. None in a live system. */
        public Optional<Deployment> next() {
            return staged().or(() -> deployments.stream().findFirst());
        }

        /** The way back: the first that is neither booted nor staged, after the booted one. */
        public Optional<Deployment> rollback() {
            return deployments.stream()
                    .dropWhile(d -> !d.booted())
                    .filter(d -> !d.booted() && !d.staged())
                    .findFirst();
        }

        /**
         * Whether the next boot, a staged update aside, would land where this one did. False after a rollback that was
         * queued, and after the older entry was chosen in the boot menu.
         */
        public boolean bootedIsDefault() {
            return deployments.stream()
                    .filter(d -> !d.staged())
                    .findFirst()
                    .map(Deployment::booted)
                    .orElse(true);
        }
    }

    /** A newer image that the updater knows of and has not staged. */
    public record AvailableUpdate(Optional<String> version, Optional<Instant> timestamp) {
        public AvailableUpdate {
            notNull(version, timestamp);
        }
    }

    /** greenboot's verdict. {@code detail}: the unit's Result, as systemd names it. */
    public record HealthCheck(boolean passed, String detail) {
        public HealthCheck {
            notNull(detail);
        }
    }
}
