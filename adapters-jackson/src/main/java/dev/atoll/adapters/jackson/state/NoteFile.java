package dev.atoll.adapters.jackson.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.apply.Note;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One run's file, a note a line. What was added is on the disk before the call returns, what a tool said with the next
 * note. Thread-safe.
 *
 * <p>A stream and no channel: an interrupt that is meant for the work would close a channel under the line that tells of
 * it, and no later one could be written.
 */
final class NoteFile {
    private static final long LONGEST_END = 256;

    private final FileOutputStream out;
    /** Whether a line may have been cut off, so that the next one needs a fresh one. */
    private boolean torn;

    private boolean empty = true;

    NoteFile(Path path) throws IOException {
        this.out = new FileOutputStream(path.toFile(), true);
    }

    synchronized void add(Note note) throws IOException {
        var line = (torn ? "\n" : "") + NoteWire.written(note) + "\n";
        torn = true;
        out.write(line.getBytes(UTF_8));
        // What a tool says goes by in hundreds of lines, and waits for no disk: the next note takes them with it.
        if (!(note instanceof Note.Said)) {
            out.getFD().sync();
        }
        torn = false;
        empty = false;
    }

    /** Whether nothing was noted. */
    synchronized boolean end() throws IOException {
        out.close();
        return empty;
    }

    /**
     * Whether its last line says that the run came to its end. Reads no more than that line takes, and not as JSON: what
     * reads that takes 25 ms to start, of every status.
     */
    static boolean ended(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var last = new byte[(int) Math.min(LONGEST_END, file.length())];
            file.seek(file.length() - last.length);
            file.readFully(last);
            return new String(last, UTF_8)
                    .lines()
                    .reduce((line, next) -> next)
                    .filter(line -> line.startsWith(NoteWire.ENDED) && line.endsWith("}"))
                    .isPresent();
        }
    }

    /** What is whole, in order. */
    static List<Note> read(Path path) throws IOException {
        return read(path, line -> true);
    }

    /** The same without what tools said: those lines are not read as JSON. */
    static List<Note> brief(Path path) throws IOException {
        return read(path, line -> !line.startsWith(NoteWire.SAID));
    }

    private static List<Note> read(Path path, Predicate<String> wanted) throws IOException {
        return new String(Files.readAllBytes(path), UTF_8)
                .lines()
                .filter(wanted)
                .map(NoteWire::read)
                .flatMap(Optional::stream)
                .toList();
    }
}
