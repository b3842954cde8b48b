package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.volume.Volumes;
import dev.atoll.testkit.VolumesActs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a stand-in that keeps state: the real udisks asks polkit, which the testbed has not. */
class LsblkVolumesActsTest implements VolumesActs {
    @TempDir
    private Path folder;

    private UdisksWithState udisks;

    @BeforeEach
    void disks() {
        udisks = new UdisksWithState(folder);
    }

    @Override
    public Volumes port() {
        return udisks.port();
    }

    @Override
    public String away() {
        return "loop0p1";
    }

    @Override
    public String busy() {
        return "vda";
    }

    @Override
    public String locked() {
        return "loop0p3";
    }

    private ActionOutcome mount(String name, StepOutput output) {
        return port().mount(name, Optional.empty(), output);
    }

    private ActionOutcome unmount(String name) {
        return port().unmount(name, Optional.empty(), StepOutput.NONE);
    }

    private static void assertFailed(ActionOutcome outcome, Kind kind, String detail, String hint) {
        assertThat(outcome).isInstanceOfSatisfying(ActionOutcome.Failed.class, failed -> {
            assertThat(failed.kind()).isEqualTo(kind);
            assertThat(failed.detail()).contains(detail);
            assertThat(failed.hint())
                    .hasValueSatisfying(line -> assertThat(line).contains(hint));
        });
    }

    @Test
    void what_udisks_says_of_it_is_handed_on_and_it_is_never_forced() {
        var said = new ArrayList<String>();

        mount("loop0p1", said::add);
        unmount("loop0p1");

        assertThat(said).containsExactly("Mounted /dev/loop0p1 at /run/media/yish/EFI");
        assertThat(udisks.typed())
                .containsExactly(
                        "mount --block-device /dev/loop0p1 --no-user-interaction",
                        "unmount --block-device /dev/loop0p1 --no-user-interaction");
    }

    @Test
    void what_polkit_refuses_is_told_with_the_line_to_type() {
        udisks.is("denied");

        assertFailed(
                mount("loop0p1", StepOutput.NONE),
                Kind.ACCESS_DENIED,
                "NotAuthorizedCanObtain",
                "udisksctl mount --block-device /dev/loop0p1");
    }

    @Test
    void a_daemon_that_does_not_run_is_to_be_started() {
        udisks.is("down");

        assertFailed(
                mount("loop0p1", StepOutput.NONE),
                Kind.NOT_RUNNING,
                "udisks daemon",
                "systemctl start udisks2.service");
    }

    @Test
    void who_holds_it_is_named_as_far_as_it_can_be_seen() {
        udisks.is("busy");
        assertFailed(unmount("loop0p2"), Kind.REFUSED, "cannot be seen", "udisksctl unmount");

        udisks.machine()
                .file("/proc/4711/comm", "rsync\n")
                .link("/proc/4711/cwd", "/srv")
                .link("/proc/4711/fd/3", "/var/lib/atoll-testbed/mnt/boot/grub/x");
        udisks.machine().file("/proc/4712/comm", "other\n").link("/proc/4712/cwd", "/var/lib/atoll-testbed/mnt/boots");
        assertFailed(unmount("loop0p2"), Kind.REFUSED, "busy: held open by rsync (4711)", "udisksctl unmount");
    }

    @Test
    void a_tool_that_lies_is_not_believed() {
        udisks.is("lies");

        assertFailed(mount("loop0p1", StepOutput.NONE), Kind.NOT_EFFECTIVE, "not mounted", "findmnt");
        assertFailed(unmount("loop0p2"), Kind.NOT_EFFECTIVE, "mounted still", "findmnt");
    }
}
