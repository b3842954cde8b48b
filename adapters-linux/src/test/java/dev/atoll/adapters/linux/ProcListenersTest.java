package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.listener.Listener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcListenersTest {
    private static final String HEAD =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt uid\n";
    private static final String ID = "0123456789abcdef".repeat(4);

    @TempDir
    private Path root;

    @BeforeEach
    void tables() throws IOException {
        // 127.0.0.1:4000, 0.0.0.0:22, 100.101.102.103:5551, and a connection that is none of ours.
        file(
                "/proc/net/tcp",
                HEAD
                        + socket(0, "0100007F:0FA0", "0A", 11)
                        + socket(1, "00000000:0016", "0A", 12)
                        + socket(2, "67666564:15AF", "0A", 13)
                        + socket(3, "0100007F:0FA0", "01", 14));
        file("/proc/net/tcp6", HEAD + socket(0, "00000000000000000000000001000000:1F90", "0A", 15));
        file("/proc/net/udp", HEAD + socket(0, "00000000:14E9", "07", 16));
        process(
                100,
                "litellm",
                1,
                "0::/user.slice/user-1000.slice/user@1000.service/user.slice/libpod-" + ID + ".scope/container",
                11);
        process(200, "sshd", 1, "0::/system.slice/sshd.service", 12);
        process(1, "init", 0, "0::/init.scope", -1);
        process(300, "conmon", 1, "1:name=systemd:/", -1);
        file("/proc/300/cmdline", "/usr/bin/conmon\0--api-version\0001\0-c\0" + ID + "\0-u\0x");
        process(301, "bun", 300, "1:name=systemd:/", 13);
    }

    private static String socket(int line, String local, String state, long inode) {
        return "   " + line + ": " + local + " 00000000:0000 " + state
                + " 00000000:00000000 00:00000000 00000000  1000        0 " + inode + " 1 0000000000000000\n";
    }

    private void process(int pid, String name, int parent, String cgroup, long inode) throws IOException {
        file("/proc/" + pid + "/comm", name + "\n");
        file("/proc/" + pid + "/status", "Name:\t" + name + "\nPPid:\t" + parent + "\n");
        file("/proc/" + pid + "/cgroup", cgroup + "\n");
        var fds = Files.createDirectories(root.resolve("proc/" + pid + "/fd"));
        if (inode > 0) {
            Files.createSymbolicLink(fds.resolve("3"), Path.of("socket:[" + inode + "]"));
        }
    }

    private void file(String path, String text) throws IOException {
        var file = root.resolve(path.substring(1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Observation.Known<List<Listener.State>> seen() {
        var port = new ProcListeners(
                new FileTree(root), new BoxMark(new FileTree(root), Map.of()), InstantSource.fixed(Instant.EPOCH));
        return (Observation.Known<List<Listener.State>>) port.observe();
    }

    private Listener.State on(int port) {
        return seen().value().stream().filter(l -> l.port() == port).findFirst().orElseThrow();
    }

    @Test
    void lists_what_listens_and_nothing_that_is_connected() {
        assertThat(seen().value().stream().map(Listener.State::port)).containsExactly(22, 4000, 5353, 5551, 8080);
    }

    @Test
    void addresses_read_in_the_byte_order_of_the_machine() {
        assertThat(on(5551).address()).isEqualTo("100.101.102.103");
        assertThat(on(8080).address()).isEqualTo("::1");
    }

    @Test
    void reach_follows_the_address() {
        assertThat(on(4000).reach()).isEqualTo(Set.of(Listener.Reach.LOOPBACK));
        assertThat(on(5551).reach()).isEqualTo(Set.of(Listener.Reach.TAILNET));
        assertThat(on(22).onAllInterfaces()).isTrue();
    }

    @Test
    void a_box_is_known_by_its_control_group() {
        assertThat(on(4000).owner()).isEqualTo(Optional.of(new Listener.Owner.OfContainer(ID)));
    }

    @Test
    void without_a_control_group_its_monitor_tells() {
        assertThat(on(5551).owner()).isEqualTo(Optional.of(new Listener.Owner.OfContainer(ID)));
    }

    @Test
    void a_unit_is_known_by_its_control_group() {
        assertThat(on(22).owner()).isEqualTo(Optional.of(new Listener.Owner.OfUnit("sshd.service", Scope.SYSTEM)));
    }

    @Test
    void where_every_process_can_be_seen_a_socket_without_one_is_the_kernels() {
        assertThat(on(5353).process()).isEmpty();
        assertThat(seen().gaps()).isEmpty();
    }

    @Test
    void sockets_of_unseen_processes_are_shown_and_counted_as_a_gap() throws IOException {
        file("/proc/400/comm", "another user's\n");

        assertThat(on(5353).process()).isEmpty();
        assertThat(seen().gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.detail()).startsWith("2 of 5"));
    }
}
