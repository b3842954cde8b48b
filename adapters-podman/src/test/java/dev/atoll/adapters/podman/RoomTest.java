package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.core.common.ByteSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {
    @TempDir
    private Path folder;

    @Test
    void what_lies_in_a_volume_is_counted_and_no_link_is_followed() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.write(folder.resolve("one"), new byte[100]);
        Files.write(folder.resolve("a/b/two"), new byte[23]);
        Files.createSymbolicLink(folder.resolve("a/out"), Path.of("/"));

        assertThat(Room.taken(folder)).isEqualTo(new ByteSize(123));
        assertThat(Room.taken(folder.resolve("not-there"))).isEqualTo(new ByteSize(0));
    }

    @Test
    void what_does_not_fit_is_said_before_anything_is_copied() {
        assertThatThrownBy(() -> Room.need("it", new ByteSize(Long.MAX_VALUE), List.of(folder)))
                .isInstanceOf(Halted.class);
    }
}
