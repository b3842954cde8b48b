package dev.atoll.adapters.podman;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a box exported to its user's home, known by what distrobox-export (1.4 to 1.8) writes into the files: launchers
 * start {@code distrobox-enter -n BOX}, wrappers have two comments. Reads the heads of small files. Immutable.
 */
record Exports(Path home) {
    private static final long LARGEST = 64 << 10;
    private static final String DESKTOP = ".desktop";

    List<String> applications(String box) {
        return launchers(box).stream()
                .map(file -> file.getFileName().toString())
                .map(name -> name.substring(0, name.length() - DESKTOP.length()))
                .toList();
    }

    List<String> binaries(String box) {
        return wrappers(box).stream().map(file -> file.getFileName().toString()).toList();
    }

    Path launchers() {
        return home.resolve(".local/share/applications");
    }

    Path wrappers() {
        return home.resolve(".local/bin");
    }

    /** Their files, sorted. */
    List<Path> launchers(String box) {
        return matching(
                        launchers(),
                        text -> text.lines()
                                .filter(line -> line.startsWith("Exec="))
                                .anyMatch(line -> line.matches(".*distrobox[- ]enter\\s+(--root\\s+)?(-n|--name)\\s+"
                                        + quoted(box) + "(\\s.*|$)")))
                .stream()
                .filter(file -> file.toString().endsWith(DESKTOP))
                .toList();
    }

    /** Their files, sorted. */
    List<Path> wrappers(String box) {
        return matching(
                wrappers(),
                text -> text.contains("# distrobox_binary")
                        && text.lines().anyMatch(line -> line.strip().equals("# name: " + box)));
    }

    private static String quoted(String box) {
        return "[\"']?" + Pattern.quote(box) + "[\"']?";
    }

    private static List<Path> matching(Path folder, Predicate<String> mark) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> marked(file, mark)).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean marked(Path file, Predicate<String> mark) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) <= LARGEST
                    && mark.test(new String(Files.readAllBytes(file), UTF_8));
        } catch (IOException e) {
            return false;
        }
    }
}
