package dev.atoll.adapters.linux;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the machine below a root, which is {@code /} but for tests. Reads only. Immutable. */
record FileTree(Path root) {
    Path path(String absolute) {
        return root.resolve(absolute.substring(1));
    }

    boolean has(String absolute) {
        return Files.exists(path(absolute));
    }

    /** Its text without blanks around it; empty when there is none to be had. */
    Optional<String> text(String absolute) {
        try {
            return Optional.of(new String(Files.readAllBytes(path(absolute)), UTF_8).strip())
                    .filter(text -> !text.isEmpty());
        } catch (IOException e) {
            // Gone, unreadable or no such file: for a fact that may be absent it is all one.
            return Optional.empty();
        }
    }

    List<String> lines(String absolute) {
        return text(absolute).map(text -> text.lines().toList()).orElse(List.of());
    }

    /** Names in a folder, sorted; none when it cannot be listed. */
    List<String> names(String absolute) {
        try (Stream<Path> entries = Files.list(path(absolute))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Where a symbolic link points; empty when it cannot be read. */
    Optional<String> link(String absolute) {
        try {
            return Optional.of(Files.readSymbolicLink(path(absolute)).toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
