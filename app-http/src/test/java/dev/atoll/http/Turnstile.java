package dev.atoll.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.testkit.bed.Testbed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Stands before the real lsblk of the workstation's user: counts who comes, lets nobody through while it is shut. */
final class Turnstile implements AutoCloseable {
    private final Path folder = Path.of(Testbed.exec("mktemp", "-d").strip());
    private final Path tool = folder.resolve("lsblk");
    private final Path came = folder.resolve("came");
    private final Path shut = folder.resolve("shut");

    Turnstile() throws IOException {
        Files.writeString(tool, """
                #!/bin/sh
                echo $$ >> %s
                while [ -e %s ]; do sleep 0.1; done
                exec lsblk "$@"
                """.formatted(came, shut));
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    String setting() {
        return "--set=linux.lsblk=" + tool;
    }

    void shut() {
        try {
            Files.createFile(shut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void open() {
        try {
            Files.deleteIfExists(shut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each is a look. */
    int came() {
        return processes().size();
    }

    /** Whether any of them is there still. */
    boolean holds() {
        return processes().stream()
                .anyMatch(id -> ProcessHandle.of(Long.parseLong(id)).isPresent());
    }

    private List<String> processes() {
        try {
            return Files.exists(came) ? Files.readAllLines(came, UTF_8) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        open();
        Files.deleteIfExists(came);
        Files.delete(tool);
        Files.delete(folder);
    }
}
