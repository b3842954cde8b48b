package dev.atoll.core;

import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.Exempt;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.observe.SnapshotCollector;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/**
 * The workstation, as far as its ports can see: what an embedder holds. Needs no file, no YAML and no ServiceLoader.
 * Thread-safe; its builder is not.
 */
public final class Workstation {
    private final SnapshotCollector collector;

    private Workstation(Builder builder) {
        this.collector = new SnapshotCollector(builder.ports, builder.clock, builder.deadline);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Looks; changes nothing. */
    public Snapshot observe(Sight sight) {
        return observe(sight, Progress.SILENT);
    }

    /** Looks, telling what it still waits for. */
    public Snapshot observe(Sight sight, Progress progress) {
        return collector.collect(sight, progress);
    }

    /** Looks at the named ones of a kind in depth. */
    public <D> Observation<D> observe(DetailKey<?, ?, D> detail, Set<String> names) {
        return collector.collect(detail, names);
    }

    /** Not thread-safe. Without ports, every kind is Unknown. */
    @Exempt(rule = "R12", because = "a builder changes until it builds, and says that it is not thread-safe")
    public static final class Builder {
        private Ports ports = Ports.NONE;
        private InstantSource clock = InstantSource.system();
        private Duration deadline = Duration.ofSeconds(10);

        private Builder() {}

        public <P> Builder with(PortKey<P, ?> kind, P port) {
            ports = ports.with(kind, port);
            return this;
        }

        /** All of these; a kind given before is replaced only where these have it. */
        public Builder with(Ports more) {
            ports = ports.with(more);
            return this;
        }

        public Builder clock(InstantSource source) {
            clock = source;
            return this;
        }

        /** For a whole snapshot. */
        public Builder deadline(Duration longest) {
            deadline = longest;
            return this;
        }

        public Workstation build() {
            return new Workstation(this);
        }
    }
}
