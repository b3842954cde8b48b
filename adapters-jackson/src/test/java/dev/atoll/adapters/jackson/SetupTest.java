package dev.atoll.adapters.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.adapters.jackson.SettingException.Origin;
import dev.atoll.core.Workstation;
import dev.atoll.core.apply.RunJournal;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.finding.Findings;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.spi.AdapterProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupTest {
    private static final Map<String, String> NONE = Map.of();

    @TempDir
    Path home;

    @Test
    void without_a_setting_the_fallback_holds() {
        assertThat(socket(setup(NONE, NONE))).isEqualTo("/run/toy.sock");
    }

    @Test
    void the_file_wins_over_the_fallback() throws IOException {
        file("toy.socket: /file.sock");

        assertThat(socket(setup(NONE, NONE))).isEqualTo("/file.sock");
    }

    @Test
    void the_environment_wins_over_the_file() throws IOException {
        file("toy.socket: /file.sock");

        assertThat(socket(setup(Map.of("ATOLL_TOY_SOCKET", "/env.sock"), NONE))).isEqualTo("/env.sock");
    }

    @Test
    void the_command_line_wins_over_all() throws IOException {
        file("toy.socket: /file.sock");

        var setup = setup(Map.of("ATOLL_TOY_SOCKET", "/env.sock"), Map.of("toy.socket", "/typed.sock"));

        assertThat(socket(setup)).isEqualTo("/typed.sock");
    }

    @Test
    void an_unknown_key_of_the_file_is_refused_with_the_nearest() throws IOException {
        file("toy.sokcet: /file.sock");

        refused(NONE, NONE, Origin.FILE, "settings.yaml:1: unknown setting 'toy.sokcet'; did you mean 'toy.socket'?");
        file("toy:\n  token: a\n  sokcet: b\n");
        refused(NONE, NONE, Origin.FILE, "settings.yaml:3: unknown setting 'toy.sokcet'");
    }

    @Test
    void an_unknown_key_of_the_command_line_is_refused_with_the_nearest() {
        refused(NONE, Map.of("toy.tokne", "x"), Origin.COMMAND_LINE, "did you mean 'toy.token'?");
        refused(NONE, Map.of("weather", "fine"), Origin.COMMAND_LINE, "`atoll adapters` lists them");
    }

    @Test
    void an_unknown_variable_of_a_known_adapter_is_refused_with_the_nearest() {
        refused(
                Map.of("ATOLL_TOY_SOKCET", "/x"),
                NONE,
                Origin.ENVIRONMENT,
                "unknown variable ATOLL_TOY_SOKCET; did you mean ATOLL_TOY_SOCKET?");
        refused(
                Map.of("ATOLL_ADAPTER_LISTNER", "toy"),
                NONE,
                Origin.ENVIRONMENT,
                "did you mean ATOLL_ADAPTER_LISTENER?");
    }

    @Test
    void a_variable_of_something_else_is_none_of_our_business() {
        assertThat(setup(Map.of("ATOLL_SAMPLES", "/x", "TOY_SOCKET", "/y"), NONE)
                        .settings())
                .isEmpty();
    }

    @Test
    void a_value_never_shows_in_a_text() {
        var setup = setup(Map.of("ATOLL_TOY_TOKEN", "hunter2"), NONE);

        assertThat(setup.settings()).containsEntry("toy.token", "hunter2");
        assertThat(setup.toString()).contains("toy.token").doesNotContain("hunter2");
    }

    @Test
    void an_adapter_that_is_not_there_is_refused_by_whoever_named_it() throws IOException {
        refused(NONE, Map.of("adapter", "tyo"), Origin.COMMAND_LINE, "there is memory, toy");
        refused(Map.of("ATOLL_ADAPTER", "tyo"), NONE, Origin.ENVIRONMENT, "there is memory, toy");
        file("adapter.listener: tyo");
        refused(NONE, NONE, Origin.FILE, "settings.yaml:1: setting adapter.listener names 'tyo'");
    }

    @Test
    void a_demo_shows_the_demo_whatever_the_file_chooses() throws IOException {
        file("adapter.listener: toy");

        var demo = setup(NONE, Map.of("adapter", "memory"));

        assertThat(adapter(demo, Kinds.LISTENER)).contains("memory");
        assertThat(demo.workstation().observe(Sight.STATUS).seen(Kinds.LISTENER))
                .isPresent();
    }

    @Test
    void runs_are_noted_in_the_state_folder_and_those_of_a_demo_apart() {
        var machine = setup(NONE, Map.of("adapter.listener", "toy")).workstation();
        var demo = setup(NONE, Map.of("adapter", "memory")).workstation();
        assertThat(machine.journal().runs()).isEmpty();
        assertThat(home.resolve(".local")).doesNotExist();

        claimed(machine);
        assertThat(home.resolve(".local/state/atoll/apply.lock")).exists();
        assertThat(home.resolve(".local/state/atoll/demo")).doesNotExist();
        claimed(demo);
        assertThat(home.resolve(".local/state/atoll/demo/apply.lock")).exists();
    }

    private static void claimed(Workstation workstation) {
        var claim = workstation.journal().claim(Pictures.NOW);
        assertThat(claim).isInstanceOf(RunJournal.Taken.class);
        ((RunJournal.Taken) claim).run().close();
    }

    @Test
    void within_one_place_the_setting_of_a_kind_wins_over_that_of_all() throws IOException {
        file("adapter: memory\nadapter.listener: toy\n");

        var setup = setup(NONE, NONE);

        assertThat(adapter(setup, Kinds.LISTENER)).contains("toy");
        assertThat(adapter(setup, Kinds.HOST)).contains("memory");
    }

    @Test
    void a_kind_is_named_by_a_setting_of_its_adapter_and_by_choosing_it() {
        assertThat(setup(NONE, NONE).names(Kinds.LISTENER)).isFalse();
        assertThat(setup(NONE, Map.of("toy.socket", "/x")).names(Kinds.LISTENER))
                .isTrue();
        assertThat(setup(NONE, Map.of("adapter.listener", "toy")).names(Kinds.LISTENER))
                .isTrue();
        assertThat(setup(NONE, Map.of("toy.socket", "/x")).names(Kinds.HOST)).isFalse();
    }

    @Test
    void a_muted_finding_stays_counted_until_its_day_is_over() throws IOException {
        file("mute: [{ finding: listener-open, until: 2026-02-10, why: the router keeps them out }]");
        var setup = setup(NONE, Map.of("adapter", "memory"));

        var on = Findings.of(Pictures.healthy(), setup.mutes(), ZoneOffset.UTC);
        var after = Findings.of(Pictures.healthy(), setup.mutes(), ZoneOffset.ofHours(15));

        assertThat(on.muted()).hasSize(2);
        assertThat(after.muted()).isEmpty();
        assertThat(after.open()).hasSize(on.open().size() + 2);
    }

    @Test
    void a_broken_adapter_on_the_class_path_is_told_as_such() throws IOException {
        var services = Files.createDirectories(home.resolve("jar/META-INF/services"));
        Files.writeString(services.resolve("dev.atoll.core.spi.AdapterProvider"), "no.such.Provider\n");
        try (var loader =
                new URLClassLoader(new URL[] {home.resolve("jar").toUri().toURL()})) {
            assertThatThrownBy(() -> Setup.of(NONE, NONE, loader, Duration.ofSeconds(5), InstantSource.system()))
                    .isInstanceOf(SettingException.class)
                    .hasMessageContaining("no.such.Provider");
        }
    }

    private void refused(Map<String, String> environment, Map<String, String> given, Origin origin, String why) {
        assertThatThrownBy(() -> setup(environment, given))
                .isInstanceOfSatisfying(
                        SettingException.class, e -> assertThat(e.origin()).isEqualTo(origin))
                .hasMessageContaining(why)
                .message()
                .hasLineCount(1);
    }

    private Setup setup(Map<String, String> environment, Map<String, String> given) {
        var whole = new HashMap<>(environment);
        whole.put("HOME", home.toString());
        return Setup.of(
                whole,
                given,
                SetupTest.class.getClassLoader(),
                Duration.ofSeconds(5),
                InstantSource.fixed(Pictures.NOW));
    }

    private void file(String text) throws IOException {
        Files.createDirectories(home.resolve(".config/atoll"));
        Files.writeString(home.resolve(".config/atoll/settings.yaml"), text);
    }

    private static Optional<String> adapter(Setup setup, PortKey<?, ?> kind) {
        return Optional.ofNullable(setup.composition().chosen().get(kind)).map(AdapterProvider::name);
    }

    private static String socket(Setup setup) {
        var listeners = setup.workstation().observe(Sight.of(Kinds.LISTENER)).of(Kinds.LISTENER);
        return ((Observation.Unknown<?>) listeners).detail();
    }
}
