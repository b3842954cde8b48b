package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.adapters.support.Unreadable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptVolumeTest {
    private static final String TOLD = """
            [{"Name": "data", "Driver": "local", "Mountpoint": "/x/data/_data", "Labels": {}, "Scope": "local",
              "Options": {"type": "cifs", "device": "//192.0.2.7/share", "o": "password=planted-secret"}}]
            """;

    @Test
    void it_is_made_again_as_it_was() throws Unreadable {
        assertThat(KeptVolume.read("data", TOLD).making())
                .containsExactly(
                        "volume",
                        "create",
                        "--driver",
                        "local",
                        "--opt",
                        "device=//192.0.2.7/share",
                        "--opt",
                        "o=password=planted-secret",
                        "--opt",
                        "type=cifs",
                        "data");
        assertThat(new KeptVolume("a b", "local", Map.of()).making())
                .isEqualTo(List.of("volume", "create", "--driver", "local", "a b"));
    }

    /** Podman completes what is typed. */
    @Test
    void another_volume_is_not_taken_for_it() {
        assertThatThrownBy(() -> KeptVolume.read("dat", TOLD)).isInstanceOf(Unreadable.class);
    }

    @Test
    void its_options_are_told_to_nobody() throws Unreadable {
        var volume = KeptVolume.read("data", TOLD);

        assertThat(volume.toString()).doesNotContain("planted-secret");
        assertThat(volume.hidden("Error: o=password=planted-secret of data")).isEqualTo("Error: o=*** of data");
    }
}
