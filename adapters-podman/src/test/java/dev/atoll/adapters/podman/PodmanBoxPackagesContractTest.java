package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.container.BoxPackages;
import dev.atoll.core.container.Container;
import dev.atoll.testkit.BoxPackagesContract;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** By the podman command, where no socket is; one list, and no program in any box. The list is of podman 5.8. */
class PodmanBoxPackagesContractTest implements BoxPackagesContract, TransportRules<BoxPackages, List<Container.State>> {
    private static final String LIST = Fixtures.PODMAN_5 + "ps.json";

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
    public BoxPackages port(Situation situation, Duration timeout) {
        var bench = new Bench(folder);
        var list = Fixtures.of(LIST);
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
            case CUT_OFF -> command(bench).otherwise(StubAnswer.cutOff(list));
            case FAILING -> command(bench).otherwise(StubAnswer.failing(1, "Error: " + Situation.COMPLAINT + "\n"));
            case HUGE -> listing(bench, StubAnswer.huge(list));
            case NOISY_STDERR -> listing(bench, StubAnswer.printing(list).noisily());
            case EXTRA_FIELDS ->
                listing(bench, StubAnswer.printing(list.replace("\"Id\":", "\"BrandNew\": [1, null], \"Id\":")));
            case HEALTHY, PARTIAL, OLDER, SECRETS -> listing(bench, StubAnswer.printing(list));
        }
        var server = bench.rootfulService();
        server.otherwise(
                situation == Situation.PARTIAL
                        ? CannedReply.status(403, "{\"message\":\"no\"}")
                        : CannedReply.json("[]"));
        rootful = Optional.of(server);
        backends.add(server);
        return bench.boxPackages(timeout);
    }

    private void listing(Bench bench, StubAnswer answer) {
        command(bench)
                .answering("ps --all --no-trunc", answer)
                .answering("container inspect --format", StubAnswer.printing(ended()));
    }

    private StubExecutable command(Bench bench) {
        var stub = bench.command();
        backends.add(stub);
        return stub;
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
        return List.of("podman ps ", "podman container inspect ", "GET ");
    }

    @Override
    public List<Container.State> expected() {
        return all().filter(box ->
                        List.of("litellm-proxy", "openclaw-dev", "opencode-dev").contains(box.name()))
                .sorted(Comparator.comparing(Container.State::name))
                .toList();
    }

    /** None of them for want of memory. */
    private static String ended() {
        return all().filter(box -> box.status() == Container.Status.EXITED)
                .map(box -> box.id() + " false\n")
                .collect(Collectors.joining());
    }

    private static Stream<Container.State> all() {
        try {
            return Json.list(Fixtures.of(LIST)).stream().map(PodmanBoxPackagesContractTest::read);
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    private static Container.State read(Json item) {
        try {
            return ListWire.read(item, Recorded.scope());
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }
}
