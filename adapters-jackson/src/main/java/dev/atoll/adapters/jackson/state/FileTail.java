package dev.atoll.adapters.jackson.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.apply.Note;
import dev.atoll.core.apply.RunJournal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the file of a run on from where it was left, and nothing where it has not grown. The file is open for no longer
 * than that. Not safe for concurrent calls.
 */
final class FileTail implements RunJournal.Tail {
    private static final int MOST_AT_ONCE = 1 << 20;

    private final Path path;
    /** Where the first line begins that was not told yet. */
    private long from;
    /** How far it was when it was read last: what is behind {@link #from} may be the beginning of a line. */
    private long seen;

    FileTail(Path path) {
        this.path = path;
    }

    @Override
    public Optional<List<Note>> more() {
        try {
            var size = Files.size(path);
            if (size < seen) {
                return Optional.empty();
            }
            var notes = new ArrayList<Note>();
            while (size > seen) {
                notes.addAll(read(size));
            }
            return Optional.of(List.copyOf(notes));
        } catch (IOException e) {
            // Somebody took it away, or nobody may read it any more.
            return Optional.empty();
        }
    }

    private List<Note> read(long size) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var part = new byte[(int) Math.min(MOST_AT_ONCE + seen - from, size - from)];
            file.seek(from);
            file.readFully(part);
            seen = from + part.length;
            return lines(part);
        }
    }

    /** What stands behind the last end of a line may be one that is being written, or one that a death cut off. */
    private List<Note> lines(byte[] part) {
        var notes = new ArrayList<Note>();
        var begin = 0;
        for (var i = 0; i < part.length; i++) {
            if (part[i] == '\n') {
                note(part, begin, i).ifPresent(notes::add);
                begin = i + 1;
            }
        }
        var last = note(part, begin, part.length);
        last.ifPresent(notes::add);
        from += last.isPresent() ? part.length : begin;
        return notes;
    }

    private static Optional<Note> note(byte[] part, int begin, int end) {
        return NoteWire.read(new String(part, begin, end - begin, UTF_8));
    }
}
