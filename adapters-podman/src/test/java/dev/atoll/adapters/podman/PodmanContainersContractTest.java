package dev.atoll.adapters.podman;

import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.container.Containers;
import dev.atoll.testkit.ContainersContract;
import dev.atoll.testkit.Situation;
import dev.atoll.testkit.TransportRules;
import dev.atoll.testkit.fake.CannedReply;
import dev.atoll.testkit.fake.FakeBackend;
import dev.atoll.testkit.fake.ScriptedSocketServer;
import dev.atoll.testkit.fake.StubAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Over podman's socket, and a podman command to fall back to only where the socket alone is missing. 4.3 is the oldest. */
class PodmanContainersContractTest implements ContainersContract, TransportRules<Containers, List<Container.State>> {
    private static final String API = "/v5.0.0/libpod/containers/";

    @TempDir
    private Path folder;

    private final List<ScriptedSocketServer> servers = new ArrayList<>();
    private Optional<FakeBackend> command = Optional.empty();

    @AfterEach
    void stop() throws IOException {
        for (var server : servers) {
            server.close();
        }
    }

    @Override
    public Containers port(Situation situation, Duration timeout) {
        var bench = new Bench(folder).exported("sandbox");
        switch (situation) {
            case MISSING -> {}
            case NO_SOCKET -> {
                var podman = bench.command();
                command = Optional.of(podman);
                PodmanCommandContractTest.answering(
                        podman,
                        replies(situation, bench),
                        StubAnswer.printing(replies(situation, bench).printed()));
            }
            case DOWN -> ScriptedSocketServer.abandoned(bench.socket());
            case DENIED -> serve(bench).otherwise(refusal("permission denied"));
            case SILENT -> serve(bench).otherwise(new CannedReply.Hang());
            case GARBAGE -> serve(bench).otherwise(CannedReply.garbage());
            case FAILING -> serve(bench).otherwise(refusal(Situation.COMPLAINT));
            case CUT_OFF ->
                serve(bench)
                        .otherwise(CannedReply.cutOff(replies(situation, bench).list()));
            case HUGE ->
                answering(
                        serve(bench),
                        replies(situation, bench),
                        CannedReply.huge(replies(situation, bench).list()));
            case HEALTHY, PARTIAL, OLDER, EXTRA_FIELDS, SECRETS ->
                answering(
                        serve(bench),
                        replies(situation, bench),
                        new CannedReply.Chunked(replies(situation, bench).list()));
            case NOISY_STDERR -> throw new IllegalArgumentException("a socket has no stderr");
        }
        rootful(bench)
                .otherwise(situation == Situation.PARTIAL ? refusal("permission denied") : CannedReply.json("[]"));
        return bench.containers(timeout);
    }

    private static Replies replies(Situation situation, Bench bench) {
        return new Replies(situation, bench.boxScript());
    }

    private ScriptedSocketServer serve(Bench bench) {
        servers.add(bench.service());
        return servers.getLast();
    }

    private ScriptedSocketServer rootful(Bench bench) {
        servers.add(bench.rootfulService());
        return servers.getLast();
    }

    private static void answering(ScriptedSocketServer server, Replies replies, CannedReply list) {
        server.answering(API + "json", list)
                .answering(API + Recorded.WEB + "/json", CannedReply.json(replies.inspected("inspect-plain.json")))
                .answering(API + Recorded.BORN + "/json", CannedReply.json(replies.inspected("inspect-created.json")))
                .answering(API + Recorded.KILLED + "/json", CannedReply.json(replies.inspected("inspect-killed.json")))
                .answering(
                        API + Recorded.SANDBOX + "/json",
                        CannedReply.json(replies.inspected("inspect-box-own-home.json")))
                .answering(API + Recorded.BORN + "/changes", CannedReply.json("[]"))
                .answering(API + Recorded.WEB + "/changes", CannedReply.json("[]"))
                .answering(API + Recorded.SANDBOX + "/changes", CannedReply.json(replies.inspected("changes-box.json")))
                .answering(API + "stats", CannedReply.json(replies.stats()));
    }

    private static CannedReply refusal(String cause) {
        return CannedReply.status(
                500, "{\"cause\":\"" + cause + "\",\"message\":\"listing: " + cause + "\",\"response\":500}");
    }

    @Override
    public Map<Situation, String> impossible() {
        return Map.of(Situation.NOISY_STDERR, "a socket has no stderr");
    }

    @Override
    public List<FakeBackend> backends() {
        return Stream.concat(servers.stream(), command.stream()).toList();
    }

    @Override
    public List<String> readingCalls() {
        return List.of("GET ");
    }

    @Override
    public List<Container.State> expected() {
        return Recorded.listed();
    }

    @Override
    public List<Container.State> expectedIn(Situation situation) {
        return situation == Situation.NO_SOCKET ? Recorded.listedByCommand() : expected();
    }

    @Override
    public List<ContainerDetails> expectedDetails() {
        return Recorded.details(new Bench(folder).boxScript());
    }

    @Override
    public List<BoxContents> expectedContents() {
        return Recorded.contents();
    }
}
