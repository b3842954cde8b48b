package dev.atoll.adapters.jackson.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The programs that a run started, in a file beside the lock, a line each: {@code 4711 8812345 podman commit dev}. A process
 * is known by its number and by when the kernel says it began, in ticks since the machine started, so that no clock and no
 * number that is given again makes it another's. Not synced: a loss of power ends them, too. Thread-safe.
 */
final class Children {
    static final String NAME = "apply.children";
    /** Of {@code /proc/PID/stat}, counted behind the name, which may hold anything. */
    private static final int STATE = 0;

    private static final int BEGAN = 19;

    private final Path file;

    Children(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** One that goes on. */
    record Child(long pid, String born, String what) {
        static Optional<Child> read(String line) {
            var words = line.split(" ", 3);
            return words.length == 3 && words[0].matches("\\d{1,18}")
                    ? Optional.of(new Child(Long.parseLong(words[0]), words[1], words[2]))
                    : Optional.empty();
        }

        String line() {
            return pid + " " + born + " " + what + "\n";
        }

        boolean goesOn() {
            return Children.born(pid).filter(born::equals).isPresent();
        }
    }

    /** Nothing where it has ended by now. That it cannot be written stops nothing: the next note will say so. */
    synchronized void add(long pid, String what) {
        born(pid)
                .map(born -> new Child(pid, born, what.replaceAll("\\p{Cntrl}+", " ")))
                .ifPresent(child -> {
                    try {
                        if (!Files.exists(file)) {
                            Files.createFile(file, OwnFiles.FILE);
                        }
                        Files.writeString(file, child.line(), UTF_8, CREATE, APPEND);
                    } catch (IOException e) {
                        // Whoever comes next converges, and does not wait.
                    }
                });
    }

    /** The first that goes on. */
    synchronized Optional<Child> working() {
        return read().stream()
                .map(Child::read)
                .flatMap(Optional::stream)
                .filter(Child::goesOn)
                .findFirst();
    }

    /** Their run has come to its end, and so have they. */
    synchronized void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    private List<String> read() {
        try {
            return Files.readAllLines(file, UTF_8);
        } catch (IOException e) {
            // None was started, or nobody may look.
            return List.of();
        }
    }

    /** Empty where there is no such process, or nothing is left of it but its exit code. */
    private static Optional<String> born(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return fields.length > BEGAN && !fields[STATE].equals("Z") ? Optional.of(fields[BEGAN]) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
