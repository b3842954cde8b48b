package dev.atoll.adapters.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Workstation;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryWorldTest {
    private static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private final InMemoryWorld world = ReferenceWorkstation.at(NOW).world(CLOCK);

    @Test
    void every_kind_is_seen_by_a_workstation_made_of_its_ports() {
        var snapshot =
                Workstation.builder().with(world.ports()).clock(CLOCK).build().observe(Sight.STATUS);

        assertThat(Kinds.ALL)
                .allSatisfy(
                        kind -> assertThat(snapshot.seen(kind)).as(kind.kind()).isPresent());
    }

    @Test
    void an_empty_world_shows_nothing_and_says_so() {
        var machine = new InMemoryWorld(CLOCK).observe(Kinds.MACHINE);

        assertThat(machine)
                .isInstanceOfSatisfying(
                        Observation.Unknown.class,
                        unknown -> assertThat(unknown.cause()).isEqualTo(Cause.UNSUPPORTED));
    }

    @Test
    void a_hidden_kind_is_unknown_with_its_details_and_no_other_is() {
        var trouble = Trouble.of(Cause.ACCESS_DENIED, "/run/user/1000/podman/podman.sock: denied", "id");

        world.hide(Kinds.CONTAINER, trouble);

        assertThat(world.observe(Kinds.CONTAINER)).isEqualTo(Observation.unknown(trouble, NOW));
        assertThat(world.observe(Kinds.CONTAINER_DETAILS)).isEqualTo(Observation.unknown(trouble, NOW));
        assertThat(world.observe(Kinds.PEER)).isInstanceOf(Observation.Known.class);
        world.reveal(Kinds.CONTAINER);
        assertThat(world.observe(Kinds.CONTAINER)).isInstanceOf(Observation.Known.class);
    }

    @Test
    void a_gap_is_told_beside_the_value() {
        var gap = Trouble.of(Cause.ACCESS_DENIED, "permission denied", "sudo podman ps")
                .in("rootful containers");

        world.gap(Kinds.CONTAINER, gap);

        assertThat(gaps(world.observe(Kinds.CONTAINER))).containsExactly(gap);
        assertThat(gaps(world.observe(Kinds.PEER))).isEmpty();
    }

    @Test
    void a_new_fact_is_seen_through_a_port_handed_out_before() {
        var containers = world.ports().get(Kinds.CONTAINER).orElseThrow();

        world.show(Kinds.CONTAINER, List.of());

        assertThat(containers.observe().map(List::size))
                .isEqualTo(world.observe(Kinds.CONTAINER).map(all -> 0));
    }

    private static List<Gap> gaps(Observation<?> observation) {
        return observation instanceof Observation.Known<?> known ? known.gaps() : List.of();
    }
}
