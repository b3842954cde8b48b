package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher at the root, in a checkout with blanks in its path, with stand-ins for Java and Maven. */
@Timeout(120)
class LauncherTest {
    @TempDir
    private Path folder;

    private Checkout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = new Checkout(folder);
    }

    @Test
    void builds_once_says_so_and_starts_from_an_archive() throws Exception {
        checkout.environment.put(
                "JAVA_HOME", checkout.jdk(folder.resolve("jdk 25"), 25).toString());
        checkout.mavenThatBuilds();

        var first = checkout.run("status", "a b", "$(id)");
        var second = checkout.run("status");

        assertThat(first.err()).isEqualTo("atoll: building, once; this takes a minute or two\n");
        assertThat(second.err()).isEmpty();
        assertThat(checkout.builds()).hasSize(1);
        assertThat(first.out())
                .startsWith("java 25\n")
                .endsWith("[dev.atoll.cli.Main]\n[status]\n[a b]\n[$(id)]\n")
                .contains("[-XX:AOTCache=" + checkout.root().toRealPath());
        assertThat(second.out()).contains("[-XX:AOTCache=");
    }

    @Test
    void builds_again_when_a_source_is_newer() throws Exception {
        checkout.environment.put(
                "JAVA_HOME", checkout.jdk(folder.resolve("jdk"), 25).toString());
        checkout.mavenThatBuilds();
        checkout.run("status");
        var source = Files.writeString(checkout.root().resolve("app-cli/src/main/New.java"), "new");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(checkout.run("status").err()).contains("building");
        assertThat(checkout.builds()).hasSize(2);
    }

    @Test
    void two_at_the_same_time_build_once() throws Exception {
        checkout.environment.put(
                "JAVA_HOME", checkout.jdk(folder.resolve("jdk"), 25).toString());
        checkout.mavenThatBuilds();

        var nowhere = folder.resolve("nowhere");
        var one = checkout.start(folder, nowhere, nowhere, checkout.typed("status"));
        var other = checkout.start(folder, nowhere, nowhere, checkout.typed("status"));

        assertThat(one.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(one.exitValue() + other.exitValue()).isZero();
        assertThat(checkout.builds()).hasSize(1);
    }

    @Test
    void works_through_links_from_anywhere() throws Exception {
        checkout.environment.put(
                "JAVA_HOME", checkout.jdk(folder.resolve("jdk"), 25).toString());
        checkout.mavenThatBuilds();
        var link = Files.createSymbolicLink(checkout.bin().resolve("atoll"), checkout.launcher());
        var relative = Files.createSymbolicLink(checkout.home().resolve("at"), Path.of("../bin/atoll"));

        assertThat(checkout.run(Path.of("/"), List.of(link.toString(), "status"))
                        .exit())
                .isZero();
        assertThat(checkout.run(Path.of("/"), List.of(relative.toString(), "status"))
                        .out())
                .contains("a check out/app-cli/target/app-cli-1.jar]");
    }

    @Test
    void an_older_java_starts_from_a_class_data_archive() throws Exception {
        checkout.environment.put(
                "JAVA_HOME", checkout.jdk(folder.resolve("jdk"), 21).toString());
        checkout.mavenThatBuilds();

        assertThat(checkout.run("status").out())
                .contains("[-XX:SharedArchiveFile=")
                .doesNotContain("AOTCache");
    }

    @Test
    void adapters_of_the_user_come_after_what_the_archive_knows() throws Exception {
        checkout.environment.put(
                "JAVA_HOME", checkout.jdk(folder.resolve("jdk"), 25).toString());
        checkout.mavenThatBuilds();
        var adapters = Files.createDirectories(checkout.home().resolve(".local/share/atoll/adapters"));
        Files.writeString(adapters.resolve("toy.jar"), "jar");

        assertThat(checkout.run("status").out())
                .contains(
                        "[" + checkout.root().toRealPath() + "/app-cli/target/app-cli-1.jar:" + adapters + "/toy.jar]");
    }

    @Test
    void finds_a_jdk_where_mise_and_sdkman_put_it_and_takes_the_newest() throws Exception {
        checkout.mavenThatBuilds();
        checkout.jdk(checkout.home().resolve(".sdkman/candidates/java/98-open"), 98);
        checkout.jdk(checkout.home().resolve(".local/share/mise/installs/java/99"), 99);

        assertThat(checkout.run("status").out()).startsWith("java 99\n");
    }

    @Test
    void an_old_java_home_is_passed_over() throws Exception {
        checkout.environment.put(
                "JAVA_HOME", checkout.jdk(folder.resolve("jdk 17"), 17).toString());
        checkout.mavenThatBuilds();
        checkout.jdk(checkout.home().resolve(".sdkman/candidates/java/99-open"), 99);

        assertThat(checkout.run("status").out()).startsWith("java 99\n");
    }

    @Test
    void a_build_that_fails_is_no_build() throws Exception {
        checkout.environment.put(
                "JAVA_HOME", checkout.jdk(folder.resolve("jdk"), 25).toString());
        checkout.maven("echo why >&2; exit 1");

        var ran = checkout.run("status");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("why", "atoll: the build failed");
        assertThat(ran.out()).isEmpty();
        assertThat(checkout.run("status").exit()).as("again").isEqualTo(1);
    }

    @Test
    void without_maven_it_says_what_is_missing() throws Exception {
        checkout.environment.put(
                "JAVA_HOME", checkout.jdk(folder.resolve("jdk"), 25).toString());
        checkout.narrowPath();

        var ran = checkout.run("status");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).isEqualTo("atoll: building needs Maven 3.8.7 or newer on the PATH\n");
    }

    /** What a JVM hands over to be run in the launcher's place, beside what it prints itself. */
    private void handing(String words) throws Exception {
        var jdk = checkout.jdk(folder.resolve("jdk"), 25);
        checkout.environment.put("JAVA_HOME", jdk.toString());
        checkout.mavenThatBuilds();
        checkout.run("status");
        Files.writeString(folder.resolve("words"), words);
        Files.writeString(jdk.resolve("bin/java"), """
                #!/bin/sh
                for a in "$@"; do
                    case $a in -Datoll.exec=*) cat '%s' > "${a#*=}" ;; esac
                done
                echo "java says"
                exit 3
                """.formatted(folder.resolve("words")));
    }

    @Test
    void what_takes_its_place_has_its_words_as_they_were_and_its_own_exit_code() throws Exception {
        var words = List.of(
                "sh", "-c", "printf '[%s]' \"$@\"; exit 7", "sh", "a b", "$(id)", "-rf", "", "x\n\n", "\\n", "@f");
        handing(Handover.words(words));

        var ran = checkout.run("container", "exec", "dev", "--", "whatever");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualTo("java says\n[a b][$(id)][-rf][][x\n\n][\\n][@f]");
        assertThat(ran.exit()).isEqualTo(7);
    }

    @Test
    void where_nothing_takes_its_place_the_code_is_the_one_of_atoll() throws Exception {
        handing("");

        assertThat(checkout.run("container", "enter", "nobody").exit()).isEqualTo(3);
    }

    @Test
    void other_commands_hand_nothing_over() throws Exception {
        handing(Handover.words(List.of("echo", "no")));

        assertThat(checkout.run("container", "show", "enter").out()).isEqualTo("java says\n");
    }
}
