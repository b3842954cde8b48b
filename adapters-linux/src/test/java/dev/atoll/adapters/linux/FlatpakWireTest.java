package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.application.Application;
import dev.atoll.core.common.Gap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What flatpak 1.14.10 printed on the testbed, and what one on a real Bazzite did. */
class FlatpakWireTest {
    @Test
    void runtimes_are_no_applications() throws Unreadable {
        assertThat(FlatpakWire.installed(told("list-with-runtimes.tsv")))
                .isEqualTo(FlatpakWire.installed(told("list.tsv")))
                .extracting(Application.State::ref)
                .containsExactly(
                        "app/org.example.Hello/x86_64/1",
                        "app/org.example.Hello/x86_64/1",
                        "app/org.example.Twice/x86_64/1");
    }

    @Test
    void nothing_at_all_is_nothing_installed() throws Unreadable {
        assertThat(FlatpakWire.installed("")).isEmpty();
        assertThat(FlatpakWire.remotes("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"org.example.Hello\t1.2\n", "\t\tuser\tx86_64\t1\t\tuser\n", "a.b.C\t\tuser\tx86_64\t1\t\tus"})
    void what_is_not_whole_is_not_read(String printed) {
        assertThatThrownBy(() -> FlatpakWire.installed(printed)).isInstanceOf(Unreadable.class);
    }

    @Test
    void remotes_are_somebodys() throws Unreadable {
        assertThat(FlatpakWire.remotes(told("remotes.tsv")))
                .containsExactly(
                        new FlatpakWire.Remote("hub", "system"),
                        new FlatpakWire.Remote("other", "user"),
                        new FlatpakWire.Remote("testbed", "user"));
    }

    @Test
    void a_remote_has_an_application_by_its_whole_name_alone() throws Unreadable {
        assertThat(FlatpakWire.offered(told("remote-ls.tsv"), "org.example.Twice"))
                .containsExactly("app/org.example.Twice/x86_64/1");
        assertThat(FlatpakWire.offered(told("remote-ls.tsv"), "org.example")).isEmpty();
    }

    @Test
    void what_flatpak_leaves_out_is_a_gap() {
        assertThat(FlatpakWire.leftOut("F: something else\n" + told("list-left-out.err")))
                .singleElement()
                .satisfies(gap -> assertThat(gap.detail()).contains("org.example.Twice/x86_64/1"))
                .extracting(Gap::hides)
                .isEqualTo(Optional.empty());
    }

    /** Of the columns that Atoll asks for it has the first three. */
    @Test
    void the_list_of_a_real_bazzite_is_read() throws Exception {
        var named = System.getenv("ATOLL_SAMPLES");
        assumeTrue(named != null && Files.isDirectory(Path.of(named, "linux")), "ATOLL_SAMPLES names no folder");
        var list = Files.readString(Path.of(named, "linux", "14-real-bazzite43-flatpak-list.tsv"));

        var all = FlatpakWire.installed(list.replace("\n", "\tx86_64\tstable\tflathub\tsystem\n"));

        assertThat(all).hasSize(14).allSatisfy(one -> assertThat(one.version()).isPresent());
        assertThat(all)
                .extracting(Application.State::name)
                .contains("org.mozilla.firefox", "com.github.tchx84.Flatseal")
                .doesNotContain("org.freedesktop.Platform.GL.default", "org.gnome.Platform");
    }

    private static String told(String name) {
        return Recorded.text("flatpak-1.14.10/" + name);
    }
}
