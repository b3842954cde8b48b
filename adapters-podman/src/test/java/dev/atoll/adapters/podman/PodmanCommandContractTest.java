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
import dev.atoll.testkit.fake.StubExecutable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** By the podman command, where no socket is. 4.3 is the oldest. */
class PodmanCommandContractTest implements ContainersContract, TransportRules<Containers, List<Container.State>> {
    @TempDir
    private Path folder;

    private final List<FakeBackend> backends = new ArrayList<>();
    private Optional<ScriptedSocketServer> rootful = Optional.empty();

    @AfterEach
    void stop() throws IOException {
        if (rootful.isPresent()) {
            rootful.get().close();
        }
    }

    @Override
    public Containers port(Situation situation, Duration timeout) {
        var bench = new Bench(folder).exported("sandbox");
        var replies = new Replies(situation, bench.boxScript());
        switch (situation) {
            case MISSING, NO_SOCKET -> {}
            case DOWN ->
                command(bench)
                        .otherwise(StubAnswer.failing(
                                125, "Error: unable to connect to Podman socket: dial unix: connection refused\n"));
            case DENIED ->
                command(bench).otherwise(StubAnswer.failing(125, "Error: open /home/yish/db.sql: permission denied\n"));
            case SILENT -> command(bench).otherwise(StubAnswer.hanging());
            case GARBAGE -> command(bench).otherwise(StubAnswer.printing("Welcome! {\"}\n"));
            case CUT_OFF -> command(bench).otherwise(StubAnswer.cutOff(replies.printed()));
            case FAILING -> command(bench).otherwise(StubAnswer.failing(1, "Error: " + Situation.COMPLAINT + "\n"));
            case HUGE -> answering(command(bench), replies, StubAnswer.huge(replies.printed()));
            case NOISY_STDERR ->
                answering(
                        command(bench),
                        replies,
                        StubAnswer.printing(replies.printed()).noisily());
            case HEALTHY, PARTIAL, OLDER, EXTRA_FIELDS, SECRETS ->
                answering(command(bench), replies, StubAnswer.printing(replies.printed()));
        }
        var server = bench.rootfulService();
        server.otherwise(
                situation == Situation.PARTIAL
                        ? CannedReply.status(403, "{\"message\":\"no\"}")
                        : CannedReply.json("[]"));
        rootful = Optional.of(server);
        backends.add(server);
        return bench.containers(timeout);
    }

    private StubExecutable command(Bench bench) {
        var stub = bench.command();
        backends.add(stub);
        return stub;
    }

    static void answering(StubExecutable podman, Replies replies, StubAnswer list) {
        podman.answering("ps --all --no-trunc", list)
                .answering("container inspect --format", StubAnswer.printing(Recorded.KILLED + " false\n"))
                .answering("diff --format json " + Recorded.BORN, StubAnswer.printing("{}\n"))
                .answering("diff --format json " + Recorded.WEB, StubAnswer.printing("{}\n"))
                .answering(
                        "diff --format json " + Recorded.SANDBOX,
                        StubAnswer.printing(replies.inspected("command-diff-box.json")))
                .answering(
                        "stats --no-stream",
                        StubAnswer.printing(Recorded.WEB + " 1.5582333572533251 503808 25276502016\n"));
        inspected(podman, Recorded.WEB, replies.inspected("command-inspect-plain.json"));
        inspected(podman, Recorded.BORN, "[" + replies.inspected("inspect-created.json") + "]");
        inspected(podman, Recorded.SANDBOX, "[" + replies.inspected("inspect-box-own-home.json") + "]");
    }

    /** A list of one, with sizes where they are asked for and where not: who did not ask does not look. */
    private static void inspected(StubExecutable podman, String id, String inspected) {
        podman.answering("container inspect " + id, StubAnswer.printing(inspected))
                .answering("container inspect --size " + id, StubAnswer.printing(inspected));
    }

    @Override
    public Map<Situation, String> impossible() {
        return Map.of(Situation.NO_SOCKET, "it is asked for want of a socket, in every situation");
    }

    @Override
    public List<FakeBackend> backends() {
        return List.copyOf(backends);
    }

    @Override
    public List<String> readingCalls() {
        return List.of("podman ps ", "podman container inspect ", "podman stats ", "podman diff ", "GET ");
    }

    @Override
    public List<Container.State> expected() {
        return Recorded.listedByCommand();
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
