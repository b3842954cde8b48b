package dev.atoll.adapters.jackson.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.atoll.core.apply.Holder;
import dev.atoll.core.apply.Note;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.plan.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteFileTest {
    private static final Holder ME = new Holder("1", 1, "me", Noted.NOON);
    private static final int TIMES = 1500;
    private static final byte[] LIKELY = {'"', '{', '}', '[', ',', ':', '\\', '\n', '0', '-', 'e', 0, -1, (byte) 0xc3};

    @TempDir
    Path folder;

    @Test
    void a_device_that_is_full_is_told_with_its_path() throws IOException {
        var path = Path.of("/dev/full");
        var file = new NoteFile(path);
        var note = Noted.begun(ME);

        var refusal = catchThrowableOfType(IOException.class, () -> file.add(note));

        var trouble = OwnFiles.trouble(path, refusal);
        assertThat(trouble.cause()).isEqualTo(Cause.UNREADABLE);
        assertThat(trouble.detail()).startsWith("cannot note down what is done: /dev/full: ");
        assertThat(trouble.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("df -h /dev"));
    }

    @Test
    void garbled_anywhere_it_is_read_as_far_as_it_can_be() throws IOException {
        var path = folder.resolve("run.jsonl");
        var file = new NoteFile(path);
        for (var note : Noted.everything(ME)) {
            file.add(note);
        }
        var whole = Files.readAllBytes(path);

        var random = new Random(4711);
        for (var i = 0; i < TIMES; i++) {
            var garbled = whole.clone();
            var times = 1 + random.nextInt(3);
            for (var hit = 0; hit < times; hit++) {
                garbled[random.nextInt(garbled.length)] = LIKELY[random.nextInt(LIKELY.length)];
            }
            Files.write(path, garbled);

            assertThat(NoteFile.read(path))
                    .hasSizeGreaterThan(Noted.everything(ME).size() - 7);
        }
    }

    @Test
    void a_secret_of_an_action_is_in_no_part_of_its_line() {
        var clone = new Action.CloneRepository(new HostPath("/home/me/x"), "https://me:hunter2@example.org/x");
        var address = ResourceAddress.of("directory", "/home/me/x");

        var line = NoteWire.written(new Note.Started(Noted.NOON, "clone directory//home/me/x", address, clone));

        assertThat(line).contains("example.org").doesNotContain("hunter2");
        assertThat(NoteWire.read(line)).isPresent();
    }
}
