package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bad day: nothing more fits into podman's storage. */
@OnTestbed
class FullStorageIT {
    private static final int MEGABYTE = 1024 * 1024;

    private final ApplyBed bed = ApplyBed.of(new TypedAtoll(Testbed.podman4()), "it-full");

    @BeforeEach
    void prepared() {
        tidy();
        bed.made();
        bed.declare("boxes: { it-full: { image: " + ApplyBed.BOX + " } }\n");
    }

    @AfterEach
    void tidy() {
        bed.tidied();
    }

    private Testbed.Typed typed(SmallPodman podman, int code, String... words) {
        var variables = new ArrayList<>(podman.variables());
        variables.add("ATOLL_FILE=" + bed.folder() + "/workstation.yaml");
        var typed = bed.typedWith(variables, words);
        assertThat(typed.exit()).as("%s%s", typed.err(), typed.out()).isEqualTo(code);
        return typed;
    }

    @Test
    void what_does_not_fit_is_said_to_be_so_and_is_made_when_there_is_room() throws IOException {
        try (var podman = new SmallPodman(bed, 48)) {
            podman.filled(0);

            assertThat(typed(podman, 5, "apply", "--yes").out())
                    .contains(
                            "no space left on device",
                            "see what takes the room: podman system df",
                            "Left to do: create");
            podman.emptied();
            assertThat(podman.podman("ps", "--all", "--quiet").good()).isEmpty();
            typed(podman, 0, "apply", "--yes");
            assertThat(typed(podman, 0, "plan", "--exit-code").out()).contains("Nothing to do");
        }
    }

    @Test
    void what_could_not_be_kept_is_not_taken_away() throws IOException {
        try (var podman = new SmallPodman(bed, 512)) {
            typed(podman, 0, "apply", "--yes");
            typed(podman, 0, "container", "start", "it-full", "--yes");
            podman.podman("exec", "it-full", "sh", "-c", "head -c 20M /dev/urandom > /opt/mine")
                    .good();
            podman.filled(2L * MEGABYTE);

            assertThat(typed(podman, 5, "container", "remove", "it-full", "--yes")
                            .out())
                    .contains("restore point it-full.", " has ", " left", "atoll restore-points prune")
                    .contains("not done: it needs what is not done: keep box/it-full");
            // Without room podman execs nothing either (4.3): it notes that down.
            podman.emptied();
            assertThat(podman.podman("exec", "it-full", "stat", "-c", "%s", "/opt/mine")
                            .good()
                            .strip())
                    .isEqualTo(Integer.toString(20 * MEGABYTE));

            typed(podman, 0, "container", "remove", "it-full", "--yes");
            // Podman makes a box of a committed image by a copy of the whole of it (4.3): that finds no room here.
            assertThat(typed(podman, 5, "undo", "--yes").out()).contains("see what takes the room: podman system df");
            assertThat(podman.podman("ps", "--all", "--quiet").good()).isEmpty();
            assertThat(typed(podman, 0, "restore-points").out()).contains("it-full.", "everything");
        }
    }
}
