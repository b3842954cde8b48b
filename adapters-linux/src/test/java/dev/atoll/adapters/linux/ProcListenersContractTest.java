package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.listener.Listeners;
import dev.atoll.core.observe.Kinds;
import dev.atoll.testkit.BadDays;
import dev.atoll.testkit.ListenersContract;
import dev.atoll.testkit.Situation;
import dev.atoll.testkit.Unprivileged;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernel's tables have neither a daemon nor a process behind them: of bad days only those that can befall a file. */
class ProcListenersContractTest implements ListenersContract, BadDays<Listeners, List<Listener.State>> {
    private static final String HEAD =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
    private static final String ID = "0123456789abcdef".repeat(4);

    private final Path root;

    ProcListenersContractTest(@TempDir Path root) {
        this.root = root;
    }

    @Override
    public Listeners port(Situation situation, Duration timeout) {
        return listeners(
                switch (situation) {
                    case MISSING -> new MachineFiles(root);
                    // A process whose open files may not be listed, and a socket that must be its.
                    case PARTIAL ->
                        workstation().file("/proc/400/comm", "somebody's\n").without("/proc/200/fd/3");
                    case DENIED -> workstation().forbidden("/proc/net/tcp");
                    case GARBAGE -> workstation().file("/proc/net/tcp", "<html>{\"}\n<p>");
                    case CUT_OFF -> workstation().file("/proc/net/tcp", HEAD + "   0: 0100007F:0FA0 00000000:0000 0A");
                    case HUGE -> inEach(workstation(), text -> text + connections());
                    case EXTRA_FIELDS -> inEach(workstation(), text -> text.replace("\n", " 17 news\n") + " 17 news\n");
                    case OLDER -> onControlGroupsV1(workstation());
                    case HEALTHY, NO_SOCKET, DOWN, SILENT, FAILING, NOISY_STDERR, SECRETS -> workstation();
                });
    }

    private static MachineFiles inEach(MachineFiles files, UnaryOperator<String> change) {
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6", "/proc/net/udp")) {
            files.file(table, change.apply(files.tree().text(table).orElseThrow()));
        }
        return files;
    }

    /** 10 MB of connections: none of them listens. */
    private static String connections() {
        return "\n" + socket("0100007F:0FA0", "01", 13).repeat(100_000);
    }

    /** One group in each hierarchy, and no group of its own for a rootless box: its monitor tells. */
    private static MachineFiles onControlGroupsV1(MachineFiles files) {
        return files.file("/proc/100/cgroup", "4:memory:/\n1:name=systemd:/\n")
                .file("/proc/100/status", "Name:\tlitellm\nPPid:\t90\n")
                .file("/proc/90/comm", "conmon\n")
                .file("/proc/90/cmdline", "/usr/bin/conmon\0--api-version\0001\0-c\0" + ID + "\0-u\0x")
                .file("/proc/90/fd/0", "")
                .file("/proc/200/cgroup", "4:memory:/\n1:name=systemd:/system.slice/sshd.service\n");
    }

    @Override
    public Map<Situation, String> impossible() {
        return MachineFiles.IMPOSSIBLE;
    }

    @Test
    @Unprivileged
    @Override
    @SuppressWarnings("JUnitMethodInvoked") // The same rule, for a user without rights.
    public void obs_4_bad_day_permission_denied() {
        BadDays.super.obs_4_bad_day_permission_denied();
    }

    /** A file has no deadline: the snapshot's ends the waiting. */
    @Test
    @Override
    public void obs_5_bad_day_hangs() {
        try (var hung = workstation().hung("/proc/net/udp")) {
            hung.costs(Kinds.LISTENER);
        }
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
