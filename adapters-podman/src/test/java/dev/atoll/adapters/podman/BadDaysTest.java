package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.testkit.Unprivileged;
import dev.atoll.testkit.fake.CannedReply;
import dev.atoll.testkit.fake.ScriptedSocketServer;
import dev.atoll.testkit.fake.StubAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What may be wrong beyond the rules of the contract: in one part, in one container, between list and look. */
@Timeout(60)
class BadDaysTest {
    private static final String API = "/v5.0.0/libpod/containers/";
    private static final CannedReply NOTHING = CannedReply.json("[]");

    @TempDir
    private Path folder;

    private final List<ScriptedSocketServer> servers = new ArrayList<>();
    private Bench bench;

    @BeforeEach
    void machine() {
        bench = new Bench(folder);
    }

    @AfterEach
    void stop() throws IOException {
        for (var server : servers) {
            server.close();
        }
    }

    @Test
    void with_a_stale_socket_the_command_is_asked() {
        ScriptedSocketServer.abandoned(bench.socket());
        rootful(NOTHING);
        bench.command().otherwise(StubAnswer.printing(one("a", "dev")));

        assertThat(names(known())).containsExactly("dev");
    }

    @Test
    void a_file_in_the_place_of_the_socket_is_nobody() throws IOException {
        Files.writeString(bench.socket(), "");

        assertThat(unknown().cause()).isEqualTo(Cause.NOT_RUNNING);
        assertThat(unknown().hint()).isPresent();
    }

    @Test
    @Unprivileged
    void a_socket_of_somebody_else_is_access_denied() throws IOException {
        own(NOTHING);
        Files.setPosixFilePermissions(bench.socket(), PosixFilePermissions.fromString("---------"));

        assertThat(unknown().cause()).isEqualTo(Cause.ACCESS_DENIED);
        assertThat(unknown().hint()).isPresent();
    }

    @Test
    void a_command_that_may_not_be_run_is_access_denied() throws IOException {
        var file = bench.command().path();
        Files.writeString(file, "#!/nowhere/sh\n");

        assertThat(unknown().cause()).isEqualTo(Cause.ACCESS_DENIED);
        assertThat(unknown().hint()).isPresent();
    }

    @Test
    void another_server_behind_the_socket_is_unreadable() {
        servers.add(bench.service());

        assertThat(unknown().cause()).isEqualTo(Cause.UNREADABLE);
        assertThat(unknown().detail()).contains("HTTP 404");
    }

    @Test
    void whatever_is_wrong_with_the_system_s_engine_is_a_gap_beside_the_user_s_own() throws IOException {
        own(CannedReply.json(one("a", "dev")));
        var refused = CannedReply.status(500, "{\"cause\":\"permission denied\"}");
        for (var reply :
                List.of(refused, new CannedReply.Hang(), CannedReply.garbage(), CannedReply.cutOff(one("b", "web")))) {
            var server = rootful(reply);
            var began = System.nanoTime();
            var seen = known(Duration.ofSeconds(2));

            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("%s", reply)
                    .isLessThan(Duration.ofSeconds(2));
            assertThat(names(seen)).containsExactly("dev");
            assertThat(seen.gaps()).singleElement().satisfies(gap -> {
                assertThat(gap.part()).isEqualTo("containers of the system");
                assertThat(gap.hint()).contains("sudo podman ps --all");
            });
            server.close();
            Files.delete(bench.rootfulSocket());
        }
        ScriptedSocketServer.abandoned(bench.rootfulSocket());
        assertThat(known().gaps()).extracting(Gap::cause).containsExactly(Cause.NOT_RUNNING);
    }

    @Test
    void two_engines_are_told_apart_by_scope() {
        own(CannedReply.json(one("a", "dev")));
        rootful(CannedReply.json(one("b", "dev")));

        assertThat(known().value()).extracting(Container.State::id).containsExactlyInAnyOrder("a", "b");
        assertThat(known().value())
                .filteredOn(container -> container.id().equals("b"))
                .extracting(Container.State::scope)
                .containsExactly(Scope.SYSTEM);
    }

    @Test
    void a_hundred_containers_are_one_request() {
        var own = own(CannedReply.json(many(100, "\"State\":\"running\"")));
        rootful(NOTHING);

        assertThat(known().value()).hasSize(100);
        assertThat(own.calls()).containsExactly("GET " + API + "json?all=true");
    }

    @Test
    void a_hundred_containers_are_one_run_of_the_command() {
        rootful(NOTHING);
        var podman = bench.command().otherwise(StubAnswer.printing(many(100, "\"State\":\"running\"")));

        assertThat(known().value()).hasSize(100);
        assertThat(podman.calls()).containsExactly("podman ps --all --no-trunc --format json");
    }

