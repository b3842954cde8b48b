package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.Containers;
import dev.atoll.core.restore.RestorePoint;
import dev.atoll.core.restore.RestorePoints;
import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.RestorePointsActs;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Boxes kept and made again with podman 4.3 and distrobox 1.4, and with podman 5.8 and distrobox 1.8. */
@OnTestbed
@ParameterizedClass
@MethodSource("generations")
class PodmanRestorePointsIT implements RestorePointsActs {
    private static final String TRACE = "/opt/act-trace";
    private static final String VOLUME = "act-volume";

    private final Testbed.Generation bed;

    @TempDir
    private Path folder;

    PodmanRestorePointsIT(Testbed.Generation bed) {
        this.bed = bed;
    }

    static Stream<Testbed.Generation> generations() {
        return ActBed.generations();
    }

    /** What a test made, and what one that was ended left; of a layer whose box is gone, the image without a name too. */
    @BeforeEach
    @AfterEach
    void put_back() {
        new ActBed(bed, folder).tidy();
        bed.exec("sh", "-c", "podman volume ls --quiet --filter name=act- | xargs -r podman volume rm");
        bed.exec(
                "sh",
                "-c",
                "podman images --quiet --filter label=dev.atoll.restore-point | sort -u | xargs -r podman rmi --force");
    }

    @Override
    public RestorePoints port() {
        return new ActBed(bed, folder).restorePoints();
    }

    @Override
    public Containers containers() {
        return new ActBed(bed, folder).containers();
    }

    @Override
    public BoxOrder order(String name) {
        return ActBed.order(name);
    }

    @Override
    public void leaveATrace(String box) {
        bed.exec("podman", "exec", "--user", "root", box, "sh", "-c", "echo mine > " + TRACE);
    }

    @Override
    public boolean traceIn(String box) {
        return bed.exec("sh", "-c", "podman cp " + box + ":" + TRACE + " - | tar -xO")
                .equals("mine\n");
    }

    @Test
    void a_volume_that_was_deleted_comes_back_with_its_files_and_options() {
        bed.exec("podman", "volume", "create", "--opt", "o=uid=0", VOLUME);
        var options = bed.exec("podman", "volume", "inspect", "--format", "{{.Options}}", VOLUME);
        make(ActBed.order("act-volumed", Optional.empty(), List.of(VOLUME + ":/act-data"), List.of()));
        start("act-volumed");
        bed.exec("podman", "exec", "--user", "root", "act-volumed", "sh", "-c", "echo data > /act-data/file");

        assertThat(keep("act-volumed")).isEqualTo(ActionOutcome.done());
        var kept = seen("act-volumed.1").orElseThrow();
        assertThat(kept.volumes()).containsExactly(VOLUME);
        assertThat(kept.taken())
                .hasValueSatisfying(
                        taken -> assertThat(taken).isLessThan(kept.size().orElseThrow()));
        remove("act-volumed");
        bed.exec("podman", "volume", "rm", VOLUME);
        assertThat(port().restore("act-volumed.1", StepOutput.NONE)).isEqualTo(ActionOutcome.done());

        start("act-volumed");
        assertThat(bed.exec("podman", "exec", "act-volumed", "cat", "/act-data/file"))
                .isEqualTo("data\n");
        assertThat(options).contains("uid=0");
        assertThat(bed.exec("podman", "volume", "inspect", "--format", "{{.Options}}", VOLUME))
                .isEqualTo(options);
    }

    @Test
    void a_volume_that_is_there_stays_as_it_is() {
        make(ActBed.order("act-volumed", Optional.empty(), List.of(VOLUME + ":/act-data"), List.of()));
        assertThat(keep("act-volumed")).isEqualTo(ActionOutcome.done());
        start("act-volumed");
        bed.exec("podman", "exec", "--user", "root", "act-volumed", "sh", "-c", "echo newer > /act-data/file");
        remove("act-volumed");

        assertThat(port().restore("act-volumed.1", StepOutput.NONE)).isEqualTo(ActionOutcome.done());

        start("act-volumed");
        assertThat(bed.exec("podman", "exec", "act-volumed", "cat", "/act-data/file"))
                .isEqualTo("newer\n");
    }

