package dev.atoll.adapters.jackson.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.manifest.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever somebody writes, the answer is a manifest or what is wrong, and comes soon. Every run tries other inputs for
 * {@code -Datoll.fuzz.seconds}; a failure names the seed that makes it again ({@code -Datoll.fuzz.seed}).
 */
class ManifestFuzzTest {
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final String[] TOKENS = {
        ": ",
        "- ",
        "? ",
        "{",
        "}",
        "[",
        "]",
        ",",
        "&a ",
        "*a",
        "!x ",
        "!!str ",
        "<<: ",
        "|\n",
        ">-\n",
        "\"",
        "'",
        "#",
        "\n",
        "\n  ",
        "\t",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "\u0000",
        "\ufeff",
        "\u2028",
        "🦀",
        "~",
        "null",
        "true",
        "0x7f",
        "1e999",
        ".inf",
        "-",
        "@",
        "`",
        "\\",
        "99999999999999999999"
    };

    static Stream<String> monsters() {
        var size = FileText.LARGEST - 100;
        return Stream.of(
                        "[",
                        "{a: ",
                        "- ",
                        "? ",
                        "a: b\n",
                        "&a ",
                        "\"",
                        "'",
                        "|",
                        " ",
                        "\n",
                        "#",
                        "x",
                        "1.",
                        ">=1 ",
                        "a.",
                        "!",
                        "%",
                        "*a ",
                        "\t",
                        "a: [",
                        "- - ",
                        "🦀",
                        "---\n",
                        "{}, ",
                        "a: &a [*a, ",
                        "=:=:")
                .flatMap(part -> {
                    var much = part.repeat(size / part.getBytes(UTF_8).length);
                    return Stream.of(
                            much,
                            "atoll: 1\nworkstation: \"" + much + "\"\n",
                            "atoll: 1\nworkstation: a\nhost: { flatpaks: [" + much + "] }");
                });
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void a_monster_is_refused_or_taken_in_no_time(String text) {
        judge(text.getBytes(UTF_8), text.substring(0, 80));
    }

    @Test
    void many_keys_and_many_mistakes_are_no_trouble() {
        var keys = new StringBuilder("atoll: 1\nworkstation: a\nboxes:\n");
        for (var i = 0; i < 8_000; i++) {
            keys.append("  box")
                    .append(i)
                    .append(": { imag: fedora, endpoints: { a: { port: ")
                    .append(i % 500)
                    .append(" } } }\n");
        }

        judge(keys.toString().getBytes(UTF_8), "many keys");
    }

    @Test
    void whatever_is_done_to_a_manifest_ends_well() {
        var seed = Long.getLong("atoll.fuzz.seed", System.nanoTime());
        var random = new Random(seed);
        var seeds = seeds();
        var end = System.nanoTime()
                + Duration.ofSeconds(Integer.getInteger("atoll.fuzz.seconds", 3))
                        .toNanos();
        var tries = 0;
        while (System.nanoTime() - end < 0 || tries < 100) {
            var bytes = random.nextInt(4) == 0 ? grown(random) : seeds.get(random.nextInt(seeds.size()));
            for (var i = random.nextInt(4); i >= 0; i--) {
                bytes = changed(bytes, seeds, random);
            }
            judge(bytes, "seed " + seed + ", try " + tries);
            tries++;
        }
    }

    private static void judge(byte[] bytes, String what) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        var problems = new Problems();
        var text = FileText.decoded("fuzz.yaml", bytes, problems);
        var read = text.map(source ->
                ManifestReader.read(List.of(source), Set.of(Warnings.Care.values()), Warnings.Exists.EVERYTHING));
        var told = new ArrayList<>(problems.inOrder());
        read.ifPresent(answer -> told.addAll(answer.problems().inOrder()));
        var took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);

