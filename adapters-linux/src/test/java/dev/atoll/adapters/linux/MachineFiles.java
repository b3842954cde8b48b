package dev.atoll.adapters.linux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A root folder with the files of a machine. */
record MachineFiles(Path root) {
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

    MachineFiles without(String absolute) {
        try {
            Files.delete(path(absolute));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
