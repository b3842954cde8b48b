package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.spi.AdapterCatalog;
import dev.atoll.core.spi.AdapterProvider;
import dev.atoll.core.spi.Setting;
import dev.atoll.testkit.fake.ScriptedSocketServer;
import dev.atoll.testkit.fake.StubExecutable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules PRV-1 to PRV-5: what every provider of adapters keeps. */
public interface ProviderContract {
    /** A new one, as its public constructor makes it. */
    AdapterProvider provider();

    /** Where its jar and all it needs lie. */
    default String classPath() {
        return System.getProperty("java.class.path", "");
    }

    @Test
    default void prv_1_its_name_can_be_typed_and_stands_before_its_settings() {
        var name = provider().name();

        assertThat(name).matches("[a-z][a-z0-9-]*");
        assertThat(provider().settings())
                .allSatisfy(setting -> assertThat(setting.key()).startsWith(name + "."));
    }

    @Test
    default void prv_2_it_is_found_through_a_class_loader_of_its_own() throws IOException {
        try (var loader = new ForeignLoader(classPath())) {
            var found = AdapterCatalog.load(loader).providers().stream()
                    .filter(p -> p.name().equals(provider().name()))
                    .toList();

            assertThat(found).as("listed in META-INF/services").hasSize(1);
            assertThat(found.getFirst().getClass().getClassLoader()).isSameAs(loader);
            var ports = found.getFirst().create(Contexts.with(Map.of()));
            assertThat(ports.keys())
                    .containsExactlyInAnyOrderElementsOf(provider().offers());
        }
    }

    @Test
    default void prv_3_it_lists_what_can_be_set_so_that_the_rest_can_be_refused() {
        var keys = provider().settings().stream().map(Setting::key).toList();

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys)
                .allMatch(
                        Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9_-]*)+").asMatchPredicate());
        assertThat(provider().settings())
                .allSatisfy(setting ->
                        assertThat(setting.meaning()).as(setting.key()).isNotBlank());
    }

    @Test
    default void prv_4_making_ports_touches_nothing(@TempDir Path folder) throws IOException {
        var provider = provider();
        var stub = StubExecutable.in(folder, "stub");
        try (var server = ScriptedSocketServer.at(folder.resolve("s"))) {
            for (var path : List.of(stub.path(), server.socket())) {
                var everySetting = provider.settings().stream()
                        .filter(setting -> Contexts.takes(provider, setting, path.toString()))
                        .collect(Collectors.toMap(Setting::key, setting -> path.toString(), (one, other) -> one));
                var ports = provider.create(Contexts.with(everySetting));
                assertThat(ports.keys()).containsExactlyInAnyOrderElementsOf(provider.offers());
            }
            assertThat(stub.calls()).as("programs started").isEmpty();
            assertThat(server.connections()).as("sockets asked").isZero();
        }
    }

    @Test
    default void prv_5_no_secret_setting_is_printed() {
        var provider = provider();
        var secrets = provider.settings().stream()
                .filter(setting -> setting.secret() || Contexts.soundsSecret(setting))
                .collect(Collectors.toMap(Setting::key, setting -> Situation.SECRET, (one, other) -> one));
        var context = Contexts.with(secrets);
        var ports = provider.create(context);

        assertThat(provider.settings())
                .filteredOn(Contexts::soundsSecret)
                .allSatisfy(setting ->
                        assertThat(setting.secret()).as(setting.key()).isTrue());
        assertThat(context.toString() + provider + provider.settings()).doesNotContain(Situation.SECRET);
        assertThat(ports.keys())
                .allSatisfy(key -> assertThat(printed(key, ports)).doesNotContain(Situation.SECRET));
    }

    private static <P> String printed(PortKey<P, ?> key, Ports ports) {
        return ports.get(key).map(Object::toString).orElse("");
    }
}
