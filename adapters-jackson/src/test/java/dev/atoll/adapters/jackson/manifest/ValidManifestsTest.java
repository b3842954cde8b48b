package dev.atoll.adapters.jackson.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Scope;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.DeclaredPath;
import dev.atoll.core.manifest.DutySpec;
import dev.atoll.core.manifest.HostSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestSource.Reading;
import dev.atoll.core.manifest.Percent;
import dev.atoll.core.service.UnitState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValidManifestsTest {
    @TempDir
    Path folder;

    static Stream<Path> valid() {
        return Corpus.of("valid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void a_sound_one_is_taken(Path manifest) {
        assertThat(Corpus.source(manifest).read()).isInstanceOf(Reading.Loaded.class);
    }

    @Test
    void the_version_and_a_name_are_enough() {
        var manifest = read("valid/smallest.yaml");

        assertThat(manifest.version()).isEqualTo(1);
        assertThat(manifest.workstation()).isEqualTo("bazzite");
        assertThat(manifest.host()).isEmpty();
        assertThat(manifest.boxes()).isEmpty();
    }

    @Test
    void the_reference_machine_reads_whole() {
        var manifest = read("valid/reference.yaml");

        var host = manifest.host().orElseThrow();
        assertThat(host.image()).contains(ImageRef.parse("ghcr.io/ublue-os/bazzite:stable"));
        assertThat(host.updates())
                .contains(new HostSpec.Updates(Optional.of("uupd"), Optional.of(Duration.ofDays(30))));
        assertThat(host.layered()).contains(List.of());
        assertThat(host.units())
                .containsEntry("podman.socket", new HostSpec.Unit(Scope.USER, UnitState.ENABLED))
                .containsEntry("sshd.service", new HostSpec.Unit(Scope.SYSTEM, UnitState.ENABLED));
        assertThat(manifest.tailnet().orElseThrow().peers()).containsOnlyKeys("iphone-14", "iphone-12");
        assertThat(of(manifest.volumes(), "backup").encrypted()).contains(true);
        assertThat(manifest.boxes()).containsOnlyKeys("opencode-dev", "litellm-proxy", "bazzite-arch", "old-box");
        assertThat(of(manifest.boxes(), "opencode-dev").protectedOne()).isTrue();
        assertThat(of(manifest.boxes(), "old-box").state()).isEqualTo(BoxSpec.State.ABSENT);
        assertThat(of(of(manifest.boxes(), "litellm-proxy").services(), "litellm")
                        .exec())
                .containsExactly("litellm", "--config", "~/.litellm/config.yaml");
        assertThat(manifest.directories()).containsKey(new DeclaredPath("~/distrobox-configs"));
        assertThat(of(manifest.backups(), "openclaw").keep().monthly()).isEqualTo(12);
        assertThat(manifest.maintenance())
                .containsEntry(
                        "commit-projects", new DutySpec(DutySpec.Every.DAY, new DutySpec.Work.Check("repositories")))
                .containsEntry(
                        "prove-backup",
                        new DutySpec(DutySpec.Every.YEAR, new DutySpec.Work.Run("backup drill --full")));
        assertThat(manifest.mutes()).hasSize(1);
    }

    @Test
    void what_is_not_said_is_what_the_page_says() {
        var manifest = read("valid/reference.yaml");

        assertThat(of(manifest.volumes(), "backup").warn()).isEqualTo(new Percent(85));
        assertThat(of(manifest.boxes(), "bazzite-arch").making().entry()).isTrue();
        assertThat(of(of(manifest.boxes(), "opencode-dev").endpoints(), "vite").protocol())
                .isEqualTo(BoxSpec.Protocol.TCP);
    }

    @Test
    void a_box_has_what_holds_for_all_unless_it_says_otherwise() {
        var boxes = read("valid/one-of-each-key.yaml").boxes();

        assertThat(of(boxes, "everything").protectedOne()).isFalse();
        assertThat(of(boxes, "everything").making().packages()).hasSize(3);
        assertThat(of(boxes, "copy").protectedOne()).isTrue();
        assertThat(of(boxes, "copy").making().packages()).containsExactly("git");
        assertThat(of(boxes, "copy").image()).as("it is copied").isEmpty();
        assertThat(of(read("valid/two-files/workstation.yaml").boxes(), "dev").image())
                .contains(ImageRef.parse("fedora:43"));
    }

    @Test
    void a_file_that_is_not_there_is_no_mistake() {
        assertThat(YamlManifestSource.of(folder.resolve("workstation.yaml"), Map.of())
                        .read())
                .isInstanceOf(Reading.Missing.class);
    }

    @Test
    void a_file_that_cannot_be_read_is_one() throws IOException {
        Files.createDirectories(folder.resolve("workstation.yaml"));

        assertThat(refused("workstation.yaml")).contains("workstation.yaml cannot be read: it is a folder");
    }

    @Test
    void one_beyond_a_mebibyte_is_refused_and_one_just_below_is_not() throws IOException {
        var head = "atoll: 1\nworkstation: a\n#";
        Files.writeString(folder.resolve("a.yaml"), head + "x".repeat((1 << 20) - head.length() - 1) + "\n");
        Files.writeString(folder.resolve("b.yaml"), head + "x".repeat((1 << 20) - head.length()) + "\n");

        assertThat(Corpus.source(folder.resolve("a.yaml")).read()).isInstanceOf(Reading.Loaded.class);
        assertThat(refused("b.yaml")).contains("larger than 1 MiB");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused_with_their_line() throws IOException {
        Files.write(folder.resolve("a.yaml"), new byte[] {'a', ':', ' ', '1', '\n', 'b', ':', ' ', (byte) 0xff, '\n'});

        assertThat(refused("a.yaml")).contains("a.yaml:2:4: error: a byte that is no UTF-8");
    }

    @Test
    void it_lies_where_it_was_said_then_where_the_variable_says_then_where_xdg_says() {
        assertThat(YamlManifestSource.place(
                        Optional.of(Path.of("/a/b.yaml")), Map.of("HOME", "/home/me", "ATOLL_FILE", "/c.yaml")))
                .hasToString("/a/b.yaml");
        assertThat(YamlManifestSource.place(Optional.empty(), Map.of("HOME", "/home/me", "ATOLL_FILE", "/c.yaml")))
                .hasToString("/c.yaml");
        assertThat(YamlManifestSource.place(Optional.empty(), Map.of("HOME", "/home/me")))
                .hasToString("/home/me/.config/atoll/workstation.yaml");
        assertThat(YamlManifestSource.place(
                        Optional.empty(), Map.of("HOME", "/home/me", "XDG_CONFIG_HOME", "/etc/conf")))
                .hasToString("/etc/conf/atoll/workstation.yaml");
    }

    private static <T> T of(Map<String, T> section, String name) {
        return Optional.ofNullable(section.get(name)).orElseThrow();
    }

    private String refused(String name) {
        var file = folder.resolve(name);
        var reading = Corpus.source(file).read();
        assertThat(reading).isInstanceOf(Reading.Rejected.class);
        return Corpus.written(file, reading);
    }

    private static Manifest read(String name) {
        return switch (Corpus.source(Corpus.FOLDER.resolve(name)).read()) {
            case Reading.Loaded loaded -> loaded.manifest();
            case Reading.Rejected rejected -> throw new AssertionError(rejected.problems());
            case Reading.Missing missing -> throw new AssertionError(missing);
        };
    }
}
