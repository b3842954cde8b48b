package dev.atoll.adapters.jackson.state;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Trouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Files and folders for their owner's eyes, from their first byte on, and what is said when they cannot be. Stateless. */
final class OwnFiles {
    static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private OwnFiles() {}

    /** Makes those that are missing. */
    static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, FOLDER);
            sync(folder.resolveSibling("."));
        }
    }

    /** A new one that is there after a power cut, too. */
    static void create(Path file) throws IOException {
        Files.createFile(file, FILE);
        sync(file.resolveSibling("."));
    }

    private static void sync(Path folder) throws IOException {
        try (var opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }

    /** With the path, and the system's own words. */
    static Trouble trouble(Path tried, IOException e) {
        var path =
                e instanceof FileSystemException system && system.getFile() != null ? Path.of(system.getFile()) : tried;
        var folder = path.toAbsolutePath().getParent();
        return e instanceof AccessDeniedException
                ? new Trouble(
                        Cause.ACCESS_DENIED,
                        "cannot note down what is done: no permission to write " + path,
                        Optional.of("it has to be yours: ls -ld " + folder))
                : new Trouble(
                        Cause.UNREADABLE,
                        "cannot note down what is done: " + path + ": " + reason(e),
                        Optional.of("is there room, and may it be written? df -h " + folder));
    }

    private static String reason(IOException e) {
        var told = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return told == null ? e.getClass().getSimpleName() : told;
    }
}
