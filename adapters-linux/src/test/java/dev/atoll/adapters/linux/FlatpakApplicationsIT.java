package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.application.Application;
import dev.atoll.core.application.Applications;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Failed;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.testkit.ApplicationsActs;
import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real flatpak 1.14, as the workstation's user, whose two remotes are folders. */
@OnTestbed
class FlatpakApplicationsIT implements ApplicationsActs {
    private static final String HELLO = "org.example.Hello";

    @TempDir
    private Path folder;

    @BeforeEach
    void as_the_user() throws IOException {
        away();
        var program = Files.writeString(folder.resolve("flatpak"), """
                #!/bin/sh
                exec /var/lib/atoll-testbed/workstation exec flatpak "$@"
                """);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Override
    public Applications port() {
        var context = new AdapterContext(
                Map.of("linux.flatpak", folder.resolve("flatpak").toString()),
                Map.of("PATH", "/usr/bin:/bin"),
                InstantSource.system(),
                Duration.ofSeconds(30));
        return new LinuxProvider().create(context).get(Kinds.APPLICATION).orElseThrow();
    }

    @Override
    public String installable() {
        return HELLO;
    }

    @Override
    public String ambiguous() {
        return "org.example.Twice";
    }

    @Override
    public void away() {
        typed("uninstall", "--noninteractive", HELLO);
        typed("uninstall", "--noninteractive", ambiguous());
        typed("uninstall", "--noninteractive", "--unused");
        typed("remote-delete", "--force", "it-gone");
    }

    private static Testbed.Typed typed(String verb, String... words) {
        return Testbed.tryExec(Stream.concat(Stream.of("flatpak", verb, "--user"), Stream.of(words))
                .toArray(String[]::new));
    }

    private List<Application.State> seen() {
        var seen = port().observe();
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return ((Observation.Known<List<Application.State>>) seen).value();
    }

    @Test
    void what_its_owner_installs_and_uninstalls_is_seen() {
        assertThat(seen()).isEmpty();

        typed("install", "--noninteractive", "other", "org.example.Twice").good();
        assertThat(seen())
                .containsExactly(new Application.State(
                        "org.example.Twice", "x86_64", "1", Optional.of("1.2"), Optional.of("other"), "user"));

        typed("uninstall", "--noninteractive", "org.example.Twice").good();
        assertThat(seen()).isEmpty();
    }

    @Test
    void what_was_kept_for_its_user_outlives_it() {
        var data = List.of("sh", "-c", "cat ~/.var/app/" + HELLO + "/data/note; rm -r ~/.var/app/" + HELLO);
        port().install(HELLO, StepOutput.NONE);
        Testbed.exec(
                "sh", "-c", "mkdir -p ~/.var/app/" + HELLO + "/data && echo kept > ~/.var/app/" + HELLO + "/data/note");

        assertThat(port().uninstall(HELLO, Application.USERS, StepOutput.NONE)).isEqualTo(ActionOutcome.done());

        assertThat(Testbed.exec(data.toArray(String[]::new))).isEqualTo("kept\n");
    }

    @Test
    void of_a_remote_that_is_not_there_flatpaks_own_words_are_told() {
        typed("remote-add", "--no-gpg-verify", "it-gone", "file:///nowhere");

        assertThat(port().install(UNKNOWN, StepOutput.NONE))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.detail())
                                .contains(UNKNOWN)
                                .contains("Unable to load summary from remote it-gone"));
        assertThat(port().install(HELLO, StepOutput.NONE)).isEqualTo(ActionOutcome.done());
    }

    /** A server that takes every question and answers none. */
    @Test
    void an_interrupt_ends_flatpak_too() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Testbed.tryExec(
                    "timeout",
                    "2",
                    "flatpak",
                    "remote-add",
                    "--user",
                    "--no-gpg-verify",
                    "it-gone",
                    "http://127.0.0.1:" + silent.getLocalPort() + "/");
            var outcome = new CompletableFuture<ActionOutcome>();
            var worker = new Thread(() -> outcome.complete(port().install(UNKNOWN, StepOutput.NONE)));
            worker.start();
            assertThat(Eventually.holds(() -> !asking().isEmpty(), Duration.ofSeconds(30)))
                    .isTrue();

            worker.interrupt();

            assertThat(outcome.get())
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.kind()).isEqualTo(Kind.INTERRUPTED));
            assertThat(Eventually.holds(() -> asking().isEmpty(), Duration.ofSeconds(5)))
                    .as("what still asks: %s", asking())
                    .isTrue();
        }
    }

    private static String asking() {
        return Testbed.tryExec("pgrep", "-u", "yish", "-f", "remote-ls --user .* it-gone")
                .out();
    }
}
