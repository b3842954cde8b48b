package dev.atoll.adapters.jackson.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.adapters.jackson.WholeFile;
import dev.atoll.core.apply.Faults;
import dev.atoll.core.common.ActionOutcome.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is left of a demo from one command to the next: what was done to it, and what is to fail. Immutable. */
public final class DemoFolder {
    /** What can be provoked. */
    public static final List<Kind> KINDS = List.of(
            Kind.NO_SPACE, Kind.REFUSED, Kind.TIMED_OUT, Kind.ACCESS_DENIED, Kind.NOT_RUNNING, Kind.NOT_INSTALLED);

    private static final String BROKEN = "broken";

    private final Path folder;

    private DemoFolder(Path folder) {
        this.folder = folder;
    }

    public static DemoFolder of(Map<String, String> environment) {
        return new DemoFolder(StateFolder.of(environment, true).path());
    }

    public static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> kind(String word) {
        return KINDS.stream().filter(kind -> word(kind).equals(word)).findFirst();
    }

    /** What is to fail, sorted; what cannot be read as that is not. */
    public Map<String, Kind> broken() {
        var broken = new TreeMap<String, Kind>();
        try {
            for (var line : Files.readAllLines(folder.resolve(BROKEN), UTF_8)) {
                var words = line.strip().split(" ", 2);
                kind(words[0]).filter(kind -> words.length == 2).ifPresent(kind -> broken.put(words[1], kind));
            }
        } catch (IOException e) {
            // Nothing was provoked yet.
        }
        return broken;
    }

    public Faults faults() {
        return new Faults(broken());
    }

    public void breaking(String what, Kind how) throws IOException {
        var broken = new TreeMap<>(broken());
        broken.put(what, how);
        write(broken);
    }

    /** Whether it was broken. */
    public boolean mended(String what) throws IOException {
        var broken = new TreeMap<>(broken());
        var was = broken.remove(what) != null;
        if (was) {
            write(broken);
        }
        return was;
    }

    private void write(Map<String, Kind> broken) throws IOException {
        OwnFiles.folder(folder);
        WholeFile.writeForOwner(
                folder.resolve(BROKEN),
                broken.entrySet().stream()
                        .map(entry -> word(entry.getValue()) + " " + entry.getKey() + "\n")
                        .collect(Collectors.joining()));
    }

    /**
     * The files by which it remembers, by the names that Atoll gives them: in the folder and in the one of its runs, and
     * nothing deeper. Neither folder may be a link; a link in them is a file like others, and goes without what it leads
     * to. The lock stays: whoever waits for it waits for this file.
     */
    public List<Path> remembered() {
        return Stream.concat(
                        files(folder, Set.of(BROKEN, BaselineFile.NAME, "workstation.yaml")::contains),
                        files(folder.resolve("runs"), name -> name.endsWith(FileJournal.END)))
                .toList();
    }

    private static Stream<Path> files(Path place, Predicate<String> ours) {
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            return Stream.of();
        }
        try (var all = Files.list(place)) {
            return all
                    .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> ours.test(file.getFileName().toString()))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.of();
        }
    }

    /** Takes away what {@link #remembered} told, and nothing that came since. */
    public static void forget(List<Path> files) throws IOException {
        for (var file : files) {
            Files.deleteIfExists(file);
        }
    }
}
