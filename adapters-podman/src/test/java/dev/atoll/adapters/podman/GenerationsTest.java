package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Observation;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.testkit.fake.CannedReply;
import dev.atoll.testkit.fake.ScriptedSocketServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole port before podman 5.8, as recorded, and before podman 6, which is the same but for what its release notes
 * name: statistics without a figure per processor, memory swappiness that may be null. The contract is about 4.3.
 */
class GenerationsTest {
    private static final String API = "/v5.0.0/libpod/containers/";
    private static final String RUNNING = "04b96c213b0539ddffb305653c62423585e366e15a29683f7bdb2b10bcd9dc23";
    private static final String FAILED = "b96a88fef5b22e53765778497375e399798244f45fa9d5d8790a1215d46da84d";
    private static final String SWAPPINESS = "\"MemorySwappiness\": (-1|0)";

    private final Bench bench;
    private final ScriptedSocketServer podman;
    private final ScriptedSocketServer rootful;

    GenerationsTest(@TempDir Path folder) {
        bench = new Bench(folder);
        podman = bench.service();
        rootful = bench.rootfulService().otherwise(CannedReply.json("[]"));
    }

    @BeforeEach
    void podman_5() {
        podman.answering(API + "json", CannedReply.json(Fixtures.of(Fixtures.PODMAN_5 + "list-boxes.json")))
                .answering(API + RUNNING + "/json", CannedReply.json(recorded("inspect-box.json")))
                .answering(API + FAILED + "/json", CannedReply.json(recorded("inspect-failed-box.json")))
                .answering(API + "stats", CannedReply.json(stats("\"PerCPU\": [1, 2], ")));
    }

    @AfterEach
    void stop() throws IOException {
        podman.close();
        rootful.close();
    }

    @Test
    void boxes_of_podman_5_and_their_details() {
        var boxes = known(bench.containers().observe());
        var details = details();

        assertThat(boxes)
                .extracting(Container.State::name)
                .containsExactly("bazzite-arch", "fedora-tools", "litellm-proxy", "openclaw-dev", "opencode-dev");
        assertThat(boxes)
                .filteredOn(Container.State::failed)
                .extracting(Container.State::name)
                .containsExactly("fedora-tools");
        assertThat(details).extracting(ContainerDetails::name).containsExactly("fedora-tools", "opencode-dev");
        assertThat(details.getLast().usage())
                .contains(new ContainerDetails.Usage(1.5, new ByteSize(503_808), new ByteSize(25_276_502_016L)));
        assertThat(details.getFirst().usage()).isEqualTo(Optional.empty());
    }

    @Test
    void podman_6_tells_the_same() {
        var before = details();
        var box = recorded("inspect-box.json");
        assertThat(box).containsPattern(SWAPPINESS);
        podman.answering(
                        API + RUNNING + "/json",
                        CannedReply.json(box.replaceAll(SWAPPINESS, "\"MemorySwappiness\": null")))
                .answering(API + "stats", CannedReply.json(stats("")));

        assertThat(details()).isEqualTo(before);
    }

    /** The network as a map, since 5. */
    private static String stats(String more) {
        return "{\"Error\": null, \"Stats\": [{" + more + "\"ContainerID\": \"" + RUNNING + "\", \"CPU\": 1.5,"
                + " \"MemUsage\": 503808, \"MemLimit\": 25276502016, \"Network\": {\"eth0\": {\"RxBytes\": 1}}}]}";
    }

    private static String recorded(String file) {
        return Fixtures.of(Fixtures.PODMAN_5 + file);
    }

    private List<ContainerDetails> details() {
        return known(bench.containers().details(Set.of("fedora-tools", "opencode-dev")));
    }

    private static <T> T known(Observation<T> observation) {
        assertThat(observation).isInstanceOf(Observation.Known.class);
        var known = (Observation.Known<T>) observation;
        assertThat(known.gaps()).isEmpty();
        return known.value();
    }
}
