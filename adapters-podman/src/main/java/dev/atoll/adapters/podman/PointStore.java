package dev.atoll.adapters.podman;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ByteSize;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The folder of restore points: one folder each, for its owner alone, complete when its {@code point.json} is there,
 * which is written last. Deletes known places of one point only, file by file. Thread-safe for different points.
 */
record PointStore(Path root) {
    static final String USUAL = "~/.local/share/atoll/restore-points";

    private static final String FILE = "point.json";
    private static final long LARGEST = 4 << 20;
    private static final FileAttribute<Set<PosixFilePermission>> OURS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OURS_TO_ENTER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    static PointStore of(Places places) {
        var data = places.context()
                .variable("XDG_DATA_HOME")
                .filter(path -> path.startsWith("/"))
                .map(Path::of)
                .orElseGet(() -> places.home().resolve(".local/share"));
        return new PointStore(data.resolve("atoll/restore-points"));
    }

    /** Of all that were begun, sorted. */
    List<String> ids() throws IOException {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (var folders = Files.list(root)) {
            return folders.filter(folder -> Files.isDirectory(folder, NOFOLLOW_LINKS))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    boolean begun(String id) {
        return Files.exists(place(id), NOFOLLOW_LINKS);
    }

    Optional<KeptPoint> read(String id) throws IOException, Unreadable {
        var file = place(id).resolve(FILE);
        if (!Files.exists(file, NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file, NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
            throw new Unreadable("no file of ours");
        }
        var point = PointWire.read(Files.readString(file));
        if (!point.id().equals(id)) {
            throw new Unreadable("it is the file of another one");
        }
        return Optional.of(point);
    }

    Path volume(String id, String name) {
        return place(id).resolve("volumes").resolve(name + ".tar");
    }

    /** What the copies of its volumes take, as far as they are there. */
    ByteSize copies(KeptPoint point) {
        return point.volumes().stream()
                .map(name -> size(volume(point.id(), name)))
                .reduce(new ByteSize(0), ByteSize::plus);
    }

    private static ByteSize size(Path file) {
        try {
            return new ByteSize(Files.size(file));
        } catch (IOException e) {
            // It is told to be missing.
            return new ByteSize(0);
        }
    }

    /** There as long as a volume that was made for it is not filled to its end. */
    Path filling(String id, String name) {
        return place(id).resolve("volumes").resolve(name + ".filling");
    }

    Path application(String id, String name) {
        return place(id).resolve("applications").resolve(name);
    }

    Path binary(String id, String name) {
        return place(id).resolve("binaries").resolve(name);
    }

    private Path place(String id) {
        return root.resolve(id);
    }

    /** An empty folder for it, whatever a keep that died left there. */
    void begin(String id) throws IOException {
        delete(id);
        Files.createDirectories(root, OURS_TO_ENTER);
        Files.createDirectory(place(id), OURS_TO_ENTER);
        for (var part : List.of("volumes", "applications", "binaries")) {
            Files.createDirectory(place(id).resolve(part), OURS_TO_ENTER);
        }
    }

    /** An empty file of a point, for its owner alone. */
    static Path created(Path file) throws IOException {
        return Files.createFile(file, OURS);
    }

    static void flush(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** From here on it is one. */
    void complete(KeptPoint point) throws IOException {
        var folder = place(point.id());
        var file = created(folder.resolve(FILE + ".new"));
        Files.writeString(file, PointWire.written(point), UTF_8);
        flush(file);
        Files.move(file, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        flush(folder);
        flush(root);
    }

    /**
     * It stops being one before anything of it is gone. Follows no link, crosses no mount, and leaves what is not
     * ours.
     */
    void delete(String id) throws IOException {
        var folder = place(id);
        if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
            Files.deleteIfExists(folder);
            return;
        }
        var mount = Mounts.below(folder.toRealPath());
        if (mount.isPresent()) {
            throw new FileSystemException(mount.get(), null, "something is mounted there");
        }
        Files.deleteIfExists(folder.resolve(FILE));
        for (var part : List.of("volumes", "applications", "binaries", ".")) {
            empty(folder.resolve(part).normalize());
        }
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(file -> !Files.isDirectory(file, NOFOLLOW_LINKS)).toList();
        }
        for (var file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
