package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.listener.Listeners;
import dev.atoll.testkit.ListenersContract;
import dev.atoll.testkit.Situation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The kernel's tables have neither a daemon nor a process behind them: they answer at once and record no call, so the
 * transport rules cannot be asked. What can befall a file is tested one by one.
 */
class ProcListenersContractTest implements ListenersContract {
    private static final String HEAD =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
    private static final String ID = "0123456789abcdef".repeat(4);

    private final Path root;

    ProcListenersContractTest(@TempDir Path root) {
        this.root = root;
    }

    @Override
    public Listeners port(Situation situation, Duration timeout) {
        var files = workstation();
        if (situation == Situation.PARTIAL) {
            // A process whose open files may not be listed, and a socket that must be its.
            files.file("/proc/400/comm", "somebody's\n").without("/proc/200/fd/3");
        }
        return listeners(files);
    }

    private MachineFiles workstation() {
        return new MachineFiles(root)
                .file("/proc/net/tcp", HEAD + socket("0100007F:0FA0", "0A", 11) + socket("00000000:0016", "0A", 12))
                .file("/proc/net/tcp6", HEAD + socket("00000000000000000000000001000000:1F90", "0A", 11))
                .file("/proc/net/udp", HEAD + socket("00000000:14E9", "07", 12))
                .file("/proc/1/comm", "init\n")
                .file("/proc/1/fd/0", "")
                .file("/proc/100/comm", "litellm\n")
                .file("/proc/100/cgroup", "0::/user.slice/user-1000.slice/libpod-" + ID + ".scope/container\n")
                .link("/proc/100/fd/3", "socket:[11]")
                .file("/proc/200/comm", "sshd\n")
                .file("/proc/200/cgroup", "0::/system.slice/sshd.service\n")
                .link("/proc/200/fd/3", "socket:[12]");
    }

    private static String socket(String local, String state, long inode) {
        return "   0: " + local + " 00000000:0000 " + state + " 00000000:00000000 00:00000000 00000000  1000        0 "
                + inode + " 1 0000000000000000\n";
    }

    private static Listeners listeners(MachineFiles files) {
        return new ProcListeners(files.tree(), new BoxMark(files.tree(), Map.of()), InstantSource.fixed(Instant.EPOCH));
    }

    @Override
    public List<Listener.State> expected() {
        return List.of(
                sshd(Listener.Protocol.TCP, 22),
                litellm("127.0.0.1", 4000),
                sshd(Listener.Protocol.UDP, 5353),
                litellm("::1", 8080));
    }

    private static Listener.State sshd(Listener.Protocol protocol, int port) {
        return new Listener.State(
                protocol,
                "0.0.0.0",
                port,
                Set.of(Listener.Reach.LOOPBACK, Listener.Reach.LAN),
                Optional.of(new Listener.Program(200, "sshd")),
                Optional.of(new Listener.Owner.OfUnit("sshd.service", Scope.SYSTEM)));
    }

    private static Listener.State litellm(String address, int port) {
        return new Listener.State(
                Listener.Protocol.TCP,
                address,
                port,
                Set.of(Listener.Reach.LOOPBACK),
                Optional.of(new Listener.Program(100, "litellm")),
                Optional.of(new Listener.Owner.OfContainer(ID)));
    }

    @Test
    void without_a_proc_it_is_not_installed() {
        var unknown = unknown(new MachineFiles(root));

        assertThat(unknown.cause()).isEqualTo(Cause.NOT_INSTALLED);
        assertThat(unknown.hint()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc/net/tcp", "/proc/net/udp"})
    void a_table_that_is_missing_is_unreadable_by_its_name(String table) {
        var unknown = unknown(workstation().without(table));

        assertThat(unknown.cause()).isEqualTo(Cause.UNREADABLE);
        assertThat(unknown.detail()).contains(table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc/net/tcp6", "/proc/net/udp6"})
    void a_machine_without_ipv6_has_no_table_of_it(String table) {
        var files = workstation().file(table, HEAD).without(table);

        assertThat(listeners(files).observe()).isInstanceOf(Observation.Known.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>{\"}\n<p>",
                HEAD + "   0: 0100007F:0FA0 00000000:0000 0A 0000",
                HEAD + "   0: 0100007F 00000000:0000 0A 0:0 00:0 0 1000 0 11 1",
                HEAD + "   0: 0100007F:FFFFF 00000000:0000 0A 0:0 00:0 0 1000 0 11 1",
                HEAD + "   0: 0100:0FA0 00000000:0000 0A 0:0 00:0 0 1000 0 11 1",
                HEAD + "   0: 0100007F01:0FA0 00000000:0000 0A 0:0 00:0 0 1000 0 11 1",
                HEAD + "   0: 0100007F:0FA0 00000000:0000 0A 0:0 00:0 0 1000 0 eleven 1"
            })
    void garbage_or_half_a_line_is_unreadable(String text) {
        assertThat(unknown(workstation().file("/proc/net/tcp", text)).cause()).isEqualTo(Cause.UNREADABLE);
    }

    @Test
    void words_that_a_newer_kernel_adds_are_ignored() {
        var files = workstation();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6", "/proc/net/udp")) {
            files.file(table, files.tree().text(table).orElseThrow().replace("\n", " 17 news\n") + " 17 news\n");
        }

        assertThat(((Observation.Known<List<Listener.State>>) listeners(files).observe()).value())
                .isEqualTo(expected());
    }

    @Test
    void what_a_program_was_started_with_stays_out_of_it() {
        var files = workstation()
                .file("/proc/100/cmdline", "litellm\0--master-key\0" + Situation.SECRET + "\0")
                .file("/proc/100/environ", "MASTER_KEY=" + Situation.SECRET + "\0");

        assertThat(listeners(files).observe()).asString().contains("litellm").doesNotContain(Situation.SECRET);
    }

    private Observation.Unknown<List<Listener.State>> unknown(MachineFiles files) {
        var seen = listeners(files).observe();
        assertThat(seen).isInstanceOf(Observation.Unknown.class);
        return (Observation.Unknown<List<Listener.State>>) seen;
    }
}
