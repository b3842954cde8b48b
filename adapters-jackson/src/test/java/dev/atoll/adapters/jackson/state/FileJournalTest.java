package dev.atoll.adapters.jackson.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.atoll.core.apply.Note;
import dev.atoll.core.apply.Run;
import dev.atoll.core.apply.RunJournal;
import dev.atoll.core.common.Cause;
import dev.atoll.testkit.Unprivileged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {
    @TempDir
    Path home;

    private Path folder;
    private FileJournal journal;

    @BeforeEach
    void journal() {
        folder = home.resolve("state/atoll");
        journal = new FileJournal(new StateFolder(folder));
    }

    @Test
    void nothing_is_made_before_a_claim() {
        assertThat(journal.runs()).isEmpty();
        assertThat(journal.holder()).isEmpty();

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void it_is_for_its_owners_eyes() throws IOException {
        try (var run = Noted.taken(journal.claim(Noted.NOON))) {
            run.note(Noted.begun(run.holder()));

            assertThat(permissions(folder)).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("runs"))).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("apply.lock"))).isEqualTo("rw-------");
            assertThat(permissions(folder.resolve("runs/20261126-120000.jsonl")))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_line_reads_well() throws IOException {
        try (var run = Noted.taken(journal.claim(Noted.NOON))) {
            Noted.everything(run.holder()).forEach(run::note);
        }

        assertThat(Files.readAllLines(file(), UTF_8).subList(1, 7))
                .containsExactly(
                        "{\"note\":\"started\",\"at\":\"2026-11-26T12:00:00.123456789Z\",\"change\":\"start box/größe\","
                                + "\"address\":\"box/rootful/größe\",\"verb\":\"start\",\"what\":\"start box/größe\","
                                + "\"action\":{\"type\":\"start-box\",\"name\":\"größe\",\"scope\":\"system\"}}",
                        "{\"note\":\"said\",\"at\":\"2026-11-26T12:00:00.123456789Z\",\"change\":\"start box/größe\","
                                + "\"line\":\"Copying blob \\\"a\\\"\"}",
                        "{\"note\":\"finished\",\"at\":\"2026-11-26T12:00:00.123456789Z\",\"change\":\"start box/größe\","
                                + "\"outcome\":{\"how\":\"done\"}}",
                        "{\"note\":\"started\",\"at\":\"2026-11-26T12:00:00.123456789Z\",\"change\":\"start box/größe\","
                                + "\"address\":\"box/rootful/größe\",\"verb\":\"start\",\"what\":\"start box/größe\","
                                + "\"action\":{\"type\":\"start-box\",\"name\":\"größe\",\"scope\":\"system\"}}",
                        "{\"note\":\"said\",\"at\":\"2026-11-26T12:00:00.123456789Z\",\"change\":\"start box/größe\","
                                + "\"line\":\"Copying blob \\\"a\\\"\"}",
                        "{\"note\":\"finished\",\"at\":\"2026-11-26T12:00:00.123456789Z\",\"change\":\"start box/größe\","
                                + "\"outcome\":{\"how\":\"done\",\"pending\":\"reboot\"}}");
        assertThat(Files.readString(file(), UTF_8))
                .startsWith("{\"note\":\"begun\",\"at\":\"2026-11-26T12:00:00.123456789Z\",\"schemaVersion\":1,"
                        + "\"workstation\":\"bazzite\",\"asked\":\"apply\",\"by\":{\"run\":\"20261126-120000\",\"pid\":"
                        + ProcessHandle.current().pid());
    }

    @Test
    void every_note_comes_back() {
        var run = Noted.taken(journal.claim(Noted.NOON));
        var notes = Noted.everything(run.holder());
        notes.forEach(note -> assertThat(run.note(note)).isEmpty());
        run.close();

        assertThat(again().run("20261126-120000")).contains(Run.of("20261126-120000", notes));
        assertThat(again().runs())
                .containsExactly(Run.of("20261126-120000", notes).brief());
    }

    /** It may have been an undo, which nobody goes on with by an apply. */
    @Test
    void of_an_older_line_it_is_not_told_what_was_asked_for() throws IOException {
        var run = Noted.taken(journal.claim(Noted.NOON));
        run.note(Noted.begun(run.holder()));
        run.close();
        Files.writeString(file(), Files.readString(file(), UTF_8).replace("\"asked\":\"apply\",", ""));

        assertThat(again().run("20261126-120000").map(old -> old.begun().asked()))
                .contains("");
    }

    /** What every status asks: an end is told from everything that a death may leave, and an empty file from a run. */
    @Test
    void cut_off_at_any_byte_but_the_last_it_is_unfinished() throws IOException {
        var run = Noted.taken(journal.claim(Noted.NOON));
        Noted.everything(run.holder()).stream()
                .filter(note -> !(note instanceof Note.Ended))
                .forEach(run::note);
        run.note(new Note.Ended(Noted.NOON, Note.Ending.STOPPED));
        run.close();
        assertThat(journal.unfinished()).isEmpty();
        var whole = Files.readAllBytes(file());

        for (var length = 0; length < whole.length - 1; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThat(journal.unfinished()).as("%d bytes", length).isEqualTo(journal.latest());
        }
        Files.writeString(file().resolveSibling("20270101-000000.jsonl"), "");
        assertThat(journal.unfinished())
                .as("a claim that died at once is no run")
                .isEqualTo(journal.latest());
    }

    @Test
    void cut_off_at_any_byte_it_tells_what_is_whole() throws IOException {
        var run = Noted.taken(journal.claim(Noted.NOON));
        var notes = Noted.everything(run.holder());
        notes.forEach(run::note);
        run.close();
        var whole = Files.readAllBytes(file());

        var told = 0;
        for (var length = 0; length <= whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            var now = journal.run("20261126-120000").map(Run::notes).orElse(List.of());
            assertThat(now).as("%d bytes", length).isEqualTo(notes.subList(0, now.size()));
            assertThat(now.size()).isGreaterThanOrEqualTo(told);
            told = now.size();
        }
        assertThat(told).isEqualTo(notes.size());
    }

    @Test
    void what_this_version_does_not_know_is_passed_over() throws IOException {
        var run = Noted.taken(journal.claim(Noted.NOON));
        var notes = Noted.everything(run.holder());
        notes.forEach(run::note);
        run.close();
        var lines = Files.readAllLines(file(), UTF_8).stream()
                .map(line -> line.replaceFirst("}$", ",\"later\":{\"a\":[1]}}"))
                .toList();
        var unknown = List.of(
                "{\"note\":\"paused\",\"at\":\"2026-11-26T12:00:00Z\"}",
                "{\"note\":\"started\",\"at\":\"2026-11-26T12:00:00Z\",\"change\":\"x\",\"address\":\"box/x\","
                        + "\"action\":{\"type\":\"paint-box\"}}",
                "{\"note\":\"ended\",\"at\":\"2026-11-26T12:00:00Z\",\"how\":\"happily\"}",
                "{\"note\":\"ended\",\"at\":\"at noon\",\"how\":\"failed\"}",
                "nonsense",
                "");
        Files.writeString(
                file(),
                lines.getFirst() + "\n" + String.join("\n", unknown) + "\n"
                        + String.join("\n", lines.subList(1, lines.size())),
                UTF_8);

        assertThat(journal.run("20261126-120000")).contains(Run.of("20261126-120000", notes));
    }

    @Test
    void what_is_no_run_is_left_out() throws IOException {
        try (var run = Noted.taken(journal.claim(Noted.NOON))) {
            run.note(Noted.begun(run.holder()));
        }
        var lines = Splitter.on('\n').splitToList(Files.readString(file(), UTF_8));
        Files.writeString(folder.resolve("runs/empty.jsonl"), "");
        Files.writeString(
                folder.resolve("runs/headless.jsonl"),
                "{\"note\":\"ended\",\"at\":\"2026-11-26T12:00:00Z\",\"how\":\"failed\"}\n");
        Files.writeString(
                folder.resolve("runs/later.jsonl"),
                lines.getFirst().replace("\"schemaVersion\":1", "\"schemaVersion\":2") + "\n");
        Files.write(folder.resolve("runs/binary.jsonl"), new byte[] {0, -1, 10, -64});
        Files.createDirectory(folder.resolve("runs/folder.jsonl"));
        Files.createSymbolicLink(folder.resolve("runs/nowhere.jsonl"), Path.of("/nowhere"));
        Files.writeString(folder.resolve("runs/readme.txt"), "by hand");

        assertThat(journal.runs()).extracting(Run::id).containsExactly("20261126-120000");
    }

    @Test
    void another_journal_of_this_program_finds_the_place_taken() throws IOException {
        Files.createDirectories(folder.getParent());
        var link = Files.createSymbolicLink(home.resolve("link"), folder.getParent());
        var run = Noted.taken(journal.claim(Noted.NOON));

        var linked = new FileJournal(new StateFolder(link.resolve("atoll")));
        assertThat(again().claim(Noted.NOON)).isEqualTo(new RunJournal.Held(run.holder()));
        assertThat(linked.claim(Noted.NOON)).isEqualTo(new RunJournal.Held(run.holder()));
        assertThat(linked.holder()).contains(run.holder());
        run.close();
        Noted.taken(linked.claim(Noted.NOON)).close();
    }

    @Test
    void two_folders_have_a_place_each() {
        try (var run = Noted.taken(journal.claim(Noted.NOON));
                var other = Noted.taken(new FileJournal(new StateFolder(folder.resolve("demo"))).claim(Noted.NOON))) {
            assertThat(run.holder()).isEqualTo(other.holder());
        }
    }

    @Test
    void after_its_end_nothing_is_noted_and_that_is_said() {
        var run = Noted.taken(journal.claim(Noted.NOON));
        run.note(Noted.begun(run.holder()));
        run.close();

        assertThat(run.note(Noted.begun(run.holder()))).isPresent();
        assertThat(journal.runs().getFirst().notes()).hasSize(1);
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_told() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "not a folder");

        assertThat(journal.claim(Noted.NOON))
                .isInstanceOfSatisfying(
                        RunJournal.Refused.class,
                        refused -> assertThat(refused.trouble().detail())
                                .startsWith("cannot note down what is done: " + folder));
        assertThat(journal.holder()).isEmpty();
        assertThat(journal.runs()).isEmpty();
    }

    @Unprivileged
    @Test
    void a_folder_that_may_not_be_written_is_told() throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThat(journal.claim(Noted.NOON)).isInstanceOfSatisfying(RunJournal.Refused.class, refused -> {
                assertThat(refused.trouble().cause()).isEqualTo(Cause.ACCESS_DENIED);
                assertThat(refused.trouble().detail()).contains("no permission to write " + folder);
                assertThat(refused.trouble().hint()).isPresent();
            });
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Unprivileged
    @Test
    void a_place_that_was_taken_is_given_up_where_there_can_be_no_file() throws IOException {
        var runs = Files.createDirectories(folder.resolve("runs"));
        Files.setPosixFilePermissions(runs, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertThat(journal.claim(Noted.NOON)).isInstanceOf(RunJournal.Refused.class);
        assertThat(journal.holder()).isEmpty();

        Files.setPosixFilePermissions(runs, PosixFilePermissions.fromString("rwx------"));
        Noted.taken(journal.claim(Noted.NOON)).close();
    }

    private FileJournal again() {
        return new FileJournal(new StateFolder(folder));
    }

    private Path file() {
        return folder.resolve("runs/20261126-120000.jsonl");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
