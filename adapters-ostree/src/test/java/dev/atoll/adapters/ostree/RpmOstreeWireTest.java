package dev.atoll.adapters.ostree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RpmOstreeWireTest {
    @Test
    void deployments_come_in_boot_order_with_their_roles() throws Unreadable {
        var host = host("staged.json");

        assertThat(host.staged().orElseThrow().version()).contains("44.20260825");
        var booted = host.booted().orElseThrow();
        assertThat(booted.index()).isEqualTo(1);
        assertThat(booted.stateroot()).isEqualTo("default");
        assertThat(booted.timestamp()).contains(Instant.parse("2026-08-01T04:00:00Z"));
        assertThat(booted.digest()).contains("sha256:" + "d1".repeat(32));
        assertThat(booted.image()).contains(ImageRef.parse("ghcr.io/ublue-os/bazzite:stable"));
        assertThat(booted.origin()).contains("ostree-image-signed:docker://ghcr.io/ublue-os/bazzite:stable");
        assertThat(host.rollback().orElseThrow().pinned()).isTrue();
        assertThat(host.bootedIsDefault()).isTrue();
        assertThat(booted.packages()).isEqualTo(Deployment.Packages.UNCHANGED);
    }

    @Test
    void a_queued_rollback_is_no_staged_update() throws Unreadable {
        var host = host("rollback-queued.json");

        assertThat(host.staged()).isEmpty();
        assertThat(host.bootedIsDefault()).isFalse();
        assertThat(host.transaction()).contains("upgrade");
    }

    @Test
    void what_the_user_changed_is_told_by_name() throws Unreadable {
        var booted = host("layered.json").booted().orElseThrow();

        assertThat(booted.packages())
                .isEqualTo(new Deployment.Packages(
                        List.of("already-in-image", "fish", "mytool-1.0-1.noarch"),
                        List.of("fish", "mytool-1.0-1.noarch"),
                        List.of("firefox"),
                        List.of("mesa", "podman")));
        assertThat(booted.unlocked()).isEqualTo(Deployment.Unlocked.HOTFIX);
        assertThat(booted.liveChanged()).isTrue();
    }

    @Test
    void an_update_that_was_found_and_not_staged_is_told() throws Unreadable {
        assertThat(RpmOstreeWire.read(Fixtures.of("schema-rpm-ostree-2026.2/layered.json"))
                        .update())
                .contains(new Host.AvailableUpdate(
                        Optional.of("44.20260910"), Optional.of(Instant.parse("2026-09-10T04:00:00Z"))));
    }

    @Test
    void an_update_that_was_staged_since_or_is_older_than_what_runs_is_none() throws Unreadable {
        assertThat(withUpdate("\"version\": \"44.20260825\"")).isEmpty();
        assertThat(withUpdate("\"version\": \"44.20260720\", \"timestamp\": 1784500000"))
                .isEmpty();
        assertThat(withUpdate("\"checksum\": \"" + "a2".repeat(32) + "\"")).isEmpty();
        assertThat(withUpdate("\"version\": \"44.20260910\", \"timestamp\": 1789012800"))
                .isPresent();
    }

    @Test
    void a_remote_of_ostree_numbers_as_text_and_nulls_are_read() throws Unreadable {
        var booted = host("classic.json").booted().orElseThrow();

        assertThat(booted.origin()).contains("fedora:fedora/44/x86_64/silverblue");
        assertThat(booted.image()).isEmpty();
        assertThat(booted.digest()).isEmpty();
        assertThat(booted.timestamp()).isPresent();
        assertThat(booted.unlocked()).isEqualTo(Deployment.Unlocked.DEVELOPMENT);
    }

    @Test
    void what_is_no_status_is_refused() {
        assertThatThrownBy(() -> RpmOstreeWire.read("{}")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> RpmOstreeWire.read("State: idle")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> RpmOstreeWire.read("{\"deployments\": [{\"booted\": true}]}"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("checksum");
    }

    private static Optional<Host.AvailableUpdate> withUpdate(String cached) throws Unreadable {
        return RpmOstreeWire.read(Fixtures.of("schema-rpm-ostree-2026.2/staged.json")
                        .replace("\"cached-update\": null", "\"cached-update\": {" + cached + "}"))
                .update();
    }

    private static Host.State host(String fixture) throws Unreadable {
        var told = RpmOstreeWire.read(Fixtures.of("schema-rpm-ostree-2026.2/" + fixture));
        return new Host.State(
                told.deployments(), Optional.empty(), told.transaction(), told.update(), Optional.empty());
    }
}
