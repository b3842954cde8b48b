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

    List<String> applications(String box) {
        return matching(
                        ".local/share/applications",
                        text -> text.lines()
                                .filter(line -> line.startsWith("Exec="))
                                .anyMatch(line -> line.matches(".*distrobox[- ]enter\\s+(--root\\s+)?(-n|--name)\\s+"
                                        + quoted(box) + "(\\s.*|$)")))
                .stream()
                .filter(name -> name.endsWith(".desktop"))
                .map(name -> name.substring(0, name.length() - ".desktop".length()))
                .toList();
    }

    List<String> binaries(String box) {
        return matching(
                ".local/bin",
                text -> text.contains("# distrobox_binary")
                        && text.lines().anyMatch(line -> line.strip().equals("# name: " + box)));
    }

    private static String quoted(String box) {
        return "[\"']?" + Pattern.quote(box) + "[\"']?";
    }

    private List<String> matching(String folder, Predicate<String> mark) {
        try (var files = Files.list(home.resolve(folder))) {
            return files.filter(file -> marked(file, mark))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
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
