package dev.atoll.core.observe;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One immutable picture of the workstation. Facts inside a kind agree with each other; across kinds only
 * {@link #takenAt} binds them. Views, documents and plans take a snapshot and never a port.
 */
public final class Snapshot {
    private final Instant takenAt;
    private final Map<PortKey<?, ?>, Observation<?>> observations;
    private final Map<DetailKey<?, ?, ?>, Observation<?>> details;
    private final Map<PortKey<?, ?>, Duration> took;

    private Snapshot(Builder builder) {
        this.takenAt = builder.takenAt;
        this.observations = Map.copyOf(builder.observations);
        this.details = Map.copyOf(builder.details);
        this.took = Map.copyOf(builder.took);
    }

    public static Builder at(Instant takenAt) {
        return new Builder(takenAt);
    }

    public Instant takenAt() {
        return takenAt;
    }

    /** What was seen of a kind; a kind that was not asked for is Unknown. */
    public <T> Observation<T> of(PortKey<?, T> kind) {
        return typed(observations.get(kind), kind.kind());
    }

    /** The deeper read of a kind; Unknown unless it was asked for. */
    public <D> Observation<D> of(DetailKey<?, ?, D> detail) {
        return typed(details.get(detail), detail.toString());
    }

    /** The value of a kind, when it was seen. For readers that only need what is there. */
    public <T> Optional<T> seen(PortKey<?, T> kind) {
        return of(kind) instanceof Observation.Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    /** The value of a deeper read, when it was made. */
    public <D> Optional<D> seen(DetailKey<?, ?, D> detail) {
        return of(detail) instanceof Observation.Known<D> known ? Optional.of(known.value()) : Optional.empty();
    }

    /** This one and a deeper read made after it. */
    public <D> Snapshot with(DetailKey<?, ?, D> detail, Observation<D> seen) {
        var more = new Builder(takenAt);
        more.observations.putAll(observations);
        more.details.putAll(details);
        more.took.putAll(took);
        return more.put(detail, seen).build();
    }

    /** This one and all that another has besides. */
    public Snapshot with(Snapshot other) {
        var more = new Builder(takenAt);
        List.of(this, other).forEach(each -> {
            more.observations.putAll(each.observations);
            more.details.putAll(each.details);
            more.took.putAll(each.took);
        });
        return more.build();
    }

    /** The kinds asked for, in reading order. */
    public List<PortKey<?, ?>> kinds() {
        return Kinds.ALL.stream().filter(observations::containsKey).toList();
    }

    /** Whether this deeper read was asked for. */
    public boolean asked(DetailKey<?, ?, ?> detail) {
        return details.containsKey(detail);
    }

    /** How long the port took, details included; at most the deadline. */
    public Optional<Duration> took(PortKey<?, ?> kind) {
        return Optional.ofNullable(took.get(kind));
    }

    /** Puts are typed by their key, so what is read under it has its type. */
    @SuppressWarnings("unchecked")
    private <T> Observation<T> typed(@Nullable Observation<?> seen, String what) {
        return seen == null
                ? Observation.unknown(Trouble.of(Cause.UNSUPPORTED, what + " was not asked for"), takenAt)
                : (Observation<T>) seen;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Snapshot that
                && takenAt.equals(that.takenAt)
                && observations.equals(that.observations)
                && details.equals(that.details);
    }

    @Override
    public int hashCode() {
        return takenAt.hashCode() * 31 + observations.hashCode();
    }

    @Override
    public String toString() {
        return "Snapshot[" + takenAt + ", " + observations + "]";
    }

    /** Not thread-safe. */
    public static final class Builder {
        private final Instant takenAt;
        private final Map<PortKey<?, ?>, Observation<?>> observations = new HashMap<>();
        private final Map<DetailKey<?, ?, ?>, Observation<?>> details = new HashMap<>();
        private final Map<PortKey<?, ?>, Duration> took = new HashMap<>();

        private Builder(Instant takenAt) {
            this.takenAt = takenAt;
        }

        public <T> Builder put(PortKey<?, T> kind, Observation<T> seen) {
            observations.put(kind, seen);
            return this;
        }

        public <D> Builder put(DetailKey<?, ?, D> detail, Observation<D> seen) {
            details.put(detail, seen);
            return this;
        }

        public Builder took(PortKey<?, ?> kind, Duration duration) {
            took.put(kind, duration);
            return this;
        }

        public Snapshot build() {
            return new Snapshot(this);
        }
    }
}
