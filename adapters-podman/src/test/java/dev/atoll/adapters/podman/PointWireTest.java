package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.adapters.podman.KeptPoint.Export;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointWireTest {
    private static final KeptPoint POINT = new KeptPoint(
            "dev.1",
            "Dev",
            Scope.USER,
            Instant.parse("2026-11-25T17:00:00Z"),
            "localhost/atoll/restore-points/dev:dev.1",
            Optional.of(new ByteSize(574_183_441)),
            Optional.of(new ByteSize(1_048_576)),
            true,
            List.of("data"),
            List.of(new KeptVolume("data", "local", Map.of("o", "planted-secret", "type", "tmpfs"))),
            List.of(new Export("dev-gimp.desktop", "rw-r--r--")),
            List.of(new Export("rg", "rwxr-xr-x")),
            List.of("podman", "create", "--env", "TOKEN=planted-secret", "fedora:43", "--x", "", " ", "--", ""),
            4);

    @Test
    void what_is_written_is_read_word_for_word() throws Unreadable {
        assertThat(PointWire.read(PointWire.written(POINT))).isEqualTo(POINT);
    }

    @Test
    void what_an_earlier_atoll_kept_tells_neither_its_layer_nor_how_volumes_were_made() throws Unreadable {
        var older = PointWire.written(POINT)
                .replaceFirst("\"layer\" *: *[0-9]+ *,", "")
                .replaceFirst("\"made\" *: *\\[[^\\]]*\\] *,", "");

        var read = PointWire.read(older);

        assertThat(read.layer()).isEmpty();
        assertThat(read.made()).isEmpty();
        assertThat(read.told(List.of(), new ByteSize(1)).taken()).isEmpty();
        assertThat(POINT.told(List.of(), new ByteSize(1)).taken()).contains(new ByteSize(1_048_577));
    }

    @Test
    void the_box_is_made_again_by_the_same_words_but_for_the_image() {
        assertThat(POINT.remade())
                .containsExactly(
                        "create",
                        "--env",
                        "TOKEN=planted-secret",
                        "localhost/atoll/restore-points/dev:dev.1",
                        "--x",
                        "",
                        " ",
                        "--",
                        "");
    }

    @Test
    void what_is_told_holds_no_secret() {
        assertThat(POINT + " " + POINT.told(List.of(), new ByteSize(1))).doesNotContain("planted-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../.bashrc", "..", ".", "a/b", "a\\nb"})
    void a_name_that_leads_elsewhere_is_refused(String name) {
        for (var kept : List.of("\"data\"", "\"rg\"", "\"dev-gimp.desktop\"")) {
            var text = PointWire.written(POINT).replace(kept, "\"" + name + "\"");

            assertThatThrownBy(() -> PointWire.read(text)).isInstanceOf(Unreadable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"version\" : 2", "\"version\" : null"})
    void what_another_version_wrote_is_not_guessed_at(String version) {
        var text = PointWire.written(POINT).replace("\"version\" : 1", version);

        assertThatThrownBy(() -> PointWire.read(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_command_without_its_image_is_refused() {
        var text = PointWire.written(POINT).replace("\"imageAt\" : 4", "\"imageAt\" : 40");

        assertThatThrownBy(() -> PointWire.read(text)).isInstanceOf(Unreadable.class);
    }
}