        assertThat(took).as(what).isLessThan(LONGEST);
        var errors = told.stream().anyMatch(problem -> problem.level() == Diagnostic.Level.ERROR);
        assertThat(read.flatMap(ManifestReader.Read::manifest).isPresent())
                .as(what)
                .isEqualTo(!errors);
        told.forEach(problem -> assertThat(problem.lines())
                .as(what)
                .allSatisfy(line ->
                        assertThat(line).hasSizeLessThan(1200).doesNotContainPattern("[\\x00-\\x08\\x0a-\\x1f]")));
    }

    private static List<byte[]> seeds() {
        return Stream.of("valid", "broken", "warned")
                .flatMap(Corpus::of)
                .map(file -> {
                    try {
                        return Files.readAllBytes(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    /** Bytes dropped, doubled, turned, exchanged for somebody else's, or something put between them. */
    private static byte[] changed(byte[] bytes, List<byte[]> seeds, Random random) {
        var from = random.nextInt(bytes.length + 1);
        var to = Math.min(bytes.length, from + random.nextInt(20));
        var cut = Arrays.copyOfRange(bytes, from, to);
        return switch (random.nextInt(6)) {
            case 0 -> joined(bytes, from, new byte[0], to);
            case 1 -> joined(bytes, from, joined(cut, cut.length, cut, cut.length), to);
            case 2 -> {
                random.nextBytes(cut);
                yield joined(bytes, from, cut, to);
            }
            case 3 -> {
                var other = seeds.get(random.nextInt(seeds.size()));
                var start = random.nextInt(other.length + 1);
                yield joined(bytes, from, Arrays.copyOfRange(other, start, other.length), to);
            }
            default -> joined(bytes, from, TOKENS[random.nextInt(TOKENS.length)].getBytes(UTF_8), from);
        };
    }

    private static byte[] joined(byte[] bytes, int from, byte[] between, int to) {
        var joined = new byte[from + between.length + bytes.length - to];
        System.arraycopy(bytes, 0, joined, 0, from);
        System.arraycopy(between, 0, joined, from, between.length);
        System.arraycopy(bytes, to, joined, from + between.length, bytes.length - to);
        return joined;
    }

    /** Known keys in the wrong and the right places, with values of every type. */
    private static byte[] grown(Random random) {
        var text = new StringBuilder("atoll: 1\nworkstation: a\n");
        for (var key :
                ManifestKeys.SHAPE.keys().subList(2, ManifestKeys.SHAPE.keys().size())) {
            if (random.nextBoolean()) {
                text.append(key.name()).append(": ");
                grow(text, key.shape(), random, 0);
                text.append('\n');
            }
        }
        return text.toString().getBytes(UTF_8);
    }

    private static void grow(StringBuilder text, Shape<?> shape, Random random, int depth) {
        if (depth > 6 || random.nextInt(12) == 0) {
            text.append(YamlText.word(TOKENS[random.nextInt(TOKENS.length)]));
            return;
        }
        switch (shape) {
            case FieldsShape<?> fields -> {
                text.append("{ ");
                fields.keys().stream().filter(key -> random.nextInt(3) == 0).forEach(key -> {
                    text.append(random.nextInt(20) == 0 ? "odd" : key.name()).append(": ");
                    grow(text, key.shape(), random, depth + 1);
                    text.append(", ");
                });
                text.append("}");
            }
            case MapShape<?, ?> map -> {
                text.append("{ ");
                for (var i = random.nextInt(3); i > 0; i--) {
                    text.append("name").append(random.nextInt(4)).append(": ");
                    grow(text, map.value(), random, depth + 1);
                    text.append(", ");
                }
                text.append("}");
            }
            case ListShape<?> list -> {
                text.append("[ ");
                for (var i = random.nextInt(3); i > 0; i--) {
                    grow(text, list.item(), random, depth + 1);
                    text.append(", ");
                }
                text.append("]");
            }
            case EitherShape<?> either ->
                grow(text, random.nextBoolean() ? either.brief() : either.full(), random, depth);
            case WordShape<?> word ->
                text.append(
                        word.known().isEmpty()
                                ? new String[] {"43", "true", "30d", "85%", "~/a", "fedora:43", "\"22\"", "\"\""}
                                        [random.nextInt(8)]
                                : word.known().get(random.nextInt(word.known().size())));
        }
    }
}
