package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.support.ProcessRunner;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.SnapshotCollector;
import dev.atoll.core.spi.AdapterContext;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A file that keeps whoever reads it waiting until it is closed: a pipe that nobody writes to. */
record HungFile(Path path, Path root) implements AutoCloseable {
    static HungFile inPlaceOf(Path path, Path root) {
        new ProcessRunner(Map.of(), Duration.ofSeconds(30)).run(List.of("mkfifo", path.toString()));
        assertThat(path).exists();
        return new HungFile(path, root);
    }

    /** Of the two kinds that files tell, this one is late, and the other, here of the machine itself, is whole. */
    void costs(PortKey<?, ?> kind) {
        var late = at(root);
        var whole = at(Path.of("/"));
        var machine = kind.equals(Kinds.MACHINE) ? late : whole;
        var listeners = kind.equals(Kinds.LISTENER) ? late : whole;
        var ports = Ports.NONE
                .with(Kinds.MACHINE, machine.get(Kinds.MACHINE).orElseThrow())
                .with(Kinds.LISTENER, listeners.get(Kinds.LISTENER).orElseThrow());

        var seen = new SnapshotCollector(ports, InstantSource.system(), Duration.ofSeconds(3))
                .collect(Sight.of(Kinds.MACHINE, Kinds.LISTENER), Progress.SILENT);

        for (PortKey<?, ?> each : List.of(Kinds.MACHINE, Kinds.LISTENER)) {
            var observation = seen.of(each);
            if (!each.equals(kind)) {
                assertThat(observation).as(each.kind()).isInstanceOf(Observation.Known.class);
                continue;
            }
            assertThat(observation).as(each.kind()).isInstanceOf(Observation.Unknown.class);
            var unknown = (Observation.Unknown<?>) observation;
            assertThat(unknown.cause()).isEqualTo(Cause.TIMED_OUT);
            assertThat(unknown.hint()).isPresent();
        }
    }

    private static Ports at(Path root) {
        return new LinuxProvider()
                .create(new AdapterContext(
                        Map.of("linux.root", root.toString()),
                        Map.of(),
                        InstantSource.system(),
                        Duration.ofSeconds(1)));
    }

    /** Opened for both ends it does not wait, and its end is the reader's. */
    @Override
    public void close() {
        try {
            new RandomAccessFile(path.toFile(), "rw").close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
