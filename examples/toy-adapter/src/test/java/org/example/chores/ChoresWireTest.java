package org.example.chores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.task.MaintenanceTask;
import org.junit.jupiter.api.Test;

class ChoresWireTest {
    @Test
    void a_chore_never_done_never_ran() throws Unreadable {
        assertThat(ChoresWire.read(Fixtures.text("list.json")))
                .extracting(MaintenanceTask.State::name, MaintenanceTask.State::outcome)
                .containsExactly(
                        tuple("descale-kettle", MaintenanceTask.Outcome.NEVER_RAN),
                        tuple("water-plants", MaintenanceTask.Outcome.DONE));
    }

    @Test
    void a_chore_without_a_name_is_none() {
        assertThatThrownBy(() -> ChoresWire.read("[{\"due\": \"2026-02-12T08:00:00Z\"}]"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("'name' is missing");
    }
}
