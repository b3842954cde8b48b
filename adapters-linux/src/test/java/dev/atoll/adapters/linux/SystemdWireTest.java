package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Scope;
import dev.atoll.core.service.Service;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemdWireTest {
    @Test
    void keeps_services_sockets_timers_and_whatever_failed() throws Unreadable {
        var json = """
                [{"unit":"tailscaled.service","load":"loaded","active":"active","sub":"running","description":"Tailscale"},
                 {"unit":"dev-sda.device","load":"loaded","active":"active","sub":"plugged","description":""},
                 {"unit":"run-media.mount","load":"loaded","active":"failed","sub":"failed","description":"Disk"},
                 {"unit":"gone.service","load":"not-found","active":"inactive","sub":"dead","description":"gone"}]
                """;

        var units = SystemdWire.units(json, Scope.SYSTEM);

        assertThat(units.stream().map(Service.State::name)).containsExactly("tailscaled.service", "run-media.mount");
    }

    @Test
    void timers_that_never_ran_have_no_last_run() throws Unreadable {
        var json = """
                [{"next":1795500000000000,"left":0,"last":0,"passed":0,"unit":"a.timer","activates":"a.service"},
                 {"next":null,"left":null,"last":1795400000500000,"passed":null,"unit":"b.timer","activates":"b.service"}]
                """;

        var timers = SystemdWire.timers(json);

        assertThat(timers.get(0).next()).contains(Instant.ofEpochSecond(1795500000));
        assertThat(timers.get(0).last()).isEmpty();
        assertThat(timers.get(1).next()).isEmpty();
        assertThat(timers.get(1).last()).contains(Instant.ofEpochSecond(1795400000, 500_000_000));
    }

    @Test
    void unset_numbers_are_absent() throws Unreadable {
        var shown = SystemdWire.shown("""
                Id=a.service
                LoadState=loaded
                UnitFileState=enabled
                MainPID=0
                MemoryCurrent=[not set]
                MemoryPeak=18446744073709551615
                NRestarts=2
                StateChangeTimestamp=@1795424650
                Result=success

                Id=b.service
                LoadState=not-found
                """, 2);

        var details = SystemdWire.details(shown.getFirst(), Scope.USER).orElseThrow();

        assertThat(details.enabled()).contains("enabled");
        assertThat(details.memory()).isEmpty();
        assertThat(details.memoryPeak()).isEmpty();
        assertThat(details.mainPid()).isEmpty();
        assertThat(details.restarts()).contains(2);
        assertThat(details.since()).contains(Instant.ofEpochSecond(1795424650));
        assertThat(SystemdWire.details(shown.getLast(), Scope.USER)).isEmpty();
    }

    @Test
    void memory_is_in_bytes() {
        var shown = Map.of("Id", "a.service", "LoadState", "loaded", "MemoryCurrent", "4096");

        assertThat(SystemdWire.details(shown, Scope.SYSTEM).orElseThrow().memory())
                .contains(new ByteSize(4096));
    }
}
