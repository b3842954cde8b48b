package dev.atoll.adapters.jackson.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.jackson.manifest.ManifestEdit.Edited;
import dev.atoll.core.manifest.ManifestPath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestEditTest {
    private static final String TEXT = """
            # The machine of somebody.
            atoll: 1
            workstation: 'bazzite'   # its name

            boxes:
              # the first
              a: { image: "fedora:43", pull: true }   # in one line
              b:
                additional_packages: [git,
                  gh]   # two
                init_hooks:
                  - |
                    echo one
            # the end
            """;

    @Test
    void a_value_is_exchanged_and_nothing_else() {
        assertThat(put("workstation", "other")).isEqualTo(TEXT.replace("'bazzite'", "other"));
        assertThat(put("boxes.a.pull", false)).isEqualTo(TEXT.replace("pull: true", "pull: false"));
        assertThat(put("boxes.b.additional_packages.[1]", "jq")).isEqualTo(TEXT.replace("gh]", "jq]"));
    }

    @Test
    void a_key_is_added_where_its_neighbours_are() {
        assertThat(put("boxes.a.state", "absent")).isEqualTo(TEXT.replace("true }", "true, state: absent }"));
        assertThat(put("boxes.b.nvidia", true)).isEqualTo(TEXT.replace("echo one\n", "echo one\n    nvidia: true\n"));
        assertThat(put("secrets", List.of("~/.env")))
                .isEqualTo(TEXT.replace("echo one\n", "echo one\nsecrets: [ ~/.env ]\n"));
        assertThat(put("tailnet.key_expiry.warn", "30d"))
                .contains("echo one\ntailnet:\n  key_expiry:\n    warn: \"30d\"\n# the end");
    }

    @Test
    void a_key_is_removed_with_its_line() {
        assertThat(remove("boxes.a"))
                .isEqualTo(TEXT.replace("  a: { image: \"fedora:43\", pull: true }   # in one line\n", ""));
        assertThat(remove("boxes.a.pull")).isEqualTo(TEXT.replace(", pull: true", ""));
        assertThat(remove("boxes.a.image")).isEqualTo(TEXT.replace("image: \"fedora:43\", ", ""));
        assertThat(remove("workstation")).isEqualTo(TEXT.replace("workstation: 'bazzite'   # its name\n", ""));
    }

    @Test
    void a_map_that_has_nothing_else_goes_too() {
        assertThat(ManifestEdit.remove("a: 1\nb:\n  c:\n    d: 1\n", ManifestPath.of("b", "c", "d")))
                .isEqualTo(new Edited.Done("a: 1\n"));
    }

    @Test
    void a_place_that_is_none_is_refused() {
        assertThat(ManifestEdit.put(TEXT, ManifestPath.of("workstation", "x"), 1))
                .isInstanceOf(Edited.Refused.class);
        assertThat(ManifestEdit.remove(TEXT, ManifestPath.of("boxes", "z"))).isInstanceOf(Edited.Refused.class);
        assertThat(ManifestEdit.put("a: [", ManifestPath.of("a"), 1)).isInstanceOf(Edited.Refused.class);
        assertThat(ManifestEdit.put("", ManifestPath.of("a"), 1)).isInstanceOf(Edited.Refused.class);
    }

    static Stream<String> texts() {
        return Corpus.of("valid").flatMap(file -> {
            try {
                var text = Files.readString(file);
                return Stream.of(text, text.replaceAll("\r?\n", "\r\n"), text.stripTrailing());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    /** The law, on every sound manifest, at every place, with values that are drawn: what is not meant stays, to the byte. */
    @ParameterizedTest
    @MethodSource("texts")
    void every_other_byte_stays(String text) {
        var random = new Random(text.hashCode());
        var root = TreeReader.read(new SourceText("x", text), new Problems()).orElseThrow();
        var done = 0;
        for (var path : paths(root, ManifestPath.ROOT)) {
            var value = value(random, 2);
            var span = Tree.at(root, path).orElseThrow().span();
            if (ManifestEdit.put(text, path, value) instanceof Edited.Done exchanged) {
                assertThat(exchanged.text()).startsWith(text.substring(0, span.start()));
                assertThat(exchanged.text()).endsWith(text.substring(span.end()));
                done++;
            }
            if (ManifestEdit.put(text, path.to("new_key"), value) instanceof Edited.Done added) {
                var kept = common(text, added.text());
                assertThat(text)
                        .as("nothing is gone")
                        .isEqualTo(text.substring(0, kept)
                                + added.text().substring(added.text().length() - (text.length() - kept)));
                done++;
            }
            if (ManifestEdit.remove(text, path) instanceof Edited.Done removed) {
                var kept = common(text, removed.text());
                assertThat(text.endsWith(removed.text().substring(kept)))
                        .as("nothing is new")
                        .isTrue();
                done++;
            }
        }
        assertThat(done)
                .as("most edits can be made")
                .isGreaterThan(paths(root, ManifestPath.ROOT).size());
    }

    private static int common(String a, String b) {
        var same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }

    private static List<ManifestPath> paths(Node node, ManifestPath path) {
        var paths = new ArrayList<ManifestPath>();
        switch (node) {
            case Node.Word word -> {
                // Nothing below it.
            }
            case Node.Items items -> {
                for (var i = 0; i < items.items().size(); i++) {
                    paths.add(path.at(i));
                    paths.addAll(paths(items.items().get(i), path.at(i)));
                }
            }
            case Node.Entries entries ->
                entries.entries().forEach(entry -> {
                    paths.add(path.to(entry.key().text()));
                    paths.addAll(paths(entry.value(), path.to(entry.key().text())));
                });
        }
        return paths;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> "plain";
            case 1 -> "with: colon # and \"quotes\"";
            case 2 -> "";
            case 3 -> "no";
            case 4 -> random.nextInt(100);
            case 5 -> random.nextBoolean();
            case 6 -> "Übung 🦀\ntwo lines";
            case 7 -> List.of(value(random, depth - 1), value(random, depth - 1));
            default -> Map.of("key one", value(random, depth - 1));
        };
    }

    private static String put(String path, Object value) {
        return text(ManifestEdit.put(TEXT, ManifestPath.of(path.split("\\.", -1)), value));
    }

    private static String remove(String path) {
        return text(ManifestEdit.remove(TEXT, ManifestPath.of(path.split("\\.", -1))));
    }

    private static String text(Edited edited) {
        return switch (edited) {
            case Edited.Done done -> done.text();
            case Edited.Refused refused -> refused.why();
        };
    }
}
