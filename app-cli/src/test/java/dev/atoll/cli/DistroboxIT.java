package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported, distrobox itself takes: it says which containers it would make, and makes none. */
@OnTestbed
class DistroboxIT {
    private static final Testbed.Generation BED = Testbed.podman5();

    @TempDir
    private Path home;

    private Path ini;

    @BeforeEach
    void find() throws IOException {
        // Inside its namespaces this distrobox sees that home, and no other folder of ours.
        ini = Files.createTempFile(Path.of(BED.environment().getOrDefault("HOME", "/nowhere")), "exported", ".ini");
        Files.setPosixFilePermissions(ini, PosixFilePermissions.fromString("rw-r--r--"));
    }

    @AfterEach
    void putBack() throws IOException {
        Files.deleteIfExists(ini);
    }

    @Test
    void distrobox_takes_what_is_exported() throws IOException {
        var typing = new Typing(home);
        var manifest = Files.writeString(home.resolve("workstation.yaml"), """
                atoll: 1
                workstation: bazzite
                boxes:
                  exported-one:
                    image: "registry.example.org/team/dev:1.2"
                    additional_packages: [ git, gcc-c++ ]
                    home: /tmp/exported-home
                    hostname: exported
                    nvidia: true
                    unshare_netns: true
                    entry: false
                    volume: [ "/tmp:/run/a" ]
                    additional_flags: [ "--env LANG=C.UTF-8" ]
                    init_hooks: [ "touch /ready && echo \\"done\\"" ]
                  exported-two: { image: "registry.example.org/team/other:2" }
                """);
        assertThat(typing.type("export", "distrobox.ini", "--file", manifest.toString()))
                .isZero();
        assertThat(typing.err()).isEmpty();
        Files.writeString(ini, typing.out());

        var answer = BED.exec("distrobox", "assemble", "create", "--dry-run", "--file", ini.toString());

        assertThat(answer)
                .contains("Creating exported-one", "Creating exported-two")
                .contains("registry.example.org/team/dev:1.2", "registry.example.org/team/other:2")
                .contains("git gcc-c++", "/tmp/exported-home", "LANG=C.UTF-8", "touch /ready", "/tmp:/run/a");
        assertThat(BED.exec("distrobox", "list", "--no-color")).doesNotContain("exported-one");
    }
}
