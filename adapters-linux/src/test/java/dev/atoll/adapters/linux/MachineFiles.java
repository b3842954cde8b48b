package dev.atoll.adapters.linux;

import dev.atoll.testkit.Situation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** A root folder with the files of a machine. */
record MachineFiles(Path root) {
    /** What cannot befall files. */
    static final Map<Situation, String> IMPOSSIBLE = Map.of(
            Situation.NO_SOCKET, "the kernel is asked by files, not by a socket",
            Situation.DOWN, "the kernel runs",
            Situation.FAILING, "a file has neither an exit code nor words of its own",
            Situation.NOISY_STDERR, "a file has no stderr");

    FileTree tree() {
        return new FileTree(root);
    }

    Path path(String absolute) {
        return root.resolve(absolute.substring(1));
    }

    MachineFiles file(String absolute, String text) {
        try {
            Files.createDirectories(path(absolute).getParent());
            Files.writeString(path(absolute), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MachineFiles link(String absolute, String target) {
        try {
            Files.createDirectories(path(absolute).getParent());
            Files.createSymbolicLink(path(absolute), Path.of(target));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that this user may not read. */
    MachineFiles forbidden(String absolute) {
        try {
            Files.setPosixFilePermissions(path(absolute), Set.of());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One whose reader waits until it is closed. */
    HungFile hung(String absolute) {
        return HungFile.inPlaceOf(without(absolute).path(absolute), root);
    }

    MachineFiles without(String absolute) {
        try {
            Files.delete(path(absolute));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