    /** Pitfall 12: exports break when their box changes. */
    @Test
    void what_was_exported_comes_back_and_nothing_is_written_over() throws IOException {
        var bin = new ActBed(bed, folder).home().resolve(".local/bin");
        var wrapper = bin.resolve("bc");
        var other = bin.resolve("lsof");
        try {
            make(order("act-exports"));
            start("act-exports");
            bed.exec("mkdir", "-p", bin.toString());
            for (var program : List.of("/usr/bin/bc", "/usr/bin/lsof")) {
                bed.exec(
                        "distrobox",
                        "enter",
                        "--no-tty",
                        "act-exports",
                        "--",
                        "distrobox-export",
                        "--bin",
                        program,
                        "--export-path",
                        bin.toString());
            }
            var text = Files.readString(wrapper);

            assertThat(keep("act-exports")).isEqualTo(ActionOutcome.done());
            assertThat(seen("act-exports.1").orElseThrow().binaries()).containsExactly("bc", "lsof");
            remove("act-exports");
            Files.delete(wrapper);
            Files.writeString(other, "somebody's own\n");
            assertThat(port().restore("act-exports.1", StepOutput.NONE)).isEqualTo(ActionOutcome.done());

            assertThat(wrapper).hasContent(text).isExecutable();
            assertThat(other).hasContent("somebody's own");
        } finally {
            Files.deleteIfExists(wrapper);
            Files.deleteIfExists(other);
        }
    }

    /** Pitfall 49: the command that made a box may hold secrets. */
    @Test
    void what_is_kept_is_for_its_owner_alone() throws IOException {
        make(order("act-private"));
        assertThat(keep("act-private")).isEqualTo(ActionOutcome.done());

        try (var files = Files.walk(folder.resolve("data/atoll"))) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
        }
    }

    /** Pitfall 7: a migration that died after its removal left nothing but an image. */
    @Test
    void a_copy_that_was_killed_leaves_no_restore_point_and_can_be_made_again() {
        make(order("act-killed"));
        start("act-killed");
        leaveATrace("act-killed");
        bed.exec(
                "podman",
                "exec",
                "--user",
                "root",
                "act-killed",
                "dd",
                "if=/dev/urandom",
                "of=/opt/act-large",
                "bs=1M",
                "count=300");

        var port = port();
        var keeping = CompletableFuture.supplyAsync(() -> keep(port, "act-killed"));
        assertThat(Eventually.holds(PodmanRestorePointsIT::killCopying, Duration.ofSeconds(60)))
                .isTrue();

        assertThat(keeping.join()).isInstanceOf(ActionOutcome.Failed.class);
        assertThat(seen("act-killed.1")).isEmpty();
        assertThat(keep("act-killed")).isEqualTo(ActionOutcome.done());
        assertThat(seen("act-killed.1").orElseThrow().whole()).isTrue();
    }

    /** Of what this test began. */
    private static boolean killCopying() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.startsWith("podman commit ") || line.startsWith("/usr/bin/podman commit "))
                        .isPresent())
                .map(ProcessHandle::destroyForcibly)
                .reduce(false, Boolean::logicalOr);
    }

    private void make(BoxOrder order) {
        assertThat(containers().create(order, StepOutput.NONE)).isEqualTo(ActionOutcome.done());
    }

    private void start(String box) {
        assertThat(containers().start(box, Scope.USER, StepOutput.NONE)).isEqualTo(ActionOutcome.done());
    }

    private void remove(String box) {
        assertThat(containers().remove(box, Scope.USER, StepOutput.NONE)).isEqualTo(ActionOutcome.done());
    }

    private ActionOutcome keep(String box) {
        return keep(port(), box);
    }

    private static ActionOutcome keep(RestorePoints port, String box) {
        return port.keep(new RestorePoint.Order(box + ".1", box, Scope.USER), StepOutput.NONE);
    }

    private Optional<RestorePoint.State> seen(String id) {
        var observation = port().observe();
        assertThat(observation).isInstanceOf(Observation.Known.class);
        return ((Observation.Known<List<RestorePoint.State>>) observation)
                .value().stream().filter(point -> point.id().equals(id)).findFirst();
    }
}
