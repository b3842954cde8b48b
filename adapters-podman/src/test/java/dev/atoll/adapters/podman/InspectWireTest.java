package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.ContainerDetails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectWireTest {
    private static final String BOX = "{\"Id\":\"a\",\"Names\":[\"dev\"],\"Labels\":{\"manager\":\"distrobox\"}}";

    @TempDir
    private Path home;

    private ContainerDetails read(String item, String inspected) throws Unreadable {
        var listed = ListWire.read(Json.object(item), Scope.USER);
        return InspectWire.read(InspectWire.object(inspected), listed, Optional.empty(), new Exports(home));
    }

    private ContainerDetails recorded(String file) throws Unreadable {
        return read(BOX, Fixtures.of(Fixtures.PODMAN_4 + file));
    }

    @Test
    void a_box_shares_the_host_and_reaches_all_of_it() throws Unreadable {
        var details = recorded("inspect-box.json");

        assertThat(details.sharing()).isEqualTo(new ContainerDetails.Sharing(true, true, true, true));
        assertThat(details.privileged()).isTrue();
        assertThat(details.labelDisabled()).isTrue();
        assertThat(details.restartPolicy()).isEqualTo("no");
        var box = details.box().orElseThrow();
        assertThat(box.home()).isEmpty();
        assertThat(box.init()).isFalse();
        assertThat(box.nvidia()).isFalse();
        assertThat(box.root()).isFalse();
        assertThat(box.reaches()).contains(new HostPath("/"), new HostPath("/home/yish"));
        assertThat(box.reaches()).doesNotContain(new HostPath("/etc/hosts"));
    }

    @Test
    void a_box_that_failed_is_still_a_box() throws Unreadable {
        assertThat(recorded("inspect-failed-box.json").box()).isPresent();
        assertThat(recorded("inspect-unlabelled-box.json").mounts()).hasSize(2);
        assertThat(InspectWire.outOfMemory(Fixtures.of(Fixtures.PODMAN_4 + "inspect-killed.json")))
                .contains(false);
    }

    @Test
    void api_and_command_tell_the_same() throws Unreadable {
        assertThat(recorded("command-inspect-plain.json")).isEqualTo(recorded("inspect-plain.json"));
    }

    @Test
    void a_size_is_told_where_it_was_measured() {
        for (var file : new String[] {"inspect-plain.json", "command-inspect-plain.json"}) {
            assertThat(InspectWire.size(Fixtures.of(Fixtures.PODMAN_4 + file)))
                    .contains(new BoxContents.Size(new ByteSize(12), new ByteSize(129)));
        }
        assertThat(InspectWire.size(Fixtures.of(Fixtures.PODMAN_5 + "inspect-box.json")))
                .contains(new BoxContents.Size(new ByteSize(177_448), new ByteSize(574_308_340)));
        assertThat(InspectWire.size("{\"SizeRw\":1}")).isEmpty();
        assertThat(InspectWire.size("{\"SizeRw\":-1,\"SizeRootFs\":129}")).isEmpty();
        assertThat(InspectWire.size("[]")).isEmpty();
        assertThat(InspectWire.size("oops")).isEmpty();
    }

    @Test
    void no_value_of_the_environment_and_no_argument_is_kept() throws Unreadable {
        for (var file : new String[] {"inspect-plain.json", "command-inspect-plain.json", "inspect-created.json"}) {
            assertThat(Fixtures.of(Fixtures.PODMAN_4 + file)).contains("planted-secret");
            assertThat(recorded(file).toString()).doesNotContain("planted");
        }
        assertThat(recorded("inspect-plain.json").environment()).contains("API_TOKEN");
    }

    @Test
    void a_box_of_distrobox_2_names_its_version_and_needs_no_script() throws Unreadable {
        var box = read(
                        "{\"Id\":\"a\",\"Names\":[\"dev\"],\"Labels\":{\"distrobox.version\":\"2.0.0\"}}",
                        "{\"Args\":[\"--init\",\"1\",\"--nvidia\",\"1\"]}")
                .box()
                .orElseThrow();

        assertThat(box.version()).contains("2.0.0");
        assertThat(box.init()).isTrue();
        assertThat(box.nvidia()).isTrue();
    }

    @Test
    void the_version_of_an_older_box_is_its_script_s() throws Exception {
        var script = Files.writeString(home.resolve("distrobox-init"), "#!/bin/sh\ninit=0\nversion=\"1.8.2.5\"\n");
        var mounts = "{\"Mounts\":[{\"Type\":\"bind\",\"Source\":\"" + script
                + "\",\"Destination\":\"/usr/bin/entrypoint\",\"RW\":false}]}";

        assertThat(read(BOX, mounts).box().orElseThrow().version()).contains("1.8.2.5");
        Files.writeString(script, "#!/bin/sh\necho no version\n");
        assertThat(read(BOX, mounts).box().orElseThrow().version()).isEmpty();
        Files.delete(script);
        assertThat(read(BOX, mounts).box().orElseThrow().version()).isEmpty();
    }

    @Test
    void a_box_of_podman_5_and_distrobox_1_8() throws Unreadable {
        var details = read(BOX, Fixtures.of(Fixtures.PODMAN_5 + "inspect-box.json"));

        assertThat(details.sharing()).isEqualTo(new ContainerDetails.Sharing(true, true, true, true));
        assertThat(details.privileged()).isTrue();
        assertThat(details.labelDisabled()).isTrue();
        assertThat(details.environment()).contains("CONTAINER_ID");
        assertThat(details.box().orElseThrow().home()).isEmpty();
        assertThat(details.box().orElseThrow().reaches())
                .contains(
                        new HostPath("/etc"), new HostPath("/home"), new HostPath("/home/yish"), new HostPath("/usr"));
        var plain = read(BOX, Fixtures.of(Fixtures.PODMAN_5 + "command-inspect-plain.json"));
        assertThat(plain.restartPolicy()).isEqualTo("on-failure");
        assertThat(plain.sharing().network()).isTrue();
        assertThat(plain.toString()).doesNotContain("planted");
    }

    @Test
    void podman_5_tells_lists_where_4_told_text() throws Unreadable {
        var details = read(
                BOX,
                "{\"ImageDigest\":\"sha256:1\",\"Config\":{\"Entrypoint\":[\"/usr/bin/entrypoint\"],\"StopSignal\":\"SIGTERM\"},"
                        + "\"HostConfig\":{\"IpcMode\":\"host\",\"PidMode\":\"host\",\"NetworkMode\":\"host\","
                        + "\"RestartPolicy\":{\"Name\":\"always\",\"MaximumRetryCount\":0}},"
                        + "\"Mounts\":[{\"Type\":\"bind\",\"Source\":\"/a\",\"Destination\":\"/a\",\"Options\":[\"ro\"]},"
                        + "{\"Type\":\"bind\",\"Source\":\"/b\",\"Destination\":\"/b\",\"Options\":[\"rslave\"]}]}");

        assertThat(details.sharing()).isEqualTo(new ContainerDetails.Sharing(true, true, true, false));
        assertThat(details.restartPolicy()).isEqualTo("always");
        assertThat(details.box().orElseThrow().reaches()).containsExactly(new HostPath("/b"));
    }

    @Test
    void exports_are_those_of_the_box_and_a_way_in_is_none() throws IOException {
        var bench = new Bench(home).exported("dev").exported("dev-two");
        Files.writeString(
                bench.home().resolve(".local/share/applications/dev-as-root.desktop"),
                "Exec=/usr/bin/distrobox-enter --root -n dev --   thing\n");
        var exports = new Exports(bench.home());

        assertThat(exports.applications("dev")).containsExactly("dev-as-root", "dev-gimp");
        assertThat(exports.applications("dev-two")).containsExactly("dev-two-gimp");
        assertThat(exports.binaries("dev-two")).containsExactly("rg");
        assertThat(exports.binaries("de")).isEmpty();
    }

    @Test
    void stats_read_from_api_and_from_lines() throws Unreadable {
        var api = StatsWire.read(Fixtures.of(Fixtures.PODMAN_4 + "stats.json"));
        var lines = StatsWire.read("23b158f7e324ebcf59529e70d8ae23914e0812c27b86938ae34e8bedabaad9b8 1.5582333572533251"
                + " 503808 25276502016\n");

        assertThat(api).hasSize(2).containsAllEntriesOf(lines);
    }
}
