package dev.atoll.adapters.ostree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.host.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads samples in place, from the folder that ATOLL_SAMPLES names; skipped where it names none. */
class SamplesTest {
    private Path folder;

    @BeforeEach
    void samples() {
        var named = System.getenv("ATOLL_SAMPLES");
        assumeTrue(named != null && Files.isDirectory(Path.of(named, "rpm-ostree")), "ATOLL_SAMPLES names no folder");
        folder = Path.of(named);
    }

    @Test
    void every_status_of_rpm_ostree_is_read() throws Exception {
        var versions = Map.of(
                "01-coreos-staged.json", "31.20200505.3.0",
                "04-silverblue-workstation-layered.json", "33.21",
                "20-synthetic-bazzite-no_pending.json", "42.20260510.0",
                "21-synthetic-bazzite-pending_cached.json", "42.20260510.0",
                "22-synthetic-bazzite-pending_staged.json", "42.20260510.0");
        for (var file : files("rpm-ostree", ".json")) {
            var told = RpmOstreeWire.read(Files.readString(file));
            var name = file.getFileName().toString();

            assertThat(told.deployments()).as(name).isNotEmpty();
            assertThat(told.toString()).as(name).doesNotContain("schemaVersion");
            Optional.ofNullable(versions.get(name))
                    .ifPresent(version ->
                            assertThat(booted(told).version()).as(name).contains(version));
        }
    }

    @Test
    void staged_layered_container_and_cached_are_told_apart() throws Exception {
        var staged = rpmOstree("01-coreos-staged.json");
        assertThat(staged.deployments()).extracting(Deployment::staged).containsExactly(true, false);

        var layered = booted(rpmOstree("04-silverblue-workstation-layered.json"));
        assertThat(layered.packages().layered()).contains("fish", "gdb");
        assertThat(layered.packages().requested()).contains("xsel");
        assertThat(layered.packages().overridden()).containsExactly("rpm-ostree", "rpm-ostree-libs");
        assertThat(layered.image()).isEmpty();

        var digest = booted(rpmOstree("06-rhcos-container-digest-origin.json"));
        assertThat(digest.image().orElseThrow().digest()).isEqualTo(digest.digest());
        assertThat(digest.version()).isEmpty();

        var port = rpmOstree("15-container-staged-no-origin.json").deployments().getFirst();
        assertThat(port.image().orElseThrow().toString()).isEqualTo("192.168.122.1:5000/bootc-insights:latest");

        assertThat(rpmOstree("21-synthetic-bazzite-pending_cached.json")
                        .update()
                        .orElseThrow()
                        .version())
                .contains("42.20260513.0");
        assertThat(rpmOstree("20-synthetic-bazzite-no_pending.json").update()).isEmpty();
        assertThat(rpmOstree("22-synthetic-bazzite-pending_staged.json").deployments())
                .anyMatch(Deployment::staged);
    }

    @Test
    void a_host_of_bootc_and_one_of_another_kind_are_told_apart() throws Exception {
        assertThat(BootcWire.read(text("bootc/12-v1-null-not-booted.json")).knowsThisHost())
                .isFalse();

        var told = BootcWire.read(text("bootc/13-real-rhel-bootc-v1alpha1-rollback.json"))
                .told();
        assertThat(told.deployments()).hasSize(2);
        assertThat(booted(told).version()).contains("stream9.20231213.0");
        assertThat(booted(told).stateroot()).isEqualTo("default");
        assertThat(told.deployments().getLast().image().orElseThrow().toString())
                .isEqualTo("quay.io/centos-boot/fedora-boot-cloud:eln");
    }

    @Test
    void what_people_read_is_not_taken_for_json() throws Exception {
        for (var file : files("bootc", ".yaml")) {
            assertThatThrownBy(() -> BootcWire.read(Files.readString(file)))
                    .as(file.toString())
                    .isInstanceOf(Unreadable.class);
        }
        for (var file : files("rpm-ostree", ".txt")) {
            assertThatThrownBy(() -> RpmOstreeWire.read(Files.readString(file)))
                    .as(file.toString())
                    .isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void a_sysroot_that_is_not_booted_tells_its_pin() throws Exception {
        var told = new OstreeWire((stateroot, deployment) -> Optional.empty())
                .read(text("ostree/02-admin-status-2022.7-not-booted-pinned.txt"));

        assertThat(told.deployments()).extracting(Deployment::pinned).containsExactly(false, true);
        assertThat(told.deployments()).noneMatch(Deployment::booted);
        assertThat(told.deployments().getFirst().origin()).contains("test/x86_64");
    }

    private static Deployment booted(Told told) {
        return told.deployments().stream()
                .filter(Deployment::booted)
                .findFirst()
                .orElseThrow();
    }

    private Told rpmOstree(String file) throws IOException, Unreadable {
        return RpmOstreeWire.read(text("rpm-ostree/" + file));
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private List<Path> files(String tool, String ending) throws IOException {
        try (var files = Files.list(folder.resolve(tool))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