    @Test
    void of_a_hundred_that_were_killed_the_latest_are_looked_at_and_the_rest_is_a_gap() {
        var own = own(CannedReply.json(many(100, "\"State\":\"exited\",\"ExitCode\":137")));
        own.answering(API + "c099/json", CannedReply.json("{\"State\":{\"OOMKilled\":true}}"));
        rootful(NOTHING);

        var seen = known();

        assertThat(own.calls()).hasSizeLessThan(10).noneMatch(call -> call.contains("size=true"));
        assertThat(seen.value())
                .filteredOn(container -> container.outOfMemory().isPresent())
                .extracting(Container.State::name)
                .containsExactly("box-099");
        assertThat(seen.value().getLast().failed()).isTrue();
        assertThat(seen.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.part()).contains("137");
            assertThat(gap.hint()).isPresent();
        });
    }

    @Test
    void the_command_looks_at_all_that_were_killed_in_one_run() {
        rootful(NOTHING);
        var podman = bench.command()
                .answering("ps --all", StubAnswer.printing(many(3, "\"State\":\"exited\",\"ExitCode\":137")))
                .answering("container inspect", StubAnswer.printing("c000 false\nc001 true\nc002 false\n"));

        assertThat(known().value()).extracting(Container.State::failed).containsExactly(false, true, false);
        assertThat(podman.calls()).hasSize(2);
    }

    @Test
    void one_container_that_cannot_be_looked_at_is_a_gap_and_one_removed_meanwhile_is_nothing() {
        var own = own(CannedReply.json(many(4, "\"State\":\"created\"")));
        rootful(NOTHING);
        own.answering(API + "c000/json", CannedReply.json("{\"Id\":\"c000\"}"))
                .answering(API + "c001/json", new CannedReply.Hang())
                .answering(API + "c002/json", CannedReply.status(500, "{\"cause\":\"layer not known\"}"))
                .answering(
                        API + "c003/json",
                        CannedReply.status(404, Fixtures.of(Fixtures.PODMAN_4 + "no-such-container.json")));

        var seen = details(Duration.ofSeconds(2), "box-000", "box-001", "box-002", "box-003");

        assertThat(seen.value()).extracting(ContainerDetails::name).containsExactly("box-000");
        assertThat(seen.gaps()).extracting(Gap::part).containsExactly("details of box-001", "details of box-002");
        assertThat(seen.gaps()).extracting(Gap::cause).containsExactly(Cause.TIMED_OUT, Cause.UNREADABLE);
    }

    @Test
    void figures_of_all_running_ones_are_one_request_and_their_lack_is_a_gap() {
        var own = own(CannedReply.json(many(5, "\"State\":\"running\"")));
        rootful(NOTHING);
        IntStream.range(0, 5).forEach(i -> own.answering(API + "c00" + i + "/json", CannedReply.json("{}")));
        own.answering(
                API + "stats",
                CannedReply.status(409, Fixtures.of(Fixtures.PODMAN_4 + "stats-refused-cgroup-v1.json")));

        var seen = details(Duration.ofSeconds(10), "box-000", "box-001", "box-002", "box-003", "box-004");

        assertThat(seen.value())
                .hasSize(5)
                .allSatisfy(one -> assertThat(one.usage()).isEmpty());
        assertThat(seen.gaps()).extracting(Gap::cause).containsExactly(Cause.UNSUPPORTED);
        assertThat(own.calls())
                .filteredOn(call -> call.contains("/stats"))
                .singleElement()
                .satisfies(call -> assertThat(call).contains("stream=false", "containers=c000", "containers=c004"));
    }

    @Test
    void the_command_s_lack_of_figures_is_a_gap_too() {
        rootful(NOTHING);
        bench.command()
                .answering("ps --all", StubAnswer.printing(many(1, "\"State\":\"running\"")))
                .answering("container inspect", StubAnswer.printing("[{}]"))
                .answering(
                        "stats",
                        StubAnswer.failing(125, "Error: stats is not supported in rootless mode without cgroups v2\n"));

        var seen = details(Duration.ofSeconds(10), "box-000");

        assertThat(seen.value()).hasSize(1);
        assertThat(seen.gaps()).extracting(Gap::cause).containsExactly(Cause.UNSUPPORTED);
    }

    @Test
    void a_broken_inspect_tells_nothing_of_what_was_in_it() {
        var own = own(CannedReply.json(one("a", "dev")));
        rootful(NOTHING);
        for (var broken :
                List.of("{\"Config\":{\"Env\":[TOKEN=planted-secret", "planted-secret", "[\"planted-secret\"]")) {
            own.answering(API + "a/json", CannedReply.json(broken));

            var seen = details(Duration.ofSeconds(10), "dev");

            assertThat(seen.value()).isEmpty();
            assertThat(seen.gaps()).hasSize(1);
            assertThat(seen.toString()).doesNotContain("planted");
        }
    }

    private ScriptedSocketServer own(CannedReply list) {
        servers.add(bench.service().answering(API + "json", list));
        return servers.getLast();
    }

    private ScriptedSocketServer rootful(CannedReply list) {
        servers.add(bench.rootfulService().answering(API + "json", list));
        return servers.getLast();
    }

    private static String one(String id, String name) {
        return "[{\"Id\":\"" + id + "\",\"Names\":[\"" + name + "\"],\"Image\":\"x\",\"State\":\"created\"}]";
    }

    /** The later in number, the later its exit. */
    private static String many(int number, String fields) {
        return IntStream.range(0, number)
                .mapToObj(i -> "{\"Id\":\"c%03d\",\"Names\":[\"box-%03d\"],\"Image\":\"x\",\"ExitedAt\":%d,%s}"
                        .formatted(i, i, 1_795_000_000 + i, fields))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private Observation.Known<List<Container.State>> known() {
        return known(Duration.ofSeconds(10));
    }

    private Observation.Known<List<Container.State>> known(Duration timeout) {
        var seen = bench.containers(timeout).observe();
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return (Observation.Known<List<Container.State>>) seen;
    }

    private Observation.Unknown<List<Container.State>> unknown() {
        var seen = bench.containers().observe();
        assertThat(seen).isInstanceOf(Observation.Unknown.class);
        return (Observation.Unknown<List<Container.State>>) seen;
    }

    private Observation.Known<List<ContainerDetails>> details(Duration timeout, String... names) {
        var seen = bench.containers(timeout).details(Set.of(names));
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return (Observation.Known<List<ContainerDetails>>) seen;
    }

    private static List<String> names(Observation.Known<List<Container.State>> seen) {
        return seen.value().stream().map(Container.State::name).toList();
    }
}
