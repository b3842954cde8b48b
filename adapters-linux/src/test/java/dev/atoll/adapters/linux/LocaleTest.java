package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Observation;
import dev.atoll.testkit.PortContract;
import dev.atoll.testkit.Situation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where numbers are written with a comma the facts are the same. */
class LocaleTest {
    private final Locale before = Locale.getDefault();

    @TempDir
    private Path folder;

    @BeforeEach
    void german() {
        Locale.setDefault(Locale.GERMANY);
        assertThat(String.format("%.1f", 0.5)).isEqualTo("0,5");
    }

    @AfterEach
    void as_before() {
        Locale.setDefault(before);
    }

    @Test
    void the_machine_is_the_same() {
        same(new LinuxMachineFactsContractTest(folder));
    }

    @Test
    void the_volumes_are_the_same() {
        same(new LsblkVolumesContractTest("2.42.4", folder));
    }

    @Test
    void the_listeners_are_the_same() {
        same(new ProcListenersContractTest(folder));
    }

    private static <P, T> void same(PortContract<P, T> contract) {
        var seen = contract.kind().observe(contract.port(Situation.HEALTHY, Duration.ofSeconds(30)));

        assertThat(seen).isInstanceOf(Observation.Known.class);
        assertThat(((Observation.Known<T>) seen).value()).isEqualTo(contract.expected());
    }
}
