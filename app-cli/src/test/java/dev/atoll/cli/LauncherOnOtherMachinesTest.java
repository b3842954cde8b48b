package dev.atoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher on machines that this one is not: without a JDK, with one where Homebrew, SDKMAN or mise put it, on media
 * that cannot be written to. What this machine has of its own is out of sight, in a mount namespace.
 */
@Timeout(300)
class LauncherOnOtherMachinesTest {
    private static final Path SYSTEM_JDKS = Path.of("/usr/lib/jvm");

    @TempDir
    private Path folder;

    private Checkout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = new Checkout(folder);
        checkout.narrowPath();
        checkout.environment.put("HOMEBREW_PREFIX", folder.resolve("brew").toString());
    }

    private Checkout.Ran run(MountNamespace namespace, String... arguments) throws Exception {
        return checkout.run(folder, namespace.around(checkout.typed(arguments)));
    }

    private static MountNamespace without_any_jdk() throws Exception {
        return MountNamespace.of(MountNamespace.hidden(SYSTEM_JDKS));
    }

    @Test
    void without_a_jdk_it_says_what_to_install() throws Exception {
        checkout.mavenThatBuilds();

        var ran = run(without_any_jdk(), "status");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("atoll: "))
                .first()
                .asString()
                .contains("JDK 21", "JAVA_HOME", "PATH", "/usr/lib/jvm", "Homebrew", "SDKMAN", "mise");
        assertThat(ran.err()).contains("brew install openjdk", "sudo dnf install java-latest-openjdk-devel");
        assertThat(checkout.builds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unset", "empty"})
    void without_a_home_it_says_the_same(String home) throws Exception {
        if (home.equals("empty")) {
            checkout.environment.put("HOME", "");
        } else {
            checkout.environment.remove("HOME");
        }

        var ran = run(without_any_jdk(), "status");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).startsWith("atoll: no JDK 21 or newer found").doesNotContain("parameter not set");
    }

    @Test
    void jdks_that_are_all_too_old_or_torn_are_none() throws Exception {
        checkout.environment.put(
                "JAVA_HOME", checkout.jdk(folder.resolve("jdk 17"), 17).toString());
        checkout.jdk(checkout.home().resolve(".sdkman/candidates/java/20-open"), 20);
        var torn = checkout.jdk(checkout.home().resolve(".sdkman/candidates/java/25-open"), 25);
        Files.delete(torn.resolve("bin/java"));
        Files.createSymbolicLink(checkout.home().resolve(".sdkman/candidates/java/current"), Path.of("gone"));

        assertThat(run(without_any_jdk(), "status").exit()).isEqualTo(3);
    }

    static Stream<Arguments> layouts() {
        return Stream.of(
                Arguments.of("brew/Cellar/openjdk/25.0.1/libexec", "brew/opt/openjdk", "../Cellar/openjdk/25.0.1"),
                Arguments.of(
                        "brew/Cellar/openjdk@25/25.0.1/libexec", "brew/opt/openjdk@25", "../Cellar/openjdk@25/25.0.1"),
                Arguments.of(
                        "home/.sdkman/candidates/java/25.0.1-tem",
                        "home/.sdkman/candidates/java/current",
                        "25.0.1-tem"),
                Arguments.of(
                        "home/.local/share/mise/installs/java/temurin-25.0.1+8",
                        "home/.local/share/mise/installs/java/25",
                        "./temurin-25.0.1+8"));
    }

    /** With the JDK that runs this test, and a program that tells which it is. */
    @ParameterizedTest
    @MethodSource("layouts")
    void a_real_jdk_is_found_where_its_manager_puts_it(String where, String alias, String target) throws Exception {
        var jdk = Files.createDirectories(folder.resolve("the real one"));
        var place = folder.resolve(where);
        Files.createDirectories(place.getParent());
        Files.createSymbolicLink(place, jdk);
        Files.createDirectories(folder.resolve(alias).getParent());
        Files.createSymbolicLink(folder.resolve(alias), Path.of(target));
        mavenThatBuildsForReal();

        var ran = run(
                MountNamespace.of(
                        MountNamespace.also(Path.of(System.getProperty("java.home")), jdk),
                        MountNamespace.hidden(SYSTEM_JDKS)),
                "status",
                "a b");

        assertThat(ran.err()).isEqualTo("atoll: building, once; this takes a minute or two\n");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines()).containsExactly(jdk.toRealPath().toString(), "[status, a b]", "from an archive");
    }

    @ParameterizedTest
    @CsvSource({
        "SDKMAN_DIR, candidates/java/98-open",
        "MISE_DATA_DIR, installs/java/98",
        "XDG_DATA_HOME, mise/installs/java/98"
    })
    void a_manager_may_keep_its_things_elsewhere(String variable, String below) throws Exception {
        checkout.mavenThatBuilds();
        checkout.environment.put(variable, folder.resolve("else where").toString());
        checkout.jdk(folder.resolve("else where").resolve(below), 98);

        assertThat(run(without_any_jdk(), "status").out()).startsWith("java 98\n");
    }

    @Test
    void once_built_it_starts_from_what_cannot_be_written_to() throws Exception {
        checkout.environment.put(
                "JAVA_HOME", checkout.jdk(folder.resolve("jdk"), 25).toString());
        checkout.mavenThatBuilds();
        checkout.run("status");
        var archive = archives();
        // An unpacked copy may have any times: nothing here can be built, so nothing is.
        Files.writeString(checkout.root().resolve("app-cli/src/main/New.java"), "new");

        var ran = run(MountNamespace.of(MountNamespace.readOnly(checkout.root())), "status");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(archive).hasSize(1);
        assertThat(ran.out()).startsWith("java 25\n").contains("[-XX:AOTCache=" + archive.getFirst() + "]");
        assertThat(checkout.builds()).hasSize(1);
    }

    @Test
    void without_an_archive_it_starts_from_what_cannot_be_written_to_all_the_same() throws Exception {
        checkout.environment.put(
                "JAVA_HOME", checkout.jdk(folder.resolve("jdk"), 25).toString());
        checkout.mavenThatBuilds();
        checkout.run("status");
        for (var archive : archives()) {
            Files.delete(archive);
        }

        var ran = run(MountNamespace.of(MountNamespace.readOnly(checkout.root())), "status");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).startsWith("java 25\n").doesNotContain("AOTCache");
        assertThat(archives()).isEmpty();
    }

    @Test
    void what_was_never_built_and_cannot_be_says_so() throws Exception {
        checkout.environment.put(
                "JAVA_HOME", checkout.jdk(folder.resolve("jdk"), 25).toString());
        checkout.mavenThatBuilds();

        var ran = run(MountNamespace.of(MountNamespace.readOnly(checkout.root())), "status");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err())
                .isEqualTo("atoll: nothing is built in " + checkout.root().toRealPath()
                        + ", and it cannot be written to\n");
        assertThat(checkout.builds()).isEmpty();
    }

    private List<Path> archives() throws IOException {
        try (var files = Files.list(checkout.root().toRealPath().resolve("app-cli/target"))) {
            return files.filter(file -> file.toString().endsWith(".classes")).toList();
        }
    }

    /** Puts a jar into place whose two programs are small and real: the one that is started, and the rehearsal. */
    private void mavenThatBuildsForReal() throws IOException {
        var source = Files.createDirectories(folder.resolve("source"));
        var programs = List.of(
                Files.writeString(source.resolve("Main.java"), """
                        package dev.atoll.cli;
                        class Main {
                            public static void main(String... arguments) {
                                System.out.println(System.getProperty("java.home"));
                                System.out.println(java.util.Arrays.toString(arguments));
                                var told = java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments();
                                System.out.println(told.stream().anyMatch(a -> a.matches("-XX:(AOTCache|SharedArchiveFile)=.*"))
                                        ? "from an archive" : "from nothing but the jar");
                            }
                        }
                        """),
                Files.writeString(source.resolve("Training.java"), """
                        package dev.atoll.cli;
                        class Training {
                            public static void main(String... arguments) {
                                Main.main("rehearsal");
                            }
                        }
                        """));
        var said = new ByteArrayOutputStream();
        var javac = ToolProvider.getSystemJavaCompiler();
        var compiled = javac.run(
                null,
                said,
                said,
                "-d",
                source.toString(),
                programs.getFirst().toString(),
                programs.getLast().toString());
        assertThat(compiled).as(said.toString(UTF_8)).isZero();
        var jar = folder.resolve("made.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var name : List.of("dev/atoll/cli/Main.class", "dev/atoll/cli/Training.class")) {
                out.putNextEntry(new ZipEntry(name));
                Files.copy(source.resolve(name), out);
            }
        }
        checkout.maven("mkdir -p app-cli/target/lib; echo x > app-cli/target/lib/core.jar; cp '" + jar
                + "' app-cli/target/app-cli-1.jar");
    }
}
