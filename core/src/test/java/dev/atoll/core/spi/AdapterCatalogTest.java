package dev.atoll.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.core.Facts;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.host.Host;
import dev.atoll.core.host.HostSystem;
import dev.atoll.core.host.LookedAt;
import dev.atoll.core.machine.Machine;
import dev.atoll.core.machine.MachineFacts;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Ports;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdapterCatalogTest {
    private static final Toy LINUX = new Toy("linux", false, Kinds.MACHINE);
    private static final Toy OSTREE = new Toy("ostree", false, Kinds.HOST);
    private static final Toy BOTH = new Toy("both", false, Kinds.MACHINE, Kinds.HOST);
    private static final Toy DEMO = new Toy("demo", true, Kinds.MACHINE, Kinds.HOST);

    @Test
    void the_only_candidate_is_taken() {
        var composition = compose(List.of(LINUX, OSTREE), Map.of());

        assertThat(chosen(composition, Kinds.MACHINE)).contains("linux");
        assertThat(chosen(composition, Kinds.HOST)).contains("ostree");
        assertThat(composition.ports().keys()).containsExactlyInAnyOrder(Kinds.MACHINE, Kinds.HOST);
    }

    @Test
    void a_kind_without_candidate_has_no_port() {
        var composition = compose(List.of(LINUX), Map.of());

        assertThat(chosen(composition, Kinds.HOST)).isEmpty();
        assertThat(composition.ports().get(Kinds.HOST)).isEmpty();
    }

    @Test
    void of_several_a_setting_must_name_one() {
        assertThatThrownBy(() -> compose(List.of(LINUX, BOTH), Map.of()))
                .isInstanceOf(CompositionException.class)
                .hasMessage("several adapters offer machine: both, linux; set adapter.machine to one of them");

        assertThat(chosen(compose(List.of(LINUX, BOTH), Map.of("adapter.machine", "linux")), Kinds.MACHINE))
                .contains("linux");
        assertThat(chosen(compose(List.of(LINUX, BOTH), Map.of("adapter.machine", "both")), Kinds.MACHINE))
                .contains("both");
    }

    @Test
    void one_that_serves_only_when_named_is_never_taken_by_itself() {
        assertThat(chosen(compose(List.of(DEMO, LINUX), Map.of()), Kinds.MACHINE))
                .contains("linux");
        assertThat(chosen(compose(List.of(DEMO), Map.of()), Kinds.MACHINE)).isEmpty();
        assertThat(chosen(compose(List.of(DEMO, LINUX), Map.of("adapter.machine", "demo")), Kinds.MACHINE))
                .contains("demo");
    }

    @Test
    void one_setting_chooses_for_all_kinds_and_leaves_out_what_it_does_not_offer() {
        var composition = compose(List.of(LINUX, OSTREE, DEMO), Map.of("adapter", "linux"));

        assertThat(chosen(composition, Kinds.MACHINE)).contains("linux");
        assertThat(chosen(composition, Kinds.HOST)).isEmpty();
    }

    @Test
    void a_kinds_own_setting_wins_over_that_for_all() {
        var composition = compose(List.of(LINUX, OSTREE, DEMO), Map.of("adapter", "demo", "adapter.host", "ostree"));

        assertThat(chosen(composition, Kinds.MACHINE)).contains("demo");
        assertThat(chosen(composition, Kinds.HOST)).contains("ostree");
    }

    @Test
    void a_name_that_nobody_has_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> compose(List.of(LINUX), Map.of("adapter", "lunix")))
                .hasMessage("setting adapter names 'lunix'; there is linux");
        assertThatThrownBy(() -> compose(List.of(LINUX), Map.of("adapter.host", "linux")))
                .hasMessage("setting adapter.host names 'linux'; there is none");
    }

    @Test
    void two_of_one_name_are_refused_naming_both() {
        assertThatThrownBy(() -> AdapterCatalog.of(List.of(LINUX, new Toy("linux", false))))
                .isInstanceOf(CompositionException.class)
                .hasMessageContaining("two adapters are called 'linux'")
                .hasMessageContaining(Toy.class.getName());
    }

    @Test
    void a_name_that_cannot_be_typed_is_refused() {
        assertThatThrownBy(() -> AdapterCatalog.of(List.of(new Toy("My Adapter", false))))
                .hasMessageContaining("adapter name 'My Adapter' of " + Toy.class.getName());
    }

    @Test
    void one_that_offers_a_kind_and_makes_no_port_for_it_is_named() {
        var empty = new Toy("empty", false, Kinds.VOLUME);

        assertThatThrownBy(() -> compose(List.of(empty), Map.of()))
                .hasMessage("adapter 'empty' offers volume and made no port for it");
    }

    @Test
    void an_adapter_makes_its_ports_once() {
        var counting = new Toy("both", false, Kinds.MACHINE, Kinds.HOST);

        compose(List.of(counting), Map.of());

        assertThat(counting.made).isEqualTo(1);
    }

    @Test
    void the_catalog_lists_every_setting_and_every_provider_by_name() {
        var catalog = AdapterCatalog.of(List.of(OSTREE, LINUX));

        assertThat(catalog.providers()).extracting(AdapterProvider::name).containsExactly("linux", "ostree");
        assertThat(catalog.settings())
                .extracting(Setting::key)
                .contains("adapter", "adapter.machine", "adapter.task", "linux.root", "ostree.root");
    }

    @Test
    void a_loader_without_adapters_finds_none() {
        assertThat(AdapterCatalog.load(ClassLoader.getPlatformClassLoader()).providers())
                .isEmpty();
    }

    @Test
    void a_setting_has_one_variable() {
        assertThat(Setting.of("podman.rootful-socket", "x", "y").variable()).isEqualTo("ATOLL_PODMAN_ROOTFUL_SOCKET");
    }

    @Test
    void a_context_shows_no_value() {
        var context = context(Map.of("toy.token", "hunter2"));

        assertThat(context.toString()).contains("toy.token").doesNotContain("hunter2");
        assertThat(context.variable("EMPTY")).isEmpty();
        assertThat(context.variable("PATH")).contains("/bin");
    }

    private static Composition compose(List<AdapterProvider> providers, Map<String, String> settings) {
        return AdapterCatalog.of(providers).compose(context(settings));
    }

    private static AdapterContext context(Map<String, String> settings) {
        return new AdapterContext(
                settings,
                Map.of("PATH", "/bin", "EMPTY", ""),
                InstantSource.fixed(Instant.EPOCH),
                Duration.ofSeconds(5));
    }

    private static Optional<String> chosen(Composition composition, PortKey<?, ?> kind) {
        return Optional.ofNullable(composition.chosen().get(kind)).map(AdapterProvider::name);
    }

    /** Makes ports for the machine and the host, and only says so for anything else. */
    private static final class Toy implements AdapterProvider {
        private final String name;
        private final boolean onlyWhenNamed;
        private final Set<PortKey<?, ?>> offers;
        private int made;

        Toy(String name, boolean onlyWhenNamed, PortKey<?, ?>... offers) {
            this.name = name;
            this.onlyWhenNamed = onlyWhenNamed;
            this.offers = Set.of(offers);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<PortKey<?, ?>> offers() {
            return offers;
        }

        @Override
        public List<Setting> settings() {
            return List.of(Setting.of(name + ".root", "where", "/"));
        }

        @Override
        public Ports create(AdapterContext context) {
            made++;
            MachineFacts machine = () -> Observation.known(
                    Facts.plain(Machine.State.class), context.clock().instant());
            HostSystem host = new LookedAt(() -> Observation.known(
                    Facts.plain(Host.State.class), context.clock().instant()));
            return Ports.of(Kinds.MACHINE, machine).with(Kinds.HOST, host);
        }

        @Override
        public boolean onlyWhenNamed() {
            return onlyWhenNamed;
        }
    }
}
