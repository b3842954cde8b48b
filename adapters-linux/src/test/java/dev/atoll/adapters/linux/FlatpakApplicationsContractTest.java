package dev.atoll.adapters.linux;

import dev.atoll.core.application.Application;
import dev.atoll.core.application.Applications;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.testkit.ApplicationsContract;
import dev.atoll.testkit.Situation;
import dev.atoll.testkit.TransportRules;
import dev.atoll.testkit.fake.FakeBackend;
import dev.atoll.testkit.fake.StubAnswer;
import dev.atoll.testkit.fake.StubExecutable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class FlatpakApplicationsContractTest
        implements ApplicationsContract, TransportRules<Applications, List<Application.State>> {
    @TempDir
    private Path folder;

    private final List<FakeBackend> backends = new ArrayList<>();

    @Override
    public Applications port(Situation situation, Duration timeout) {
        if (situation != Situation.MISSING) {
            var flatpak = StubExecutable.in(folder, "flatpak");
            if (situation == Situation.PARTIAL) {
                flatpak.answering("--user", StubAnswer.printing(told("list-user.tsv")));
            }
            flatpak.otherwise(answer(situation));
            backends.add(flatpak);
        }
        var context = new AdapterContext(
                Map.of("linux.flatpak", folder.resolve("flatpak").toString()),
                Map.of(),
                InstantSource.fixed(Instant.EPOCH),
                timeout);
        return new LinuxProvider().create(context).get(Kinds.APPLICATION).orElseThrow();
    }

    private static StubAnswer answer(Situation situation) {
        var list = told("list.tsv");
        return switch (situation) {
            case HEALTHY -> StubAnswer.printing(list);
            case PARTIAL, DENIED -> StubAnswer.failing(1, told("list-no-system.err"));
            case SILENT -> StubAnswer.hanging();
            case GARBAGE -> StubAnswer.printing("Welcome to flatpak!\n");
            case CUT_OFF -> StubAnswer.cutOff(list);
            case FAILING -> StubAnswer.failing(1, "error: " + Situation.COMPLAINT + "\n");
            case EXTRA_FIELDS -> StubAnswer.printing(list.replace("\n", "\tsomething\tnew\n"));
            case HUGE -> StubAnswer.printing(told("list-with-runtimes.tsv") + runtimes());
            case NOISY_STDERR -> StubAnswer.printing(list).noisily();
            case SECRETS ->
                new StubAnswer(
                        list.replace("\n", "\t" + Situation.SECRET + "\n"),
                        "F: https://me:" + Situation.SECRET + "@example.org/repo\n",
                        0,
                        false);
            case MISSING, NO_SOCKET, DOWN, OLDER -> throw new IllegalArgumentException("nobody answers");
        };
    }

    /** 10 MB of what is none. */
    private static String runtimes() {
        return "org.example.Platform.Locale\t\tsystem,runtime\tx86_64\t1\thub\tsystem\n".repeat(155_000);
    }

    private static String told(String name) {
        return Recorded.text("flatpak-1.14.10/" + name);
    }

    @Override
    public List<Application.State> expected() {
        return List.of(
                state("org.example.Hello", "hub", "system"),
                state("org.example.Hello", "testbed", "user"),
                state("org.example.Twice", "hub", "system"));
    }

    private static Application.State state(String name, String origin, String installation) {
        return new Application.State(name, "x86_64", "1", Optional.of("1.2"), Optional.of(origin), installation);
    }

    @Override
    public List<FakeBackend> backends() {
        return backends;
    }

    @Override
    public List<String> readingCalls() {
        return List.of("flatpak list --app --columns=");
    }

    @Override
    public Map<Situation, String> impossible() {
        return Map.of(
                Situation.NO_SOCKET, "flatpak lists what lies in folders",
                Situation.DOWN, "flatpak lists what lies in folders",
                Situation.OLDER, "columns have the same names since they can be asked for (1.1.2, 2019)");
    }
}
