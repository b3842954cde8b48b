package dev.atoll.adapters.ostree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BootcWireTest {
    @Test
    void deployments_come_in_boot_order_with_their_roles() throws Unreadable {
        var host = host("staged.json");

        assertThat(host.deployments())
                .extracting(d -> d.version().orElseThrow())
                .containsExactly("44.20260825", "44.20260801", "44.20260715", "44.20260601");
        assertThat(host.staged().orElseThrow().index()).isZero();
        assertThat(host.booted().orElseThrow().index()).isEqualTo(1);
        assertThat(host.rollback().orElseThrow().version()).contains("44.20260715");
        assertThat(host.deployments().getLast().pinned()).isTrue();
        assertThat(host.bootedIsDefault()).isTrue();
    }

    @Test
    void it_tells_the_same_deployment_as_rpm_ostree_does() throws Unreadable {
        var rpmOstree = RpmOstreeWire.read(Fixtures.of("schema-rpm-ostree-2026.2/staged.json"))
                .deployments()
                .get(1);

        assertThat(host("staged.json").booted()).contains(rpmOstree);
    }

    @Test
    void a_queued_rollback_boots_first() throws Unreadable {
        var host = host("rollback-queued.json");

        assertThat(host.bootedIsDefault()).isFalse();
        assertThat(host.deployments().getFirst().version()).contains("44.20260715");
        assertThat(host.staged()).isEmpty();
    }

    @Test
    void the_update_it_checked_for_is_told_until_it_is_staged() throws Unreadable {
        assertThat(wire("update-known.json").update())
                .contains(new Host.AvailableUpdate(
                        Optional.of("44.20260910"), Optional.of(Instant.parse("2026-09-10T04:00:00.42Z"))));
        assertThat(BootcWire.read(Fixtures.of("schema-bootc-1.16/update-known.json")
                                .replace("d5".repeat(32), "d1".repeat(32)))
                        .update())
                .isEmpty();
        assertThat(wire("staged.json").update()).isEmpty();
    }

    @Test
    void layers_hide_the_image() throws Unreadable {
        assertThat(wire("layered.json").hasLayers()).isTrue();
        var booted = host("layered.json").booted().orElseThrow();
        assertThat(booted.image()).isEmpty();
        assertThat(booted.origin()).isEmpty();
        assertThat(booted.checksum()).isEqualTo("b1".repeat(32));
        assertThat(wire("staged.json").hasLayers()).isFalse();
    }

    @Test
    void a_host_of_another_kind_is_not_known() throws Unreadable {
        assertThat(wire("no-bootc-host.json").knowsThisHost()).isFalse();
        assertThat(wire("staged.json").knowsThisHost()).isTrue();
    }

    @Test
    void without_commits_the_verity_digest_identifies_it() throws Unreadable {
        var booted = host("composefs.json").booted().orElseThrow();

        assertThat(booted.checksum()).isEqualTo("5".repeat(128));
        assertThat(booted.stateroot()).isEqualTo("default");
        assertThat(booted.unlocked()).isEqualTo(Deployment.Unlocked.DEVELOPMENT);
        assertThat(booted.origin()).contains("ostree-remote-registry:fedora:ghcr.io/ublue-os/bazzite:stable");
        assertThat(booted.image()).contains(ImageRef.parse("ghcr.io/ublue-os/bazzite:stable"));
    }

    @Test
    void a_note_before_the_json_is_passed_over() throws Unreadable {
        var printed = "note: The format of this API is not yet stable\n" + Fixtures.of("schema-bootc-1.16/staged.json");

        assertThat(BootcWire.read(printed).knowsThisHost()).isTrue();
    }

    @Test
    void what_is_no_status_is_refused() {
        assertThatThrownBy(() -> BootcWire.read("")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> BootcWire.read("{}")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> BootcWire.read("{\"status\": {\"booted\": {\"pinned\": false}}}")
                        .told())
                .isInstanceOf(Unreadable.class);
    }

    private static BootcWire wire(String fixture) throws Unreadable {
        return BootcWire.read(Fixtures.of("schema-bootc-1.16/" + fixture));
    }

    private static Host.State host(String fixture) throws Unreadable {
        var told = wire(fixture).told();
        return new Host.State(
                told.deployments(), Optional.empty(), told.transaction(), told.update(), Optional.empty());
    }
}
