package dev.atoll.adapters.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.testkit.Golden;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class JsonViewsTest {
    private static final JsonViews JSON = JsonViews.json();

    static Stream<PortKey<?, ?>> kinds() {
        return Kinds.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_kind_is_a_document(PortKey<?, ?> kind) {
        Golden.check(kind + ".json", JSON.kind(kind, Pictures.healthy()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_kind_is_a_document_in_depth(PortKey<?, ?> kind) {
        if (Kinds.DETAILS.stream().anyMatch(detail -> detail.kind().equals(kind))) {
            Golden.check(kind + "-deep.json", JSON.kind(kind, Pictures.deep()));
        }
    }

    @Test
    void the_whole_snapshot_is_one_document() {
        Golden.check("snapshot.json", snapshot(JSON, Pictures.healthy()));
    }

    @Test
    void what_was_not_seen_is_unknown_and_says_why() {
        Golden.check("unknown.json", snapshot(JSON, Pictures.unknown()));
    }

    @Test
    void every_cause_is_among_the_unknown() {
        var causes = Kinds.ALL.stream()
                .map(kind -> Pictures.unknown().of(kind))
                .map(seen -> ((Observation.Unknown<?>) seen).cause());

        assertThat(causes).contains(Cause.values());
    }

    @Test
    void what_was_seen_in_part_has_its_gaps_beside_it() {
        Golden.check("gaps.json", snapshot(JSON, Pictures.gaps()));
    }

    @Test
    void findings_are_a_document_with_the_muted_among_them() {
        var seen = Pictures.healthy();

        Golden.check(
                "findings.json", JSON.findings(seen, Pictures.findings(seen, Pictures.mute("listener-open/tcp-22"))));
    }

    @Test
    void one_box_is_a_document_of_its_kind_without_the_others() {
        var one = JSON.one(Kinds.CONTAINER, "opencode-dev", Pictures.deep());

        Golden.check("container-one.json", one);
        var names = JsonMapper.shared().readTree(one).findValuesAsString("name");
        assertThat(names).containsOnly("opencode-dev");
    }

    @Test
    void one_partition_keeps_the_disk_it_is_on() {
        var disks = JSON.one(Kinds.VOLUME, "nvme0n1p1", Pictures.healthy());

        var value = JsonMapper.shared().readTree(disks).path("volume").path("value");
        assertThat(value.findValuesAsString("name")).contains("nvme0n1");
        assertThat(value).hasSize(1);
    }

    @Test
    void a_mute_names_the_id_that_a_finding_is_written_with() {
        var seen = Pictures.healthy();
        var ids = JsonMapper.shared()
                .readTree(JSON.findings(seen, Pictures.findings(seen)))
                .path("findings")
                .path("open")
                .findValuesAsString("id");

        var muted = Pictures.findings(seen, Pictures.mute(ids.getFirst()));

        assertThat(muted.muted()).hasSize(1);
        assertThat(muted.open()).hasSize(ids.size() - 1);
    }

    @Test
    void yaml_is_for_people_too() {
        Golden.check("container.yaml", JsonViews.yaml().kind(Kinds.CONTAINER, Pictures.healthy()));
    }

    static Stream<Snapshot> pictures() {
        return Stream.of(Pictures.healthy(), Pictures.deep(), Pictures.unknown(), Pictures.gaps());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void yaml_says_what_json_says(Snapshot seen) {
        assertThat(tree(snapshot(JsonViews.yaml(), seen)))
                .isEqualTo(JsonMapper.shared().readTree(snapshot(JSON, seen)));
    }

    @Test
    void a_word_that_looks_like_something_else_stays_a_word_in_yaml() {
        var words = List.of(
                "43",
                "1.0",
                "010",
                "0x1F",
                "1e5",
                ".5",
                "-1",
                "1_000",
                "no",
                "on",
                "null",
                "~",
                "",
                " a ",
                "a: b",
                "- a",
                "# a",
                "2026-02-10",
                "12:30",
                "@a",
                "%a",
                "!a",
                "&a",
                "*a",
                "a\nb",
                "'",
                "\"",
                "{",
                "[",
                "é",
                "...",
                "---",
                "?",
                "=",
                "<<",
                "+1",
                ".inf",
                ".NaN",
                "0o7",
                "true",
                "y");

        var read = tree(JsonViews.yaml().named("words", words)).path("words");

        assertThat(read.valueStream().map(JsonNode::isString)).containsOnly(true);
        assertThat(read.valueStream().map(JsonNode::asString)).containsExactlyElementsOf(words);
    }

    @Test
    void no_locale_changes_a_byte() {
        var before = Locale.getDefault();
        var plain = snapshot(JSON, Pictures.deep());
        try {
            for (var locale : Arrays.asList(Locale.GERMANY, Locale.of("tr", "TR"), Locale.of("ar", "EG"))) {
                Locale.setDefault(locale);
                assertThat(snapshot(JSON, Pictures.deep()))
                        .as(locale.toString())
                        .isEqualTo(plain);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String snapshot(JsonViews views, Snapshot seen) {
        return views.snapshot(seen, Pictures.findings(seen));
    }

    private static JsonNode tree(String yaml) {
        return YAMLMapper.builder().build().readTree(yaml);
    }
}
