package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Observation;
import dev.atoll.core.machine.Machine;
import dev.atoll.core.observe.Kinds;
import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The testbed's own kernel; nothing of it can be changed and put back. */
@OnTestbed
class LinuxMachineFactsIT {
    @Test
    void its_names_are_those_uname_tells() {
        var machine = seen();

        assertThat(machine.hostname()).isEqualTo(Typed.asRoot("uname", "-n"));
        assertThat(machine.kernel()).isEqualTo(Typed.asRoot("uname", "-r"));
        assertThat(machine.architecture()).isEqualTo(Typed.asRoot("uname", "-m"));
    }

    @Test
    void its_memory_and_threads_are_those_the_kernel_counts() {
        var machine = seen();

        assertThat(machine.memory().total()).isEqualTo(kib("MemTotal"));
        assertThat(machine.memory().swapTotal()).isEqualTo(kib("SwapTotal"));
        assertThat(machine.memory().available()).isLessThan(machine.memory().total());
        assertThat(machine.processor().threads()).isEqualTo(Integer.parseInt(Typed.asRoot("nproc", "--all")));
    }

    @Test
    void its_system_is_the_one_os_release_names() {
        assertThat(seen().os().id()).isEqualTo(Typed.asRoot("sh", "-c", ". /etc/os-release && echo $ID"));
        assertThat(seen().insideBox()).isEmpty();
    }

    @Test
    void its_uptime_goes_on() {
        var before = seen().uptime();

        assertThat(Eventually.holds(() -> seen().uptime().compareTo(before) > 0, Duration.ofSeconds(60)))
                .isTrue();
    }

    private static ByteSize kib(String name) {
        return ByteSize.ofKib(
                Long.parseLong(Typed.asRoot("awk", "$1 == \"" + name + ":\" {print $2}", "/proc/meminfo")));
    }

    private static Machine.State seen() {
        var context = Testbed.context(new LinuxProvider(), Duration.ofSeconds(30));
        var seen = new LinuxProvider()
                .create(context)
                .get(Kinds.MACHINE)
                .orElseThrow()
                .observe();
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return ((Observation.Known<Machine.State>) seen).value();
    }
}
