package dev.atoll.adapters.jackson.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.apply.Note;
import dev.atoll.core.apply.RunJournal;
import dev.atoll.core.common.ActionOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody else writes into the file of a run while it is read on. */
class FileTailTest {
    @TempDir
    Path home;

    private List<Note> notes = List.of();
    private byte[] whole = new byte[0];
    private Path file = Path.of("");
    private RunJournal journal = new FileJournal(new StateFolder(Path.of("/nowhere")));

    @BeforeEach
    void written() throws IOException {
        var folder = home.resolve("state/atoll");
        journal = new FileJournal(new StateFolder(folder));
        try (var run = Noted.taken(journal.claim(Noted.NOON))) {
            notes = Noted.everything(run.holder());
            notes.forEach(run::note);
        }
        file = folder.resolve("runs/20261126-120000.jsonl");
        whole = Files.readAllBytes(file);
    }

    /** Begins when no more than the first note is there. */
    private RunJournal.Tail begun() throws IOException {
        Files.write(file, first());
        var tail = journal.tail("20261126-120000");
        assertThat(tail.more()).contains(notes.subList(0, 1));
        return tail;
    }

    private byte[] first() {
        return (NoteWire.written(notes.getFirst()) + "\n").getBytes(UTF_8);
    }

    private void append(byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.APPEND);
    }

    @Test
    void written_byte_by_byte_each_note_comes_once_when_it_is_whole() throws IOException {
        var tail = begun();
        var told = new ArrayList<>(notes.subList(0, 1));

        for (var at = first().length; at < whole.length; at++) {
            append(new byte[] {whole[at]});
            told.addAll(tail.more().orElseThrow());
            assertThat(told).as("%d bytes", at).isEqualTo(notes.subList(0, told.size()));
        }
        assertThat(told).isEqualTo(notes);
    }

    @Test
    void a_line_that_was_torn_is_passed_over_as_a_whole_reading_does() throws IOException {
        var tail = begun();

        append("{\"note\":\"started\",\"at\":\"2026-11-".getBytes(UTF_8));
        assertThat(tail.more()).contains(List.of());
        append(("\n" + NoteWire.written(notes.getLast()) + "\n").getBytes(UTF_8));

        assertThat(tail.more()).contains(List.of(notes.getLast()));
        assertThat(journal.run("20261126-120000").orElseThrow().later()).containsExactly(notes.getLast());
    }

    @Test
    void a_file_that_is_taken_away_or_is_another_is_no_run_any_more() throws IOException {
        var shortened = begun();
        Files.write(file, new byte[0]);
        assertThat(shortened.more()).isEmpty();

        var removed = begun();
        Files.delete(file);
        assertThat(removed.more()).isEmpty();
    }

    @Test
    void much_at_once_is_read_in_parts() throws IOException {
        var tail = begun();
        var many = IntStream.range(0, 20_000)
                .<Note>mapToObj(i -> new Note.Finished(Noted.NOON, "start box/größe " + i, ActionOutcome.done()))
                .toList();
        var lines = new StringBuilder();
        many.forEach(note -> lines.append(NoteWire.written(note)).append('\n'));
        append(lines.toString().getBytes(UTF_8));

        assertThat(lines.length()).isGreaterThan(2 << 20);
        assertThat(tail.more()).contains(many);
    }
}
