package dev.atoll.adapters.linux;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the machine below a root, which is {@code /} but for tests. Reads only. Immutable. */
record FileTree(Path root) {
    private static final String MOUNTED = "this needs the /proc of a Linux: mount | grep ' /proc '";

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

    /** The text of a file without which nothing can be told. */
    String essential(String absolute) throws Refusal {
        try {
            var text = new String(Files.readAllBytes(path(absolute)), UTF_8).strip();
            if (text.isEmpty()) {
                throw new Refusal(Trouble.of(Cause.UNREADABLE, absolute + " is empty", MOUNTED));
            }
            return text;
        } catch (AccessDeniedException e) {
            throw new Refusal(
                    Trouble.of(Cause.ACCESS_DENIED, absolute + ": permission denied", "sudo cat " + absolute));
        } catch (IOException e) {
            throw new Refusal(
                    names("/proc").isEmpty()
                            ? Trouble.of(Cause.NOT_INSTALLED, "/proc is not there, or is empty", MOUNTED)
                            : Trouble.of(Cause.UNREADABLE, absolute + " cannot be read", MOUNTED));
        }
    }

    List<String> essentialLines(String absolute) throws Refusal {
        return essential(absolute).lines().toList();
    }

    List<String> lines(String absolute) {
        return text(absolute).map(text -> text.lines().toList()).orElse(List.of());
    }

    /** Names in a folder, sorted; none when it cannot be listed. */
    List<String> names(String absolute) {
        try (Stream<Path> entries = Files.list(path(absolute))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            // The second where a process ends while its folder is being listed.
            return List.of();
        }
    }

    /** Whether a folder's names can be had, be they none. */
    boolean lists(String absolute) {
        try (Stream<Path> entries = Files.list(path(absolute))) {
            return entries != null;
        } catch (IOException e) {
            return false;
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
