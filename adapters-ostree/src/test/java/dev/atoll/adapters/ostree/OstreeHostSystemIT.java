package dev.atoll.adapters.ostree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Observation;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real ostree sysroot, asked through the stand-in for rpm-ostree and through ostree itself. */
@OnTestbed
class OstreeHostSystemIT {
    private static final Path SYSROOT = Path.of("/var/lib/atoll-testbed/ostree/sysroot");

    private final AdapterContext context = Testbed.context(new OstreeProvider(), Duration.ofSeconds(30));
    private List<Deployment> before = List.of();

    @BeforeEach
    void nothingIsStaged() {
        before = seen(context).deployments();
        assertThat(before).noneMatch(Deployment::staged);
    }

    @AfterEach
    void asItWas() {
        Testbed.root("rpm-ostree", "cleanup", "-p");
        var booted = IntStream.range(0, before.size())
                .filter(index -> before.get(index).booted())
                .findFirst()
                .orElseThrow();
        if (seen(context).booted().orElseThrow().pinned()) {
            Testbed.root("ostree", "admin", "pin", "--unpin", Integer.toString(booted));
        }
        assertThat(seen(context).deployments()).isEqualTo(before);
    }

    @Test
    void the_booted_deployment_and_the_way_back_are_seen() {
        var host = seen(context);

        var booted = host.booted().orElseThrow();
        assertThat(booted.image())
                .hasValueSatisfying(image -> assertThat(image.toString()).isEqualTo("ghcr.io/ublue-os/bazzite:stable"));
        assertThat(booted.digest())
                .hasValueSatisfying(digest -> assertThat(digest).startsWith("sha256:"));
        assertThat(booted.timestamp().orElseThrow()).isBefore(Instant.now());
        assertThat(host.bootedIsDefault()).isTrue();
        assertThat(host.rollback().orElseThrow().pinned()).isTrue();
        assertThat(host.rollback().orElseThrow().version()).isNotEqualTo(booted.version());
    }

    @Test
    void an_upgrade_is_staged_and_cleaned_up_again() {
        Testbed.root("rpm-ostree", "upgrade");

        var upgraded = seen(context);
        var staged = upgraded.staged().orElseThrow();
        assertThat(upgraded.deployments()).hasSize(before.size() + 1);
        assertThat(staged.index()).isZero();
        assertThat(staged.kernelArguments()).containsExactly("quiet");
        assertThat(staged.version())
                .isNotEqualTo(upgraded.booted().orElseThrow().version());
        assertThat(upgraded.booted().orElseThrow().checksum())
                .isEqualTo(before.getFirst().checksum());
        assertThat(upgraded.bootedIsDefault()).isTrue();

        Testbed.root("rpm-ostree", "cleanup", "-p");

        assertThat(seen(context).deployments()).isEqualTo(before);
    }

    @Test
    void a_pin_comes_and_goes() {
        assertThat(seen(context).booted().orElseThrow().pinned()).isFalse();

        Testbed.root("ostree", "admin", "pin", "0");
        assertThat(seen(context).booted().orElseThrow().pinned()).isTrue();
        assertThat(seen(byOstreeAlone()).deployments().getFirst().pinned()).isTrue();

        Testbed.root("ostree", "admin", "pin", "--unpin", "0");
        assertThat(seen(context).booted().orElseThrow().pinned()).isFalse();
    }

    @Test
    void plain_ostree_tells_of_the_same_deployments() {
        var plain = seen(byOstreeAlone()).deployments();

        assertThat(plain)
                .extracting(Deployment::checksum)
                .containsExactlyElementsOf(
                        before.stream().map(Deployment::checksum).toList());
        assertThat(plain)
                .extracting(Deployment::version)
                .containsExactlyElementsOf(
                        before.stream().map(Deployment::version).toList());
        assertThat(plain)
                .extracting(Deployment::pinned)
                .containsExactlyElementsOf(
                        before.stream().map(Deployment::pinned).toList());
        assertThat(plain)
                .as("from the origin files")
                .allSatisfy(deployment -> assertThat(deployment.image())
                        .isEqualTo(before.getFirst().image()));
        assertThat(plain).as("nobody started this sysroot").noneMatch(Deployment::booted);
    }

    @Test
    void looking_leaves_the_sysroot_as_it_is() throws Exception {
        var changed = Files.getLastModifiedTime(SYSROOT.resolve("ostree/deploy"));

        seen(context);
        seen(byOstreeAlone());

        assertThat(Files.getLastModifiedTime(SYSROOT.resolve("ostree/deploy"))).isEqualTo(changed);
    }

    private AdapterContext byOstreeAlone() {
        var settings = new HashMap<>(Map.of("ostree.sysroot", SYSROOT.toString()));
        context.setting("ostree.command").ifPresent(command -> settings.put("ostree.command", command));
        return new AdapterContext(settings, context.environment(), context.clock(), Duration.ofSeconds(30));
    }

    private static Host.State seen(AdapterContext context) {
        var port = new OstreeProvider().create(context).get(Kinds.HOST).orElseThrow();
        var observation = port.observe();
        assertThat(observation).isInstanceOf(Observation.Known.class);
        return ((Observation.Known<Host.State>) observation).value();
    }
}
