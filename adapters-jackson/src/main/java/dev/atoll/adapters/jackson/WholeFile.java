package dev.atoll.adapters.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes files of ours: whole or not at all, and where they really lie, so that a link in their place stays one. */
public final class WholeFile {
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rw-------");

    private WholeFile() {}

    /** Who may read it stays as it is; a new one gets what is usual. Makes its folder where there is none. */
    public static void write(Path file, String text) throws IOException {
        write(file, text, false);
    }

    /** For its owner's eyes. */
    public static void writeForOwner(Path file, String text) throws IOException {
        write(file, text, true);
    }

    private static void write(Path file, String text, boolean ownersAlone) throws IOException {
        var there = Files.exists(file);
        var real = there ? file.toRealPath() : file.toAbsolutePath();
        Files.createDirectories(real.getParent());
        var beside = real.resolveSibling(real.getFileName() + ".new");
        try {
            if (ownersAlone) {
                // From its first byte on.
                Files.deleteIfExists(beside);
                Files.createFile(beside, PosixFilePermissions.asFileAttribute(OWNERS));
            }
            writeForGood(beside, text.getBytes(UTF_8));
            if (there && !ownersAlone) {
                Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(real));
            }
            Files.move(beside, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (var folder = FileChannel.open(real.getParent(), READ)) {
                folder.force(true);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** A machine that loses its power after the rename must not find an empty file. */
    private static void writeForGood(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }
}
