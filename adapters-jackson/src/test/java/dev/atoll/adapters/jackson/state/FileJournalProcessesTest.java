package dev.atoll.adapters.jackson.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.apply.RunJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What holds between processes, with real ones. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class FileJournalProcessesTest {
    private static final List<String> DISK_OF_ITS_OWN = List.of(
            "unshare",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            "mount -t tmpfs -o size=96k atoll \"$1\" && shift && exec \"$@\"",
            "sh");

    @TempDir
    Path folder;

    private FileJournal journal;

    @BeforeEach
    void journal() {
        journal = new FileJournal(new StateFolder(folder));
    }

    @Test
    void another_process_keeps_the_place_until_it_dies_and_its_run_has_no_end() throws Exception {
        try (var other = OtherProgram.start(List.of(), ClaimingProgram.class, folder)) {
            assertThat(other.line()).isEqualTo("taken");
            assertThat(journal.holder()).hasValueSatisfying(holder -> {
                assertThat(holder.pid()).isEqualTo(other.pid());
                assertThat(holder.user()).isEqualTo(System.getProperty("user.name"));
                assertThat(holder.since()).isEqualTo(Noted.NOON);
            });
            assertThat(Noted.holder(journal.claim(Noted.NOON)).pid()).isEqualTo(other.pid());

            other.kill();

            assertThat(journal.holder()).isEmpty();
            try (var mine = Noted.taken(journal.claim(Noted.NOON.plus(Duration.ofMinutes(1))))) {
                mine.note(Noted.begun(mine.holder()));
                assertThat(journal.runs()).hasSize(2);
                var theirs = journal.runs().getLast();
                assertThat(theirs.begun().holder().pid()).isEqualTo(other.pid());
                assertThat(theirs.ended()).isEmpty();
                assertThat(theirs.open()).hasSize(1);
            }
        }
    }

    @Test
    void what_a_process_that_died_had_begun_keeps_the_place_until_it_ends() throws Exception {
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();
        var child = new ProcessBuilder("sleep", "120").start();
        try (var other = OtherProgram.start(
                List.of(), ClaimingProgram.class, folder, Long.toString(ended.pid()), Long.toString(child.pid()))) {
            assertThat(other.line()).isEqualTo("taken");
            other.kill();

            assertThat(journal.claim(Noted.NOON))
                    .isEqualTo(new RunJournal.Outlived(child.pid(), "podman commit größe"));
            assertThat(journal.holder()).as("nobody applies").isEmpty();
            assertThat(says(folder)).isEqualTo("outlived by " + child.pid());
        } finally {
            child.destroyForcibly().waitFor();
        }

        Noted.taken(journal.claim(Noted.NOON)).close();
        assertThat(Files.exists(folder.resolve(Children.NAME)))
                .as("a run that ends leaves none")
                .isFalse();
    }

    /** The number of a process is given again, and what it was is somebody else's. */
    @Test
    void a_number_that_was_given_again_is_nobody_s_child() throws Exception {
        var me = ProcessHandle.current().pid();
        Files.writeString(
                folder.resolve(Children.NAME),
                me + " 1 podman commit dev\nno line of ours\n99999999999999999999 1 x\n");

        try (var run = Noted.taken(journal.claim(Noted.NOON))) {
            run.began(me, "podman commit dev");
        }
        Noted.taken(journal.claim(Noted.NOON)).close();
    }

    /** Closing a file anywhere takes all of a process's locks on it: POSIX. */
    @Test
    void neither_a_second_claim_nor_a_look_in_this_process_gives_the_place_away() throws IOException {
        var second = new FileJournal(new StateFolder(folder));
        try (var run = Noted.taken(journal.claim(Noted.NOON))) {
            assertThat(Noted.holder(second.claim(Noted.NOON))).isEqualTo(run.holder());
            assertThat(second.holder()).contains(run.holder());
            assertThat(second.runs()).isEmpty();

            assertThat(says(folder))
                    .isEqualTo("held by " + ProcessHandle.current().pid());
        }
        assertThat(says(folder)).isEqualTo("taken");
    }

    @Test
    void a_full_disk_is_told_and_costs_the_lines_that_follow_nothing() throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(mayMount(disk), "no file system may be mounted here");
        var around = new ArrayList<>(DISK_OF_ITS_OWN);
        around.add(disk.toString());
        try (var other = OtherProgram.start(around, FullDiskProgram.class, disk)) {
            assertThat(other.line())
                    .startsWith("cannot note down what is done: " + disk + "/atoll/runs/20261126-120000.jsonl: ");
            assertThat(other.line()).isEqualTo("then Optional.empty");
            assertThat(other.line()).isEqualTo("read back true");
        }
    }

    private static boolean mayMount(Path disk) throws InterruptedException {
        var command = new ArrayList<>(DISK_OF_ITS_OWN);
        command.addAll(List.of(disk.toString(), "true"));
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String says(Path folder) throws IOException {
        try (var other = OtherProgram.start(List.of(), ClaimingProgram.class, folder)) {
            return other.line();
        }
    }
}
