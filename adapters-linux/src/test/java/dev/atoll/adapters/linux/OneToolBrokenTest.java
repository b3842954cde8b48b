package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.SnapshotCollector;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.testkit.Situation;
import dev.atoll.testkit.fake.StubAnswer;
import dev.atoll.testkit.fake.StubExecutable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One adapter tells six kinds: a tool that is broken costs the kinds it tells, and the others are whole. */
class OneToolBrokenTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Path folder;
    private final Map<String, String> settings = new HashMap<>();

    /** Files are those of the machine that runs the test. */
    OneToolBrokenTest(@TempDir Path folder) {
        this.folder = folder;
        var units = folder.resolve("units");
        new StubbedUnits(units).ports(Situation.HEALTHY, TIMEOUT);
        settings.put("linux.systemctl", units.resolve("systemctl").toString());
        settings.put("linux.journalctl", units.resolve("journalctl").toString());
        tool("lsblk", StubAnswer.printing(Recorded.text("util-linux-2.42.4/lsblk.json")));
        tool("flatpak", StubAnswer.printing(""));
    }

    private void tool(String name, StubAnswer answer) {
        var stub = StubExecutable.in(folder.resolve("bin"), name).otherwise(answer);
        settings.put("linux." + name, stub.path().toString());
    }

    static Stream<Arguments> broken() {
        return Stream.of("lsblk", "systemctl", "flatpak")
                .flatMap(tool -> Stream.of(
                        Arguments.of(tool, StubAnswer.hanging()),
                        Arguments.of(tool, StubAnswer.printing("<html>{\"}")),
                        Arguments.of(tool, StubAnswer.failing(1, "Permission denied"))));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_a_broken_tool_tells_is_lost_and_nothing_else(String tool, StubAnswer answer) {
        tool(tool, answer);
        Set<PortKey<?, ?>> lost = switch (tool) {
            case "lsblk" -> Set.of(Kinds.VOLUME);
            case "flatpak" -> Set.of(Kinds.APPLICATION);
            default -> Set.of(Kinds.SERVICE, Kinds.TASK);
        };
        var clock = InstantSource.system();
        var timeout = answer.hangs() ? Duration.ofSeconds(5) : TIMEOUT;
        var ports = new LinuxProvider().create(new AdapterContext(settings, Map.of(), clock, timeout));

        var seen = new SnapshotCollector(ports, clock, TIMEOUT.multipliedBy(2))
                .collect(new Sight(ports.keys(), Set.of(), Map.of()), Progress.SILENT);

        assertThat(ports.keys())
                .hasSize(6)
                .allSatisfy(kind -> assertThat(seen.of(kind))
                        .as(kind.kind())
                        .isInstanceOf(lost.contains(kind) ? Observation.Unknown.class : Observation.Known.class));
    }
}
