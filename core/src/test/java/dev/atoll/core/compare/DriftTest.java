package dev.atoll.core.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.compare.Baseline.Agreed;
import dev.atoll.core.compare.Drift.Mover;
import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.manifest.Said;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who moved, by what both said when they agreed. */
class DriftTest {
    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");
    private static final ResourceAddress BOX = ResourceAddress.of("box", "dev.1");
    private static final ManifestPath PATH = ManifestPath.of("boxes", "dev.1");

    @ParameterizedTest
    @CsvSource({"44,43,MANIFEST", "43,44,WORLD", "44,45,BOTH"})
    void who_moved_is_whose_word_is_another_than_then(String wanted, String found, Mover mover) {
        var drift = Drift.of(comparison(image(wanted, found)), Optional.of(agreed("43", "43")));

        assertThat(drift.differences().getFirst().facts())
                .containsExactly(new Drift.Difference("boxes.\"dev.1\".image", "image", wanted, found, mover));
    }

    @Test
    void what_was_apart_then_and_is_the_same_was_moved_by_nobody_since() {
        var drift = Drift.of(comparison(image("44", "43")), Optional.of(agreed("44", "43")));

        assertThat(drift.differences().getFirst().facts().getFirst().moved()).isEqualTo(Mover.NEITHER);
    }

    @Test
    void what_was_not_declared_then_was_declared_since() {
        var drift = Drift.of(comparison(image("44", "43")), Optional.of(new Baseline(NOW, Map.of(), Set.of())));

        assertThat(drift.differences().getFirst().facts().getFirst().moved()).isEqualTo(Mover.MANIFEST);
    }

    @Test
    void what_is_there_and_not_declared_is_new_taken_out_or_as_it_was() {
        var there = new Comparison(NOW, List.of(), List.of(new Comparison.Unmanaged(BOX, "a box")));

        assertThat(Drift.of(there, Optional.of(new Baseline(NOW, Map.of(), Set.of())))
                        .unmanaged()
                        .getFirst()
                        .moved())
                .isEqualTo(Mover.WORLD);
        assertThat(Drift.of(there, Optional.of(new Baseline(NOW, Map.of(), Set.of("box/dev.1"))))
                        .unmanaged()
                        .getFirst()
                        .moved())
                .isEqualTo(Mover.NEITHER);
        assertThat(Drift.of(
                                there,
                                Optional.of(new Baseline(
                                        NOW, Map.of(PATH.toString(), new Agreed("there", "running")), Set.of())))
                        .unmanaged()
                        .getFirst()
                        .moved())
                .isEqualTo(Mover.MANIFEST);
    }

    @Test
    void what_was_not_seen_is_neither_a_difference_nor_in_sync_and_what_was_known_of_it_stays() {
        var hidden = comparison(fact(new Found.NotSeen(Cause.TIMED_OUT, "no answer", Optional.empty()), "43"));
        var before = agreed("43", "43");

        var drift = Drift.of(hidden, Optional.of(before));

        assertThat(drift.differences()).isEmpty();
        assertThat(drift.inSync()).isZero();
        assertThat(drift.notCompared()).extracting(Drift.Unseen::why).containsExactly("no answer");
        assertThat(Baseline.of(hidden, Optional.of(before)).facts()).isEqualTo(before.facts());
    }

    private static Comparison comparison(Fact fact) {
        return new Comparison(NOW, List.of(new Compared(BOX, PATH, List.of(fact))), List.of());
    }

    private static Fact image(String wanted, String found) {
        return fact(Found.of(wanted.equals(found), found, new Said.Word(found)), wanted);
    }

    private static Fact fact(Found found, String wanted) {
        return new Fact(PATH.to("image"), List.of("image"), wanted, found);
    }

    private static Baseline agreed(String wanted, String found) {
        return new Baseline(NOW, Map.of(PATH.to("image").toString(), new Agreed(wanted, found)), Set.of());
    }
}
