package dev.atoll.arch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The toy adapter's jar dropped into the adapters folder, before the launcher and the app as they were just built. Of
 * this machine nothing is needed but its JDK; nothing of it is changed.
 */
class DroppedAdapterIT {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private Path loaded;

    @BeforeEach
    void an_installed_app_without_adapters_of_others() throws IOException {
        loaded = folder.resolve("loaded.log");
        var target = Files.createDirectories(folder.resolve("a checkout/app-cli/target"));
        copy(TOP.resolve("atoll"), folder.resolve("a checkout/atoll"));
        copy(TOP.resolve("app-cli/target"), target, "app-cli-*.jar");
        copy(TOP.resolve("app-cli/target/lib"), Files.createDirectories(target.resolve("lib")), "*.jar");
        Files.createFile(target.resolve("built"));
        copy(TOP.resolve("examples/toy-adapter/bin/chores"), folder.resolve("bin/chores"));
        Files.createDirectories(folder.resolve("home"));
        Files.writeString(
                folder.resolve("home/.chores.json"),
                "[{\"name\": \"water-plants\", \"due\": \"2096-02-12T08:00:00Z\"}]");
        aJdkThatTellsWhatItLoads();
    }

    @Test
    void it_is_shown_and_the_start_still_comes_from_the_archive() throws Exception {
        assertThat(atoll("adapters")).doesNotContain("chores");
        drop();

        var adapters = atoll("adapters", "--set", "adapter.task=chores");
        assertThat(adapters).containsPattern("task +chores .*yes +chores, chores list --json");
        assertThat(adapters).containsPattern("chores.command +.*the chores program");
        assertThat(atoll("status", "--set", "adapter.task=chores")).containsPattern("Duties +1 more planned");
        assertThat(atoll("task", "--set", "adapter.task=chores")).contains("water-plants");

        var classes = Files.readAllLines(loaded);
        assertThat(classes)
                .anySatisfy(line -> assertThat(line).endsWith("dev.atoll.cli.Main source: shared objects file"));
        assertThat(classes)
                .anySatisfy(line -> assertThat(line)
                        .contains("org.example.chores.ChoresProvider source: file:")
                        .contains("/atoll/adapters/"));
    }

    @Test
    void of_two_that_offer_a_kind_a_setting_has_to_name_one() throws Exception {
        drop();

        assertThat(atoll("status"))
                .contains("several adapters offer task: chores, linux; set adapter.task to one of them");
    }

    private void drop() throws IOException {
        var adapters = Files.createDirectories(folder.resolve("data/atoll/adapters"));
        copy(TOP.resolve("examples/toy-adapter/target"), adapters, "toy-adapter-*.jar");
    }

    /** What it wrote to both streams. */
    private String atoll(String... arguments) throws Exception {
        var process = new ProcessBuilder(
                Stream.concat(Stream.of(folder.resolve("a checkout/atoll").toString()), Stream.of(arguments))
                        .toList());
        var environment = process.environment();
        environment.keySet().removeIf(name -> name.startsWith("ATOLL_") || name.startsWith("XDG_"));
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
        environment.put("JAVA_HOME", folder.resolve("jdk").toString());
        environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        var printed = folder.resolve("printed.txt");
        var started = process.redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        try {
            assertThat(started.waitFor(2, TimeUnit.MINUTES))
                    .as(List.of(arguments).toString())
                    .isTrue();
        } finally {
            started.destroyForcibly();
        }
        return Files.readString(printed, UTF_8);
    }

    /** The JDK of this test; once there is an archive to start from, it notes where each class came from. */
    private void aJdkThatTellsWhatItLoads() throws IOException {
        var jdk = Path.of(System.getProperty("java.home"));
        copy(jdk.resolve("release"), folder.resolve("jdk/release"));
        var java = folder.resolve("jdk/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, """
                #!/bin/sh
                case " $* " in
                *AOTCache=*|*SharedArchiveFile=*) ;;
                *) exec '%1$s' "$@" ;;
                esac
                for argument; do
                    shift
                    case $argument in -Xlog:*) ;; *) set -- "$@" "$argument" ;; esac
                done
                exec '%1$s' -Xlog:disable '-Xlog:class+load=info:file=%2$s' "$@"
                """.formatted(jdk.resolve("bin/java"), loaded));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void copy(Path from, Path to, String glob) throws IOException {
        try (var files = Files.newDirectoryStream(from, glob)) {
            for (var file : files) {
                copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
