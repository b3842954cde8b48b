package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.support.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    private static Origin origin(String text) throws Unreadable {
        return Origin.read(InspectWire.object(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {Fixtures.PODMAN_4, Fixtures.PODMAN_5})
    void the_image_is_the_word_before_what_the_box_is_started_with(String generation) throws Unreadable {
        var origin = origin(Fixtures.of(generation + "inspect-box.json"));

        assertThat(origin.imageAt()).isPresent();
        assertThat(origin.created().get(origin.imageAt().orElseThrow() - 1)).isEqualTo("/usr/bin/entrypoint");
        assertThat(origin.created()).endsWith("--", "");
        assertThat(origin.volumes()).as("those nobody named").isEmpty();
    }

    @Test
    void an_image_that_is_not_where_it_should_be_is_not_guessed_at() throws Unreadable {
        assertThat(origin(
                                "{\"ImageName\": \"docker.io/library/fedora:43\", \"Config\":"
                                        + " {\"CreateCommand\": [\"podman\", \"create\", \"fedora:43\", \"sh\"], \"Cmd\": [\"sh\"]}}")
                        .imageAt())
                .contains(2);
        assertThat(origin("{\"ImageName\": \"docker.io/library/fedora:43\", \"Config\":"
                                + " {\"CreateCommand\": [\"podman\", \"create\", \"x\", \"--rootfs\"], \"Cmd\": []}}")
                        .imageAt())
                .isEmpty();
        assertThat(origin("{\"ImageName\": \"fedora:43\", \"Config\": {\"Cmd\": [\"sh\"]}}")
                        .imageAt())
                .isEmpty();
    }

    @Test
    void named_volumes_are_told_and_nameless_ones_are_not() throws Unreadable {
        assertThat(origin("{\"Mounts\": [{\"Type\": \"volume\", \"Name\": \"b\"}, {\"Type\": \"bind\"},"
                                + " {\"Type\": \"volume\", \"Name\": \"" + "0f".repeat(32) + "\"},"
                                + " {\"Type\": \"volume\", \"Name\": \"a\"}]}")
                        .volumes())
                .containsExactly("a", "b");
    }
}
