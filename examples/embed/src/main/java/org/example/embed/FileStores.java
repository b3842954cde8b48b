package org.example.embed;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.volume.Volume;
import dev.atoll.core.volume.Volumes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The file systems below some paths, as the JDK itself tells them. Only reads. Thread-safe. */
public final class FileStores implements Volumes {
    private final List<Path> paths;
    private final InstantSource clock;

    public FileStores(List<Path> paths, InstantSource clock) {
        this.paths = List.copyOf(paths);
        this.clock = clock;
    }

    @Override
    public Observation<List<Volume.State>> observe() {
        var volumes = new ArrayList<Volume.State>();
        for (var path : paths) {
            try {
                volumes.add(volume(path));
            } catch (IOException e) {
                return Observation.unknown(
                        Trouble.of(Cause.UNREADABLE, path + ": " + e, "df " + path), clock.instant());
            }
        }
        volumes.sort(Comparator.comparing(Volume.State::name));
        return Observation.known(List.copyOf(volumes), clock.instant());
    }

    private static Volume.State volume(Path path) throws IOException {
        var store = Files.getFileStore(path);
        var size = new ByteSize(store.getTotalSpace());
        var usage = new Volume.Usage(
                size,
                new ByteSize(store.getTotalSpace() - store.getUnallocatedSpace()),
                new ByteSize(store.getUsableSpace()));
        var mount =
                new Volume.Mount(new HostPath(path.toAbsolutePath().toString()), store.isReadOnly(), Optional.empty());
        return of(store.name(), store.type(), usage, mount);
    }

    /** A file system of which nothing else is known. */
    static Volume.State of(String name, String format, Volume.Usage usage, Volume.Mount mount) {
        return new Volume.State(
                name,
                Volume.Type.OTHER,
                usage.size(),
                Optional.of(format),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                mount.readOnly(),
                Optional.of(usage),
                List.of(mount),
                Optional.empty(),
                List.of());
    }
}
