package dev.atoll.adapters.ostree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OstreeWireTest {
    private static final OstreeWire.Origins NONE = (stateroot, deployment) -> Optional.empty();

    @Test
    void a_staged_update_the_booted_tree_and_its_pin_are_told() throws Unreadable {
        var host = host("ostree-2022.7/status-staged.txt", NONE);

        assertThat(host.deployments())
                .extracting(d -> d.version().orElseThrow())
                .containsExactly("44.20260902", "44.20260825", "44.20260801");
        assertThat(host.staged().orElseThrow().index()).isZero();
        var booted = host.booted().orElseThrow();
        assertThat(booted.pinned()).isTrue();
        assertThat(booted.unlocked()).isEqualTo(Deployment.Unlocked.DEVELOPMENT);
        assertThat(booted.stateroot()).isEqualTo("bazzite");
        assertThat(booted.checksum()).hasSize(64).startsWith("32d06cd3");
        assertThat(booted.origin()).contains("bazzite/stable");
        assertThat(host.bootedIsDefault()).isFalse();
    }

    @Test
    void a_newer_tree_that_waits_is_not_a_staged_one() throws Unreadable {
        var host = host("ostree-2022.7/status-pending.txt", NONE);

        assertThat(host.staged()).isEmpty();
        assertThat(host.bootedIsDefault()).isFalse();
        assertThat(host.rollback()).isEmpty();
    }

    @Test
    void a_sysroot_that_is_not_booted_has_no_booted_tree() throws Unreadable {
        var host = host("ostree-2022.7/status-not-booted.txt", NONE);

        assertThat(host.booted()).isEmpty();
        assertThat(host.deployments()).extracting(Deployment::pinned).containsExactly(false, true);
    }

    @Test
    void the_origin_file_tells_the_image_the_tool_does_not_know() throws Unreadable {
        var fixture = "ostree-2022.7/status-container.txt";
        assertThat(Fixtures.of(fixture)).contains("<unknown origin type>");
        var booted = host(
                        fixture,
                        (stateroot, deployment) -> deployment.startsWith("12cd") && deployment.endsWith(".0")
                                ? Optional.of(Fixtures.of("ostree-2022.7/container.origin"))
                                : Optional.of(Fixtures.of("ostree-2022.7/pinned.origin")))
                .booted()
                .orElseThrow();

        assertThat(booted.image()).contains(ImageRef.parse("ghcr.io/ublue-os/bazzite:stable"));
        assertThat(booted.origin()).contains("ostree-image-signed:docker://ghcr.io/ublue-os/bazzite:stable");
        var rollback = host(fixture, NONE).rollback().orElseThrow();
        assertThat(rollback.origin()).contains("bazzite/stable");
        assertThat(host(fixture, NONE).booted().orElseThrow().origin()).isEmpty();
    }

    @Test
    void no_deployments_is_an_answer() throws Unreadable {
        assertThat(host("ostree-2022.7/status-none.txt", NONE).deployments()).isEmpty();
    }

    @Test
    void json_of_later_versions_is_read_alike() throws Unreadable {
        var host = host("schema-ostree-2025.3/status.json", NONE);

        assertThat(host.staged().orElseThrow().version()).contains("44.20260825");
        var booted = host.booted().orElseThrow();
        assertThat(booted.pinned()).isTrue();
        assertThat(booted.unlocked()).isEqualTo(Deployment.Unlocked.DEVELOPMENT);
        assertThat(booted.origin()).isEmpty();
    }

    @Test
    void what_is_no_status_is_refused() {
        for (var printed : List.of("", "hello", "{}", "* bazzite nochecksum.0")) {
            assertThatThrownBy(() -> new OstreeWire(NONE).read(printed))
                    .as(printed)
                    .isInstanceOf(Unreadable.class);
        }
    }

    private static Host.State host(String fixture, OstreeWire.Origins origins) throws Unreadable {
        var told = new OstreeWire(origins).read(Fixtures.of(fixture));
        return new Host.State(
                told.deployments(), Optional.empty(), told.transaction(), told.update(), Optional.empty());
    }
}
