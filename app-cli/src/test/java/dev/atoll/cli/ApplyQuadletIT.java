package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A plain container brought to what its quadlet says: a real systemd reads the file, podman 5's own generator makes the
 * unit of it, and what that runs, podman 5 runs.
 */
@OnTestbed
class ApplyQuadletIT {
    private static final String CONTAINER = "it-quadlet";
    private static final Path FILE = Path.of("/home/yish/.config/containers/systemd/it-quadlet.container");
    private static final Path PODMAN = Testbed.insideSystemd("/usr/bin/podman");

    private final ApplyBed bed = ApplyBed.of(new TypedAtoll(Testbed.podman5()), "it-quadlet");

    @BeforeEach
    void prepared() throws IOException {
        tidy();
        bed.made();
        Files.createSymbolicLink(PODMAN, Path.of("/usr/local/bin/quadlet-podman"));
        wanted("enabled");
        quadlet("sleep 1000", "default.target");
    }

    @AfterEach
    void tidy() throws IOException {
        systemctl("stop", "it-quadlet.service");
        systemctl("unmask", "it-quadlet.service");
        Files.deleteIfExists(FILE);
        systemctl("daemon-reload");
        systemctl("reset-failed", "it-quadlet.service");
        Files.deleteIfExists(PODMAN);
        bed.tidied(CONTAINER);
    }

    private static String systemctl(String... words) {
        var all = new String[words.length + 2];
        all[0] = "systemctl";
        all[1] = "--user";
        System.arraycopy(words, 0, all, 2, words.length);
        return Testbed.tryExec(all).out().strip();
    }

    private void wanted(String state) {
        bed.declare("quadlets: { site: { file: " + FILE + ", state: " + state + " } }\n");
    }

    /** It takes its time to start, so that something can happen meanwhile. */
    private static void quadlet(String program, String wantedBy) {
        // systemd tells when it started something in whole seconds.
        LockSupport.parkNanos(Duration.ofMillis(1100).toNanos());
        try {
            Files.writeString(
                    FILE,
                    "[Container]\nImage=localhost/atoll-tiny:1\nContainerName=" + CONTAINER + "\nStopTimeout=1\nExec="
                            + program + "\n[Service]\nExecStartPre=/bin/sleep 2\n[Install]\nWantedBy=" + wantedBy
                            + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What runs in it; empty where it is not there. */
    private String runs() {
        return bed.tried("podman", "inspect", "--format", "{{.State.Status}} {{.Config.Cmd}}", CONTAINER)
                .out()
                .strip();
    }

    @Test
    void it_runs_as_its_file_says_and_ends_where_that_is_wanted() {
        var others = bed.others();
        assertThat(bed.manifested(4, "drift", "--exit-code").out()).contains("not read yet");
        assertThat(bed.manifested(0, "plan").out()).contains("have systemd read " + FILE, "start it-quadlet.service");

        bed.manifested(0, "apply", "--yes");
        assertThat(runs()).isEqualTo("running [sleep 1000]");
        assertThat(bed.manifested(0, "drift", "--exit-code").out()).doesNotContain("not read yet");

        quadlet("sleep 2000", "default.target");
        assertThat(bed.manifested(4, "drift", "--exit-code").out()).contains("not read since it was changed");
        assertThat(bed.manifested(0, "plan").out())
                .contains("restart it-quadlet.service")
                .containsPattern("Lost\\s+the container it-quadlet");
        bed.manifested(0, "apply", "--yes");
        assertThat(runs()).isEqualTo("running [sleep 2000]");
        assertThat(bed.manifested(0, "plan", "--exit-code").out()).contains("Nothing to do");

        quadlet("sleep 2000", "");
        wanted("disabled");
        bed.manifested(0, "apply", "--yes");
        assertThat(runs()).isEmpty();
        assertThat(bed.manifested(0, "plan", "--exit-code").out()).contains("Nothing to do");

        assertThat(bed.type("undo", "--yes").out() + bed.type("undo").out())
                .contains("have the manifest want it, then: atoll apply");
        assertThat(runs()).isEmpty();
        wanted("enabled");
        quadlet("sleep 2000", "default.target");
        bed.manifested(0, "apply", "--yes");
        assertThat(runs()).isEqualTo("running [sleep 2000]");
        bed.typed(0, "undo", "--yes");
        assertThat(runs()).as("ended as it was before").isEmpty();
        assertThat(bed.others()).as("nothing else was touched").isEqualTo(others);
    }

    @ParameterizedTest
    @ValueSource(strings = {"load quadlet/site", "start quadlet/site"})
    void killed_over_a_step_the_next_apply_goes_on(String step) {
        bed.killedOver(step, bed.withManifest("apply", "--yes"));
        assertThat(bed.typed(0, "status").out()).contains("An apply was interrupted");

        bed.goneOn("apply", "--yes");

        assertThat(Eventually.holds(() -> runs().equals("running [sleep 1000]"), ApplyBed.PATIENCE))
                .as(runs())
                .isTrue();
    }

    @Test
    void what_nobody_makes_a_unit_of_is_told_with_where_to_look() throws IOException {
        Files.writeString(FILE, "[Container]\nNoSuchKey=1\n");

        var applied = bed.manifested(5, "apply", "--yes");

        assertThat(applied.out() + applied.err())
                .contains("there is no it-quadlet.service made of", "podman-system-generator --user --dryrun");
    }

    @Test
    void one_that_somebody_masked_stays_so() {
        bed.manifested(0, "apply", "--yes");
        systemctl("stop", "it-quadlet.service");
        systemctl("mask", "it-quadlet.service");

        assertThat(bed.manifested(0, "plan").out())
                .contains("it-quadlet.service is masked", "systemctl --user unmask it-quadlet.service");
        wanted("disabled");
        assertThat(bed.manifested(0, "plan", "--exit-code").out()).contains("Nothing to do");
    }
}
