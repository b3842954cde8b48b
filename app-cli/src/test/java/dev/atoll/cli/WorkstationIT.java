package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.bed.OnTestbed;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The built program, typed by the workstation's user beside both podmans, against real tools. */
@OnTestbed
@ParameterizedClass
@MethodSource("dev.atoll.cli.TypedAtoll#besideBoth")
class WorkstationIT {
    private final TypedAtoll atoll;

    WorkstationIT(TypedAtoll atoll) {
        this.atoll = atoll;
    }

    private static Set<String> texts(Iterable<JsonNode> list, String field) {
        var texts = new TreeSet<String>();
        list.forEach(item -> texts.add(item.path(field).asString()));
        return texts;
    }

    private static List<JsonNode> matching(JsonNode list, String field, String text) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(item -> item.path(field).asString().equals(text))
                .toList();
    }

    @Test
    void the_whole_workstation_is_seen() {
        var status = atoll.status();

        assertThat(status.at("/container/source/via").asString())
                .isEqualTo(atoll.bed().environment().get("ATOLL_PODMAN_SOCKET"));
        assertThat(status.at("/container/source/version").asString())
                .startsWith(atoll.bed().podman() + ".");
        assertThat(texts(status.at("/container/value"), "name"))
                .contains("bazzite-arch", "fedora-tools", "litellm-proxy", "openclaw-dev", "opencode-dev");
        assertThat(status.at("/peer/value/self/name").asString()).isEqualTo("bazzite");
        assertThat(texts(status.at("/peer/value/peers"), "name")).contains("iphone-14", "iphone-12");
        assertThat(status.at("/host/value/deployments")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(status.at("/volume/value").toString())
                .contains("crypto_LUKS", "btrfs", "/var/lib/atoll-testbed/mnt/boot");
        assertThat(matching(status.at("/service/value/units"), "name", "backup.service"))
                .singleElement()
                .satisfies(unit -> assertThat(unit.path("active").asString()).isEqualTo("failed"));
    }

    /** The second podman's boxes listen in a network of their own: what is seen are the first one's. */
    @ParameterizedTest
    @CsvSource({"4000, litellm-proxy", "5173, opencode-dev"})
    void a_listener_is_of_the_box_it_runs_in(String port, String box) {
        var status = atoll.status();
        var listeners = matching(status.at("/listener/value"), "port", port);

        assertThat(listeners).isNotEmpty();
        for (var listener : listeners) {
            var owner = listener.at("/owner/container").asString();
            var named = matching(status.at("/container/value"), "id", owner);
            assertThat(texts(named, "name")).isEqualTo(atoll.bed().podman() == 4 ? Set.of(box) : Set.of());
            assertThat(atoll.type("listener", "show", port).good())
                    .contains(named.isEmpty() ? owner.substring(0, 12) : box);
        }
    }

    @Test
    void a_box_is_shown_with_its_details() {
        var shown = TypedAtoll.read(atoll.type("container", "show", "opencode-dev", "-o", "json"));

        assertThat(texts(shown.at("/container/value"), "name")).containsExactly("opencode-dev");
        assertThat(texts(shown.at("/containerDetails/value"), "name")).containsExactly("opencode-dev");
        var typed = atoll.bed().exec("distrobox", "version").strip();
        assertThat(typed)
                .endsWith(
                        " " + shown.at("/containerDetails/value/0/box/version").asString("?"));
    }

    @Test
    void one_screen_shows_it_and_fits() {
        var screen = atoll.type("status", "--timeout", "30s").good();

        assertThat(screen)
                .containsPattern("bazzite-arch +exited \\(143\\)")
                .containsPattern("fedora-tools +exited \\(3\\)")
                .containsPattern("litellm-proxy +up ")
                .containsPattern("openclaw-dev +up ")
                .containsPattern("opencode-dev +up ")
                .contains("up as bazzite", "iphone-14", "iphone-12", "mnt/boot", "mnt/backup", "4000", "5173")
                .containsPattern("Booted +43\\.")
                .containsPattern("Rollback +43\\.")
                .containsPattern("Failed +backup.service");
        assertThat(screen.lines())
                .hasSizeBetween(20, 60)
                .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(200));
    }
}
