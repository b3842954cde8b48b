package dev.atoll.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Observation;
import dev.atoll.core.document.Documents;
import dev.atoll.core.document.MarkdownWriter;
import dev.atoll.core.finding.Findings;
import dev.atoll.core.machine.Machine;
import dev.atoll.core.machine.MachineFacts;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.observe.Sight;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an embedder does: ports of their own, no file, no YAML, no ServiceLoader. */
class EmbeddingTest {
    private static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");
    private static final MachineFacts PORT =
            () -> Observation.known(Facts.plain(Machine.State.class, Map.of("hostname", "reef")), NOW);

    @Test
    void one_port_is_a_workstation() {
        var workstation = Workstation.builder()
                .with(Kinds.MACHINE, PORT)
                .clock(InstantSource.fixed(NOW))
                .deadline(Duration.ofSeconds(50))
                .build();

        var seen = workstation.observe(Sight.STATUS);
        var findings = Findings.of(seen, List.of(), ZoneOffset.UTC);
        var page = new MarkdownWriter().write(Documents.status(seen, findings, ZoneOffset.UTC));

        assertThat(seen.takenAt()).isEqualTo(NOW);
        assertThat(findings.open()).isEmpty();
        assertThat(page).startsWith("# reef\n").contains("no adapter offers host");
    }

    @Test
    void without_a_port_nothing_is_known_and_nothing_fails() {
        var seen = Workstation.builder().build().observe(Sight.STATUS.deeper());

        assertThat(seen.kinds()).isEqualTo(Kinds.ALL);
        assertThat(Kinds.ALL).allSatisfy(kind -> assertThat(seen.seen(kind)).isEmpty());
        assertThat(Workstation.builder().build().observe(Kinds.CONTAINER_DETAILS, Set.of("a")))
                .isInstanceOf(Observation.Unknown.class);
    }

    @Test
    void a_later_port_replaces_an_earlier_one() {
        MachineFacts other =
                () -> Observation.known(Facts.plain(Machine.State.class, Map.of("hostname", "atoll")), NOW);

        var seen = Workstation.builder()
                .with(Kinds.MACHINE, PORT)
                .with(Ports.of(Kinds.MACHINE, other))
                .build()
                .observe(Sight.of(Kinds.MACHINE));

        assertThat(seen.seen(Kinds.MACHINE).map(Machine.State::hostname)).contains("atoll");
    }
}
