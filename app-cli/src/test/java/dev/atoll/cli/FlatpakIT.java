package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A manifest wants a Flatpak: it is missed, planned, installed by a real flatpak, and uninstalled to undo that. */
@OnTestbed
class FlatpakIT {
    private static final String HELLO = "org.example.Hello";

    private final ApplyBed bed = ApplyBed.of(new TypedAtoll(Testbed.podman4()), "it-flatpak");

    @BeforeEach
    void prepared() {
        tidy();
        bed.made();
    }

    @AfterEach
    void tidy() {
        flatpak("uninstall", "--noninteractive", HELLO);
        flatpak("uninstall", "--noninteractive", "--unused");
        flatpak("remote-delete", "--force", "it-silent");
        bed.tidied();
    }

    private Testbed.Typed flatpak(String verb, String... words) {
        return bed.tried(Stream.concat(Stream.of("flatpak", verb, "--user"), Stream.of(words))
                .toArray(String[]::new));
    }

    private String installed() {
        return flatpak("list", "--app", "--columns=application").out();
    }

    private void wanting(String application) {
        bed.declare("host: { flatpaks: [ " + application + " ] }\n");
    }

    @Test
    void what_is_missing_is_installed_and_an_undo_uninstalls_it() {
        wanting(HELLO);

        assertThat(bed.manifested(4, "drift", "--exit-code").out()).contains("flatpak/" + HELLO, "not installed");
        assertThat(bed.manifested(4, "plan", "--exit-code").out()).contains("install the Flatpak " + HELLO);
        bed.manifested(0, "apply", "--yes");
        assertThat(installed()).contains(HELLO);
        assertThat(bed.manifested(0, "drift", "--exit-code").out()).contains("Nothing is apart");
        assertThat(bed.noted()).contains("Installing app/" + HELLO + "/x86_64/1");

        bed.typed(0, "undo", "--yes");
        assertThat(installed()).isEmpty();
    }

    @Test
    void what_nobody_or_several_offer_fails_in_words_and_without_flatpak_nothing_is_known() {
        wanting("org.example.NoSuchApplication, org.example.Twice");

        assertThat(bed.manifested(5, "apply", "--yes").out())
                .contains("no remote here offers org.example.NoSuchApplication; asked: other, testbed")
                .contains("flatpak install --user testbed app/org.example.Twice/x86_64/1");
        assertThat(installed()).isEmpty();

        var plan = bed.manifested(6, "plan", "--set", "linux.flatpak=/nowhere/flatpak");
        assertThat(plan.out()).contains("flatpak/org.example.Twice").contains("not found");
        assertThat(plan.out()).doesNotContain("install the Flatpak");
    }

    @Test
    void a_second_interrupt_ends_flatpak_too() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            bed.tried(
                    "timeout",
                    "2",
                    "flatpak",
                    "remote-add",
                    "--user",
                    "--no-gpg-verify",
                    "it-silent",
                    "http://127.0.0.1:" + silent.getLocalPort() + "/");
            wanting(HELLO);
            var running = CompletableFuture.supplyAsync(() -> bed.type(bed.withManifest("apply", "--yes")));
            assertThat(Eventually.holds(() -> !asking().isEmpty(), ApplyBed.PATIENCE))
                    .isTrue();

            bed.signalled("INT");
            bed.signalled("INT");
            assertThat(Eventually.holds(running::isDone, Duration.ofSeconds(20)))
                    .isTrue();

            assertThat(running.join().exit()).as(running.join().err()).isEqualTo(ExitCode.ACTION_FAILED.code);
            assertThat(asking()).isEmpty();
            assertThat(installed()).isEmpty();
        }
    }

    private String asking() {
        return bed.tried("pgrep", "-u", "yish", "-f", "remote-ls --user .* it-silent")
                .out();
    }
}
