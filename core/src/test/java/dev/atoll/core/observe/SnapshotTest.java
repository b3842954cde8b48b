package dev.atoll.core.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Facts;
import dev.atoll.core.common.Observation;
import dev.atoll.core.machine.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");
    private static final Observation<Machine.State> MACHINE = Observation.known(Facts.plain(Machine.State.class), NOW);

    @Test
    void it_stays_what_it_was_when_its_builder_goes_on() {
        var builder = Snapshot.at(NOW);
        var empty = builder.build();

        builder.put(Kinds.MACHINE, MACHINE).took(Kinds.MACHINE, Duration.ofMillis(3));

        assertThat(empty.kinds()).isEmpty();
        assertThat(empty.took(Kinds.MACHINE)).isEmpty();
    }

    @Test
    void two_of_the_same_facts_are_equal_however_long_they_took() {
        var one = Snapshot.at(NOW).put(Kinds.MACHINE, MACHINE).took(Kinds.MACHINE, Duration.ofMillis(3));
        var other = Snapshot.at(NOW).put(Kinds.MACHINE, MACHINE);

        assertThat(one.build()).isEqualTo(other.build()).hasSameHashCodeAs(other.build());
        assertThat(one.build()).isNotEqualTo(Snapshot.at(NOW).build());
    }

    @Test
    void a_deeper_read_made_later_is_added_to_all_there_was() {
        var before = Snapshot.at(NOW)
                .put(Kinds.MACHINE, MACHINE)
                .took(Kinds.MACHINE, Duration.ofMillis(3))
                .build();

        var after = before.with(Kinds.CONTAINER_DETAILS, Observation.known(List.of(), NOW));

        assertThat(after.seen(Kinds.CONTAINER_DETAILS)).contains(List.of());
        assertThat(after.seen(Kinds.MACHINE)).isPresent();
        assertThat(after.took(Kinds.MACHINE)).contains(Duration.ofMillis(3));
        assertThat(before.asked(Kinds.CONTAINER_DETAILS)).isFalse();
    }

    @Test
    void every_kind_is_found_by_its_name() {
        assertThat(Kinds.ALL)
                .allSatisfy(kind -> assertThat(Kinds.named(kind.kind())).contains(kind));
        assertThat(Kinds.named("weather")).isEmpty();
        assertThat(Kinds.ALL)
                .containsAll(Kinds.DETAILS.stream().map(d -> d.kind()).toList());
    }
}
