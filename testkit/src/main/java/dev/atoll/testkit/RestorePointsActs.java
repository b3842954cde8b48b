package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.Containers;
import dev.atoll.core.restore.RestorePoint;
import dev.atoll.core.restore.RestorePoints;
import dev.atoll.testkit.ContainersActs.ActedBox;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link RestorePoints} keeps when it acts. Every test cleans up what it made. */
public interface RestorePointsActs {
    /** Over the world of {@link #containers()}. */
    RestorePoints port();

    Containers containers();

    /** As in {@link ContainersActs#order}. */
    BoxOrder order(String name);

    /** Puts something into a box that runs that is in no home and no volume. */
    void leaveATrace(String box);

    /** Whether that is in it, running or not. */
    boolean traceIn(String box);

    @Test
    default void act_1_a_box_comes_back_with_what_was_in_it() {
        try (var box = new ActedBox(containers(), order("act-kept"));
                var point = new Kept(port(), "act-kept.1", "act-kept")) {
            box.create();
            box.start();
            leaveATrace("act-kept");

            assertThat(point.keep()).isEqualTo(ActionOutcome.done());
            assertThat(point.seen()).hasValueSatisfying(seen -> {
                assertThat(seen.whole()).isTrue();
                assertThat(seen.running()).isTrue();
                assertThat(seen.box()).isEqualTo("act-kept");
            });
            assertThat(box.remove()).isEqualTo(ActionOutcome.done());

            assertThat(port().restore("act-kept.1", StepOutput.NONE)).isEqualTo(ActionOutcome.done());
            assertThat(box.seen()).isPresent();
            assertThat(box.start()).isEqualTo(ActionOutcome.done());
            assertThat(traceIn("act-kept")).isTrue();
        }
    }

    @Test
    default void act_2_keeping_it_again_changes_nothing() {
        try (var box = new ActedBox(containers(), order("act-twice"));
                var point = new Kept(port(), "act-twice.1", "act-twice")) {
            box.create();
            assertThat(point.keep()).isEqualTo(ActionOutcome.done());
            var first = point.seen();

            assertThat(point.keep()).isEqualTo(new ActionOutcome.AlreadySo());
            assertThat(point.seen()).isEqualTo(first);
        }
    }

    @Test
    default void act_3_what_is_gone_already_is_said_to_be() {
        assertThat(port().remove("act-nobody.1", StepOutput.NONE)).isEqualTo(new ActionOutcome.AlreadySo());
    }

    @Test
    default void act_5_what_is_not_there_is_not_kept() {
        assertThat(new Kept(port(), "act-absent.1", "act-absent").keep())
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> assertThat(failed.detail()).contains("act-absent"));
        assertThat(port().restore("act-absent.1", StepOutput.NONE)).isInstanceOf(ActionOutcome.Failed.class);
    }

    @Test
    default void act_7_nothing_is_restored_over_what_is_there() {
        try (var box = new ActedBox(containers(), order("act-there"));
                var point = new Kept(port(), "act-there.1", "act-there")) {
            box.create();
            point.keep();
            var there = box.seen();

            assertThat(port().restore("act-there.1", StepOutput.NONE)).isInstanceOf(ActionOutcome.Failed.class);
            assertThat(box.seen()).isEqualTo(there);
        }
    }

    @Test
    default void act_8_nothing_else_is_touched() {
        var boxes = ActedBox.known(containers().observe());
        var points = known(port());
        try (var box = new ActedBox(containers(), order("act-by-itself"));
                var point = new Kept(port(), "act-by-itself.1", "act-by-itself")) {
            box.create();
            point.keep();
        }
        assertThat(ActedBox.known(containers().observe())).isEqualTo(boxes);
        assertThat(known(port())).isEqualTo(points);
    }

    private static List<RestorePoint.State> known(RestorePoints port) {
        var observation = port.observe();
        assertThat(observation).isInstanceOf(Observation.Known.class);
        return ((Observation.Known<List<RestorePoint.State>>) observation).value();
    }

    /** One restore point of a test, taken away at its end. */
    final class Kept implements AutoCloseable {
        private final RestorePoints port;
        private final String id;
        private final String box;

        Kept(RestorePoints port, String id, String box) {
            this.port = port;
            this.id = id;
            this.box = box;
            port.remove(id, StepOutput.NONE);
        }

        ActionOutcome keep() {
            return port.keep(new RestorePoint.Order(id, box, Scope.USER), StepOutput.NONE);
        }

        Optional<RestorePoint.State> seen() {
            return known(port).stream().filter(point -> point.id().equals(id)).findFirst();
        }

        @Override
        public void close() {
            port.remove(id, StepOutput.NONE);
        }
    }
}
