package dev.atoll.core.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    private static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "1, 1 B",
        "1023, 1023 B",
        "1024, 1 KiB",
        "1536, 1.5 KiB",
        "1048575, 1 MiB",
        "629145600, 600 MiB",
        "512110190592, 476.9 GiB",
        "9223372036854775807, 8 EiB"
    })
    void a_size_reads_in_iec_units(long bytes, String text) {
        assertThat(new ByteSize(bytes)).hasToString(text);
    }

    @Test
    void a_size_reads_alike_where_a_comma_is_the_point() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(new ByteSize(1536)).hasToString("1.5 KiB");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_size_is_never_negative_and_never_overflows_in_silence() {
        assertThatThrownBy(() -> new ByteSize(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ByteSize.ofKib(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThat(ByteSize.ofKib(4)).isEqualTo(new ByteSize(4096)).isGreaterThan(new ByteSize(4095));
    }

    @Test
    void a_share_of_nothing_is_nothing() {
        assertThat(new ByteSize(0).shareOf(new ByteSize(0))).isZero();
        assertThat(new ByteSize(1).shareOf(new ByteSize(4))).isEqualTo(0.25);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "fedora, fedora, -, -, fedora",
                "fedora:43, fedora, 43, -, fedora",
                "registry.example.org:5000/a/b, registry.example.org:5000/a/b, -, -, b",
                "registry.example.org:5000/a/b:1, registry.example.org:5000/a/b, 1, -, b",
                "localhost/x@sha256:ab, localhost/x, -, sha256:ab, x",
                "localhost/x:2@sha256:ab, localhost/x, 2, sha256:ab, x"
            })
    void an_image_reads_into_its_parts_and_back(String text, String name, String tag, String digest, String last) {
        var image = ImageRef.parse(text);

        assertThat(image).isEqualTo(new ImageRef(name, Optional.ofNullable(tag), Optional.ofNullable(digest)));
        assertThat(image).hasToString(text);
        assertThat(image.shortName()).isEqualTo(last);
    }

    @Test
    void an_image_without_a_name_is_none() {
        assertThatThrownBy(() -> ImageRef.parse(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ImageRef.parse(":43")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_spellings_of_one_home_are_one_path() {
        assertThat(new HostPath("/home/a").canonical()).isEqualTo(new HostPath("/var/home/a"));
        assertThat(new HostPath("/home").canonical()).isEqualTo(new HostPath("/var/home"));
        assertThat(new HostPath("/homes/a").canonical()).isEqualTo(new HostPath("/homes/a"));
        assertThat(new HostPath("/var/home/a").canonical()).isEqualTo(new HostPath("/var/home/a"));
        assertThat(new HostPath("/a")).isLessThan(new HostPath("/b"));
    }

    @Test
    void a_path_of_the_host_is_absolute() {
        assertThatThrownBy(() -> new HostPath("a/b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HostPath("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void evidence_is_one_short_line() {
        var detail = Trouble.of(Cause.UNREADABLE, "a\n  b\t" + "c".repeat(400)).detail();

        assertThat(detail).startsWith("a b c").hasSize(300).endsWith("…");
        assertThat(Trouble.of(Cause.UNREADABLE, " x ").detail()).isEqualTo("x");
    }

    @Test
    void a_trouble_is_a_gap_or_an_unknown_in_the_same_words() {
        var trouble = Trouble.of(Cause.ACCESS_DENIED, "denied", "sudo it");

        assertThat(trouble.in("user units"))
                .isEqualTo(
                        new Gap("user units", Cause.ACCESS_DENIED, "denied", Optional.of("sudo it"), Optional.empty()));
        assertThat(Observation.<String>unknown(trouble, NOW))
                .isEqualTo(new Observation.Unknown<>(Cause.ACCESS_DENIED, "denied", Optional.of("sudo it"), NOW));
    }

    @Test
    void mapping_changes_the_value_and_nothing_else() {
        var gap = Trouble.of(Cause.TIMED_OUT, "slow").in("sizes");
        var source = new Source("podman", Optional.of("5.8"), "/run/podman.sock");
        var known = new Observation.Known<>(List.of(1, 2), NOW, List.of(gap), Optional.of(source));

        assertThat(known.map(List::size)).isEqualTo(new Observation.Known<>(2, NOW, List.of(gap), Optional.of(source)));

        Observation<String> unknown = Observation.unknown(Trouble.of(Cause.TIMED_OUT, "slow"), NOW);
        assertThat(unknown.map(String::length)).isEqualTo(unknown);
    }
}
