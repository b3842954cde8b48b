package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher at the root, in a checkout with blanks in its path, with stand-ins for Java and Maven. */
@Timeout(120)
class LauncherTest {
    private static final Path LAUNCHER = Path.of("..", "atoll").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path checkout;
    private Path bin;
    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void checkOut() throws IOException {
        checkout = Files.createDirectories(folder.resolve("a check out"));
        Files.copy(LAUNCHER, checkout.resolve("atoll"));
        executable(checkout.resolve("atoll"));
        Files.createDirectories(checkout.resolve("app-cli/src/main"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        bin = Files.createDirectories(folder.resolve("bin"));
        environment.put("PATH", bin + ":/usr/bin:/bin");
        environment.put("HOME", Files.createDirectories(folder.resolve("home")).toString());
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A JDK that says what it was asked, and trains an archive when told to. */
    private Path jdk(Path where, int version) throws IOException {
        Files.createDirectories(where.resolve("bin"));
        Files.writeString(where.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
        Files.writeString(where.resolve("bin/java"), """
                #!/bin/sh
                for a in "$@"; do
                    case $a in
                        -XX:AOTCacheOutput=*|-XX:ArchiveClassesAtExit=*) echo classes > "${a#*=}"; exit 0 ;;
                    esac
                done
                echo "java %d"
                for a in "$@"; do echo "[$a]"; done
                """.formatted(version));
        executable(where.resolve("bin/java"));
        return where;
    }

    private void maven(String body) throws IOException {
        Files.writeString(bin.resolve("mvn"), "#!/bin/sh\n" + body + "\n");
        executable(bin.resolve("mvn"));
    }

    /** Builds a jar and counts how often. */
    private void mavenThatBuilds() throws IOException {
        maven("echo built >> '" + folder.resolve("builds") + "'; mkdir -p app-cli/target/lib; sleep 1; "
                + "echo x > app-cli/target/lib/core.jar; echo jar > app-cli/target/app-cli-1.jar");
    }

    private record Ran(int exit, String out, String err) {}

    private Process start(Path in, Path program, Path out, Path err, String... arguments) throws IOException {
        var argv = new ArrayList<>(List.of(program.toString()));
        argv.addAll(List.of(arguments));
        var builder = new ProcessBuilder(argv)
                .directory(in.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Ran run(Path in, Path program, String... arguments) throws Exception {
        var out = Files.createTempFile(folder, "ran", ".out");
        var err = Files.createTempFile(folder, "ran", ".err");
        var exit = start(in, program, out, err, arguments).waitFor();
        return new Ran(exit, Files.readString(out), Files.readString(err));
    }

    private Ran run(String... arguments) throws Exception {
        return run(folder, checkout.resolve("atoll"), arguments);
    }

    private List<String> builds() throws IOException {
        var builds = folder.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
    }

    @Test
    void builds_once_says_so_and_starts_from_an_archive() throws Exception {
        environment.put("JAVA_HOME", jdk(folder.resolve("jdk 25"), 25).toString());
        mavenThatBuilds();

        var first = run("status", "a b", "$(id)");
        var second = run("status");

        assertThat(first.err()).isEqualTo("atoll: building, once; this takes a minute or two\n");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).hasSize(1);
        assertThat(first.out())
                .startsWith("java 25\n")
                .endsWith("[dev.atoll.cli.Main]\n[status]\n[a b]\n[$(id)]\n")
                .contains("[-XX:AOTCache=" + checkout.toRealPath());
        assertThat(second.out()).contains("[-XX:AOTCache=");
    }

    @Test
    void builds_again_when_a_source_is_newer() throws Exception {
        environment.put("JAVA_HOME", jdk(folder.resolve("jdk"), 25).toString());
        mavenThatBuilds();
        run("status");
        var source = Files.writeString(checkout.resolve("app-cli/src/main/New.java"), "new");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(run("status").err()).contains("building");
        assertThat(builds()).hasSize(2);
    }

    @Test
    void two_at_the_same_time_build_once() throws Exception {
        environment.put("JAVA_HOME", jdk(folder.resolve("jdk"), 25).toString());
        mavenThatBuilds();

        var nowhere = folder.resolve("nowhere");
        var one = start(folder, checkout.resolve("atoll"), nowhere, nowhere, "status");
        var other = start(folder, checkout.resolve("atoll"), nowhere, nowhere, "status");

        assertThat(one.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(one.exitValue() + other.exitValue()).isZero();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void works_through_links_from_anywhere() throws Exception {
        environment.put("JAVA_HOME", jdk(folder.resolve("jdk"), 25).toString());
        mavenThatBuilds();
        var link = Files.createSymbolicLink(bin.resolve("atoll"), checkout.resolve("atoll"));
        var relative = Files.createSymbolicLink(folder.resolve("home/at"), Path.of("../bin/atoll"));

        assertThat(run(Path.of("/"), link, "status").exit()).isZero();
        assertThat(run(Path.of("/"), relative, "status").out()).contains("a check out/app-cli/target/app-cli-1.jar]");
    }

    @Test
    void an_older_java_starts_from_a_class_data_archive() throws Exception {
        environment.put("JAVA_HOME", jdk(folder.resolve("jdk"), 21).toString());
        mavenThatBuilds();

        assertThat(run("status").out()).contains("[-XX:SharedArchiveFile=").doesNotContain("AOTCache");
    }

    @Test
    void adapters_of_the_user_come_after_what_the_archive_knows() throws Exception {
        environment.put("JAVA_HOME", jdk(folder.resolve("jdk"), 25).toString());
        mavenThatBuilds();
        var adapters = Files.createDirectories(folder.resolve("home/.local/share/atoll/adapters"));
        Files.writeString(adapters.resolve("toy.jar"), "jar");

        assertThat(run("status").out())
                .contains("[" + checkout.toRealPath() + "/app-cli/target/app-cli-1.jar:" + adapters + "/toy.jar]");
    }

    @Test
    void finds_a_jdk_where_mise_and_sdkman_put_it_and_takes_the_newest() throws Exception {
        mavenThatBuilds();
        jdk(folder.resolve("home/.sdkman/candidates/java/98-open"), 98);
        jdk(folder.resolve("home/.local/share/mise/installs/java/99"), 99);

        assertThat(run("status").out()).startsWith("java 99\n");
    }

    @Test
    void an_old_java_home_is_passed_over() throws Exception {
        environment.put("JAVA_HOME", jdk(folder.resolve("jdk 17"), 17).toString());
        mavenThatBuilds();
        jdk(folder.resolve("home/.sdkman/candidates/java/99-open"), 99);

        assertThat(run("status").out()).startsWith("java 99\n");
    }

    @Test
    void a_build_that_fails_is_no_build() throws Exception {
        environment.put("JAVA_HOME", jdk(folder.resolve("jdk"), 25).toString());
        maven("echo why >&2; exit 1");

        var ran = run("status");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("why", "atoll: the build failed");
        assertThat(ran.out()).isEmpty();
        assertThat(run("status").exit()).as("again").isEqualTo(1);
    }

    @Test
    void without_maven_it_says_what_is_missing() throws Exception {
        environment.put("JAVA_HOME", jdk(folder.resolve("jdk"), 25).toString());
        environment.put("PATH", narrowPath().toString());

        var ran = run("status");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).isEqualTo("atoll: building needs Maven 3.8.7 or newer on the PATH\n");
    }

    /** What the launcher itself needs, and nothing else. */
    private Path narrowPath() throws IOException {
        for (var tool : List.of(
                "sed",
                "ls",
                "head",
                "find",
                "mkdir",
                "touch",
                "mv",
                "rm",
                "stat",
                "cksum",
                "cut",
                "dirname",
                "readlink",
                "flock")) {
            Files.writeString(bin.resolve(tool), "#!/bin/sh\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
            executable(bin.resolve(tool));
        }
        return bin;
    }
}
