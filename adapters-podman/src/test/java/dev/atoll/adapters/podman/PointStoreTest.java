package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.adapters.support.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointStoreTest {
    @TempDir
    private Path folder;

    private PointStore store() {
        return new PointStore(folder.resolve("atoll/restore-points"));
    }

    @Test
    void half_of_one_is_none_and_is_begun_anew() throws IOException, Unreadable {
        store().begin("dev.1");
        Files.writeString(PointStore.created(store().volume("dev.1", "data")), "half");

        assertThat(store().ids()).containsExactly("dev.1");
        assertThat(store().read("dev.1")).isEmpty();

        store().begin("dev.1");
        assertThat(store().volume("dev.1", "data")).doesNotExist();
    }

    @Test
    void a_link_is_taken_away_and_what_it_leads_to_stays() throws IOException {
        var mine = Files.createDirectories(folder.resolve("mine"));
        var file = Files.writeString(mine.resolve("file"), "x");
        store().begin("dev.1");
        Files.createSymbolicLink(store().volume("dev.1", "data"), file);
        Files.createSymbolicLink(store().binary("dev.1", "folder"), mine);

        store().delete("dev.1");

        assertThat(store().begun("dev.1")).isFalse();
        assertThat(file).hasContent("x");

        Files.createSymbolicLink(store().root().resolve("dev.1"), mine);
        store().delete("dev.1");
        assertThat(file).hasContent("x");
    }

    @Test
    void what_is_not_ours_stays_and_is_told() throws IOException {
        store().begin("dev.1");
        var foreign = Files.createDirectories(store().binary("dev.1", "foreign"));

        assertThatThrownBy(() -> store().delete("dev.1")).isInstanceOf(IOException.class);

        assertThat(foreign).exists();
    }

    @Test
    void another_points_file_is_not_believed() throws IOException {
        var point = RestorePointsBench.point("dev", "dev.1");
        store().begin("dev.1");
        store().complete(point);
        store().begin("dev.2");
        Files.copy(store().root().resolve("dev.1/point.json"), store().root().resolve("dev.2/point.json"));

        assertThatThrownBy(() -> store().read("dev.2")).isInstanceOf(Unreadable.class);
    }
}
