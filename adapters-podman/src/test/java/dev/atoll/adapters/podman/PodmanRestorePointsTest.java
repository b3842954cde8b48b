package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.restore.RestorePoint;
import dev.atoll.core.restore.RestorePoints;
import dev.atoll.testkit.ContainersActs;
import dev.atoll.testkit.Situation;
import dev.atoll.testkit.fake.StubAnswer;
import dev.atoll.testkit.fake.StubExecutable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tools cannot be made to do on the testbed. The list has a box {@code dev}. */
class PodmanRestorePointsTest {
    private static final Scope SCOPE = Recorded.scope();
    private static final String DEV = "dc86851910880325f1c79c40f72dc1c57437645cb3d43cd7a32d1e09e029a574";
    private static final String IMAGE = "localhost/atoll/restore-points/dev:dev.9";

    @TempDir
    private Path folder;

    private StubExecutable podman;

    @BeforeEach
    void a_podman() {
        podman = new Bench(folder).command();
        podman.answering("ps --all --no-trunc", StubAnswer.printing(Fixtures.of(Fixtures.PODMAN_4 + "ps.json")))
                .answering("images --format json", StubAnswer.printing("[]"))
                .answering("info --format", StubAnswer.printing(folder + "\n"))
                .answering("rmi " + IMAGE, StubAnswer.failing(1, "Error: " + IMAGE + ": image not known\n"));
    }

    private RestorePoints port() {
        return new Bench(folder).restorePoints(Duration.ofSeconds(10));
    }

    private PointStore store() {
        return new RestorePointsBench(new Bench(folder)).store();
    }

    private void inspected(long layer, String... created) {
        podman.answering(
                "container inspect --size " + DEV,
                StubAnswer.printing("[{\"ImageName\": \"docker.io/library/fedora:43\", \"SizeRw\": " + layer
                        + ", \"State\": {\"Status\": \"exited\"}, \"Config\": {\"Cmd\": [\"\"], \"CreateCommand\":"
                        + " [\"podman\", \"create\", \"" + String.join("\", \"", created) + "\", \"\"]}}]"));
    }

    private ActionOutcome keep() {
        return port().keep(new RestorePoint.Order("dev.9", "dev", SCOPE), StepOutput.NONE);
    }

    private static ActionOutcome.Failed failed(ActionOutcome outcome, Kind kind) {
        assertThat(outcome).isInstanceOf(ActionOutcome.Failed.class);
        var failed = (ActionOutcome.Failed) outcome;
        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(failed.hint()).isPresent();
        return failed;
    }

    private void nothingWasCopied() {
        assertThat(podman.calls()).noneMatch(call -> call.startsWith("podman commit"));
        assertThat(store().begun("dev.9")).isFalse();
    }

    /** Pitfall 7: it takes room, and somebody has to hear of it to give that back. */
    @Test
    void what_was_not_kept_to_its_end_is_a_gap_with_what_takes_it_away() throws IOException {
        Files.createDirectories(store().root().resolve("dev.9").resolve("volumes"));

        assertThat(port().observe()).isInstanceOfSatisfying(Observation.Known.class, known -> {
            assertThat((List<?>) known.value()).isEmpty();
            assertThat(((Observation.Known<?>) known).gaps())
                    .singleElement()
                    .satisfies(gap -> assertThat(gap.hint()).contains("atoll restore-points remove dev.9"));
        });
        assertThat(port().remove("dev.9", StepOutput.NONE)).isEqualTo(ActionOutcome.done());
        assertThat(store().begun("dev.9")).isFalse();
    }

    @Test
    void without_room_for_its_layer_nothing_is_begun() {
        inspected(1L << 60, "--name", "dev", "fedora:43");

        var failed = failed(keep(), Kind.NO_SPACE);

        assertThat(failed.detail()).contains("1 EiB").containsPattern("has [0-9.]+ [KMGT]iB left");
        assertThat(failed.hint()).contains("atoll restore-points prune");
        nothingWasCopied();
    }

    @Test
    void what_could_not_be_made_anew_is_not_kept() {
        inspected(1, "--name", "dev", "another");
        failed(keep(), Kind.REFUSED);

        inspected(1, "--name", "as-it-was-called-before", "fedora:43");
        failed(keep(), Kind.REFUSED);

        inspected(1, "--replace", "--name", "dev", "fedora:43");
        failed(keep(), Kind.REFUSED);
        nothingWasCopied();
    }

    @Test
    void an_image_that_somebody_elses_restore_point_is_of_is_not_taken_away() {
        inspected(1, "--name", "dev", "fedora:43");
        podman.answering("images --format json", StubAnswer.printing("[{\"Names\": [\"" + IMAGE + "\"]}]"));

        failed(keep(), Kind.REFUSED);
        assertThat(podman.calls()).noneMatch(call -> call.startsWith("podman rmi"));
        nothingWasCopied();
    }

    @Test
    void a_copy_that_fails_leaves_nothing() {
        inspected(1, "--name", "dev", "fedora:43");
        podman.answering("commit", StubAnswer.failing(125, "Error: write /x: no space left on device\n"));

        failed(keep(), Kind.NO_SPACE);

        assertThat(store().begun("dev.9")).isFalse();
    }

    @Test
    void an_image_that_is_not_there_afterwards_is_no_restore_point() {
        inspected(1, "--name", "dev", "fedora:43");
        podman.answering("commit", StubAnswer.printing("")).answering("image inspect", StubAnswer.printing("1\n"));

        failed(keep(), Kind.NOT_EFFECTIVE);

        assertThat(store().begun("dev.9")).isFalse();
    }

    @Test
    void no_secret_of_a_box_is_told_when_it_cannot_be_made() throws IOException {
        var point = RestorePointsBench.point("new", "new.1");
        store().begin("new.1");
        store().complete(new KeptPoint(
                point.id(),
                point.box(),
                SCOPE,
                point.at(),
                point.image(),
                point.size(),
                point.layer(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                point.created(),
                point.imageAt()));
        podman.answering("images --format json", StubAnswer.printing("[{\"Names\": [\"" + point.image() + "\"]}]"))
                .answering("create", StubAnswer.failing(125, "Error: invalid TOKEN=" + Situation.SECRET + "\n"));

        var failed = failed(port().restore("new.1", StepOutput.NONE), Kind.REFUSED);

        assertThat(failed.detail()).contains("invalid TOKEN=***");
        assertThat(failed.toString()).doesNotContain(Situation.SECRET);
        assertThat(podman.calls()).anyMatch(call -> call.endsWith(point.image()));
    }

    @Test
    void an_id_that_leads_elsewhere_is_none() throws IOException {
        Files.createDirectories(store().root());
        var outside = Files.writeString(store().root().resolveSibling("point.json"), "x");

        for (var id : ContainersActs.HOSTILE) {
            failed(port().remove(id, StepOutput.NONE), Kind.REFUSED);
            failed(port().restore(id, StepOutput.NONE), Kind.REFUSED);
        }
        failed(port().remove("..", StepOutput.NONE), Kind.REFUSED);
        assertThat(outside).exists();
        assertThat(podman.calls()).isEmpty();
    }

    @Test
    void where_there_is_no_restore_point_podman_is_not_asked() {
        port().observe();

        assertThat(podman.calls()).isEmpty();
    }
}
