package dev.atoll.adapters.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Workstation;
import dev.atoll.core.container.Container;
import dev.atoll.core.finding.Finding;
import dev.atoll.core.finding.Findings;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.volume.Volume;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferenceWorkstationTest {
    private static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");

    private final ReferenceWorkstation reference = ReferenceWorkstation.at(NOW);

    @Test
    void its_five_boxes_run() {
        assertThat(reference.containers())
                .extracting(Container.State::name)
                .containsExactly("bazzite-arch", "fedora-tools", "litellm-proxy", "openclaw-dev", "opencode-dev");
        assertThat(reference.containers()).allMatch(box -> box.status() == Container.Status.RUNNING);
        assertThat(reference.containerDetails())
                .extracting(details -> details.name())
                .containsExactlyElementsOf(reference.containers().stream()
                        .map(Container.State::name)
                        .toList());
    }

    @Test
    void an_update_is_staged_and_there_is_a_way_back() {
        var host = reference.host();

        assertThat(host.staged().flatMap(d -> d.version())).contains("43.20260208");
        assertThat(host.booted().flatMap(d -> d.version())).contains("43.20260201");
        assertThat(host.rollback().flatMap(d -> d.version())).contains("43.20260118");
        assertThat(host.bootedIsDefault()).isTrue();
    }

    @Test
    void its_tailnet_has_two_others_of_which_one_is_long_gone() {
        assertThat(reference.tailnet().up()).isTrue();
        assertThat(reference.tailnet().peers()).extracting(Peer.State::name).containsExactly("iphone-12", "iphone-14");
        assertThat(reference.tailnet().peers().getFirst().online()).isFalse();
    }

    @Test
    void its_system_lies_in_btrfs_in_luks_on_nvme() {
        var system =
                reference.volumes().getFirst().tree().map(Volume.State::type).toList();

        assertThat(system)
                .containsExactly(
                        Volume.Type.DISK,
                        Volume.Type.PARTITION,
                        Volume.Type.PARTITION,
                        Volume.Type.PARTITION,
                        Volume.Type.LUKS);
        assertThat(reference.volumes())
                .extracting(v -> v.size().toString())
                .containsExactly("476.9 GiB", "953.9 GiB", "15 GiB");
    }

    @Test
    void the_ports_of_its_boxes_are_those_of_processes_in_them() {
        var opencode = reference.containers().getLast().id();

        assertThat(reference.listeners())
                .filteredOn(l -> l.owner().equals(Optional.of(new Listener.Owner.OfContainer(opencode))))
                .extracting(Listener.State::port)
                .containsExactly(5003, 5173, 5551);
    }

    @Test
    void every_unit_can_be_looked_at_in_depth() {
        assertThat(reference.unitDetails())
                .extracting(d -> d.name() + d.scope())
                .containsExactlyElementsOf(reference.units().units().stream()
                        .map(u -> u.name() + u.scope())
                        .toList());
    }

    @Test
    void it_is_not_perfect() {
        var clock = InstantSource.fixed(NOW);
        var workstation = Workstation.builder()
                .with(reference.world(clock).ports())
                .clock(clock)
                .build();

        var findings = Findings.of(workstation.observe(Sight.STATUS), List.of(), ZoneOffset.UTC);

        assertThat(findings.open())
                .extracting(Finding::id)
                .containsExactly(
                        "failed-unit/user/commit-projects.service",
                        "key-expiry/iphone-12",
                        "listener-open/tcp-22",
                        "listener-open/tcp-4000");
    }

    @Test
    void the_same_instant_gives_equal_facts() {
        var again = ReferenceWorkstation.at(NOW);

        assertThat(again.units()).isEqualTo(reference.units());
        assertThat(again.containers()).isEqualTo(reference.containers());
        assertThat(again.tailnet()).isEqualTo(reference.tailnet());
    }

    @Test
    void no_address_of_it_belongs_to_anybody() {
        assertThat(reference.tailnet().self().orElseThrow().endpoints())
                .allMatch(endpoint -> endpoint.startsWith("203.0.113.")
                        || endpoint.startsWith("[2001:db8:")
                        || endpoint.startsWith("192.168."));
    }
}
