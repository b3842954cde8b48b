package dev.atoll.adapters.ostree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ImageRef;
import dev.atoll.core.host.Host;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallWiresTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ostree-image-signed:docker://ghcr.io/ublue-os/bazzite:stable",
                "ostree-image-signed:registry:ghcr.io/ublue-os/bazzite:stable",
                "ostree-unverified-registry:ghcr.io/ublue-os/bazzite:stable",
                "ostree-unverified-image:docker://ghcr.io/ublue-os/bazzite:stable",
                "ostree-unverified-image:containers-storage:ghcr.io/ublue-os/bazzite:stable",
                "ostree-remote-image:fedora:docker://ghcr.io/ublue-os/bazzite:stable",
                "ostree-remote-registry:fedora:ghcr.io/ublue-os/bazzite:stable",
                "docker://ghcr.io/ublue-os/bazzite:stable"
            })
    void an_image_is_found_behind_every_transport(String origin) {
        assertThat(ImageOrigin.image(origin)).contains(ImageRef.parse("ghcr.io/ublue-os/bazzite:stable"));
    }

    @Test
    void a_registry_with_a_port_and_a_digest_are_kept() {
        assertThat(ImageOrigin.image("ostree-unverified-registry:192.0.2.1:5000/host:latest"))
                .contains(ImageRef.parse("192.0.2.1:5000/host:latest"));
        assertThat(ImageOrigin.image("ostree-unverified-registry:quay.io/a/b@sha256:00")
                        .orElseThrow()
                        .digest())
                .contains("sha256:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fedora:fedora/44/x86_64/silverblue", "ostree-unverified-image:oci:/tmp/image", "", "docker://"})
    void what_is_no_image_of_a_registry_is_none(String origin) {
        assertThat(ImageOrigin.image(origin)).isEmpty();
    }

    @Test
    void greenboots_verdict_is_told_once_it_is_there() {
        assertThat(GreenbootWire.read("LoadState=loaded\nActiveState=active\nResult=success\n"))
                .contains(new Host.HealthCheck(true, "success"));
        assertThat(GreenbootWire.read("Result=exit-code\nActiveState=failed\nLoadState=loaded\n"))
                .contains(new Host.HealthCheck(false, "exit-code"));
    }

    @Test
    void no_greenboot_a_running_one_and_one_that_never_ran_say_nothing() {
        assertThat(GreenbootWire.read("LoadState=not-found\nActiveState=inactive\nResult=success\n"))
                .isEmpty();
        assertThat(GreenbootWire.read("LoadState=loaded\nActiveState=activating\nResult=success\n"))
                .isEmpty();
        assertThat(GreenbootWire.read("LoadState=loaded\nActiveState=inactive\nResult=success\n"))
                .isEmpty();
        assertThat(GreenbootWire.read("")).isEmpty();
    }

    @Test
    void kernel_arguments_are_told_without_the_boot_loaders_and_without_secrets() {
        assertThat(
                        KernelArguments.read(
                                "BOOT_IMAGE=(hd0,gpt2)/ostree/x quiet root=UUID=0 rw  inst.rootpassword=planted a.token=planted\n"))
                .containsExactly("quiet", "root=UUID=0", "rw", "inst.rootpassword=***", "a.token=***");
    }
}
