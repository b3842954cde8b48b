package dev.atoll.adapters.linux;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.atoll.core.spi.AdapterContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where a user's own units lie. Writes a file whole or not at all. Immutable. */
record UserUnitFiles(Path folder) {
    /** Empty where nothing tells where the user's home is. */
    static Optional<UserUnitFiles> of(AdapterContext context) {
        return context.variable("XDG_CONFIG_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .or(() -> context.variable("HOME").map(home -> Path.of(home, ".config")))
                .filter(Path::isAbsolute)
                .map(config -> new UserUnitFiles(config.resolve("systemd/user")));
    }

    Path file(String unit) {
        return folder.resolve(unit);
    }

    /** Its text; a link, to nowhere or anywhere, has one that is nobody's. */
    Optional<String> text(String unit) throws IOException {
        var file = file(unit);
        if (Files.isSymbolicLink(file)) {
            return Optional.of("");
        }
        try {
            return Optional.of(new String(Files.readAllBytes(file), UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void write(String unit, String text) throws IOException {
        Files.createDirectories(folder);
        var beside = folder.resolve("." + unit + ".new");
        try {
            try (var channel = FileChannel.open(beside, CREATE, WRITE, TRUNCATE_EXISTING, LinkOption.NOFOLLOW_LINKS)) {
                var left = ByteBuffer.wrap(text.getBytes(UTF_8));
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(beside, file(unit), StandardCopyOption.ATOMIC_MOVE);
            try (var opened = FileChannel.open(folder, READ)) {
                opened.force(true);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
