package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.testkit.fake.CannedReply;
import dev.atoll.testkit.fake.FakeBackend;
import dev.atoll.testkit.fake.ScriptedSocketServer;
import dev.atoll.testkit.fake.StubAnswer;
import dev.atoll.testkit.fake.StubExecutable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** For a size every layer is walked: who asks for it, and what is left where it takes too long. */
@Timeout(60)
class SizesTest {
    private static final String CONTAINERS = "/v5.0.0/libpod/containers/";
    private static final String DEV = CONTAINERS + "a1/json";
    private static final String MEASURED = DEV + "?size=true";
    private static final String LIST = "[{\"Id\":\"a1\",\"Names\":[\"dev\"],\"Image\":\"x\",\"State\":\"exited\"}]";
    private static final String INSPECTED = "{\"HostConfig\":{\"Privileged\":true},"
            + "\"Mounts\":[{\"Source\":\"/srv\",\"Destination\":\"/data\",\"RW\":true}]%s}";
    private static final String PLAIN = INSPECTED.formatted("");
    private static final String WITH_SIZE = INSPECTED.formatted(",\"SizeRw\":1024,\"SizeRootFs\":4096");

    @TempDir
    private Path folder;

    private Bench bench;
    private ScriptedSocketServer rootful;

    @BeforeEach
    void machine() {
        bench = new Bench(folder);
        rootful = bench.rootfulService().otherwise(CannedReply.json("[]"));
    }

    @AfterEach
    void stop() throws IOException {
        rootful.close();
    }

    @Test
    void how_it_was_made_is_told_without_measuring() throws IOException {
        try (var socket = socket()) {
            assertMadeWithoutMeasuring(socket);
        }
        assertMadeWithoutMeasuring(command());
    }

    private void assertMadeWithoutMeasuring(FakeBackend podman) {
        var seen = known(bench.containers().details(Set.of("dev")));

        assertThat(seen.gaps()).isEmpty();
        assertThat(seen.value()).singleElement().matches(ContainerDetails::privileged);
        assertNotMeasured(podman);
    }

    @Test
    void all_that_is_in_it_is_told_with_its_size_by_one_inspect() throws IOException {
        try (var socket = socket()) {
            assertMeasuredOnce(socket);
        }
        assertMeasuredOnce(command());
    }

    private void assertMeasuredOnce(FakeBackend podman) {
        var seen = contents("dev");

        assertThat(seen.gaps()).isEmpty();
        assertFilesTold(seen);
        assertThat(seen.value().getFirst().size())
                .contains(new BoxContents.Size(new ByteSize(1024), new ByteSize(4096)));
        assertThat(podman.calls())
                .filteredOn(call -> call.contains("a1/json") || call.contains("inspect"))
                .singleElement()
                .matches(SizesTest::measures);
    }

    @Test
    void a_part_of_what_is_in_it_is_told_without_measuring() throws IOException {
        try (var socket = socket()) {
            assertThat(contents("dev/git").value().getFirst().size()).isEmpty();
            assertNotMeasured(socket);
        }
        var command = command();
        assertThat(contents("dev/git").value().getFirst().size()).isEmpty();
        assertNotMeasured(command);
    }

    @Test
    void sizes_that_take_too_long_cost_nothing_but_themselves() throws IOException {
        try (var socket = socket()) {
            socket.answering(MEASURED, new CannedReply.Hang());
            assertOnlyTheSizeIsLost();
        }
        command(StubAnswer.hanging());
        assertOnlyTheSizeIsLost();
    }

    private void assertOnlyTheSizeIsLost() {
        var seen = contents("dev");

        assertFilesTold(seen);
        assertThat(seen.value().getFirst().size()).isEmpty();
        assertThat(gap(seen).cause()).isEqualTo(Cause.TIMED_OUT);
        assertThat(gap(seen).hint()).contains("give more time: --timeout 1m");
    }

    @Test
    void a_size_that_is_refused_is_a_gap_and_more_time_is_no_help() throws IOException {
        try (var socket = socket()) {
            socket.answering(MEASURED, CannedReply.status(500, "{\"cause\":\"layer not known\"}"));

            var seen = contents("dev");

            assertFilesTold(seen);
            assertThat(gap(seen).detail()).contains("layer not known");
            assertThat(gap(seen).hint().orElseThrow()).doesNotContain("--timeout");
        }
    }

    @Test
    void a_size_that_is_not_told_is_a_gap() throws IOException {
        for (var reply : List.of(PLAIN, "{\"Config\":{\"Env\":[TOKEN=planted-secret")) {
            try (var socket = socket()) {
                socket.answering(MEASURED, CannedReply.json(reply));

                var seen = contents("dev");

                assertThat(gap(seen).cause()).isEqualTo(Cause.UNREADABLE);
                assertThat(seen.toString()).doesNotContain("planted");
            }
        }
    }

    @Test
    void of_files_that_cannot_be_told_the_size_is() throws IOException {
        try (var socket = socket()) {
            socket.answering(CONTAINERS + "a1/changes", CannedReply.status(500, "{\"cause\":\"layer not known\"}"));

            var seen = contents("dev");

            assertThat(seen.value().getFirst().changed()).isEmpty();
            assertThat(seen.value().getFirst().size()).isPresent();
            assertThat(seen.gaps()).extracting(Gap::part).containsExactly("files of dev");
        }
    }

    /** Where something is mounted is no file of its own, however that was learned. */
    private static void assertFilesTold(Observation.Known<List<BoxContents>> seen) {
        assertThat(seen.value())
                .singleElement()
                .satisfies(box ->
                        assertThat(box.changed().orElseThrow().some()).containsExactly(new HostPath("/opt/mine")));
    }

    private static void assertNotMeasured(FakeBackend podman) {
        assertThat(podman.calls()).isNotEmpty().noneMatch(SizesTest::measures);
    }

    private static boolean measures(String call) {
        return call.contains("size=true") || call.contains("--size");
    }

    private static Gap gap(Observation.Known<List<BoxContents>> seen) {
        assertThat(seen.gaps()).extracting(Gap::part).containsExactly("size of dev");
        return seen.gaps().getFirst();
    }

    private ScriptedSocketServer socket() throws IOException {
        Files.deleteIfExists(bench.socket());
        return bench.service()
                .answering(CONTAINERS + "json", CannedReply.json(LIST))
                .answering(DEV, CannedReply.json(PLAIN))
                .answering(MEASURED, CannedReply.json(WITH_SIZE))
                .answering(
                        CONTAINERS + "a1/changes",
                        CannedReply.json("[{\"Path\":\"/opt/mine\",\"Kind\":1},{\"Path\":\"/data\",\"Kind\":1}]"));
    }

    private StubExecutable command() throws IOException {
        return command(StubAnswer.printing("[" + WITH_SIZE + "]"));
    }

    private StubExecutable command(StubAnswer measured) throws IOException {
        Files.deleteIfExists(bench.socket());
        return bench.command()
                .answering("ps --all", StubAnswer.printing(LIST))
                .answering("container inspect --size", measured)
                .answering("container inspect", StubAnswer.printing("[" + PLAIN + "]"))
                .answering("diff", StubAnswer.printing("{\"added\":[\"/opt/mine\",\"/data\"]}"));
    }

    private Observation.Known<List<BoxContents>> contents(String asked) {
        return known(bench.containers(Duration.ofSeconds(8)).contents(Set.of(asked)));
    }

    private static <T> Observation.Known<T> known(Observation<T> seen) {
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return (Observation.Known<T>) seen;
    }
}
