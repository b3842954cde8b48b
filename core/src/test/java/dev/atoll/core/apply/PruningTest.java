package dev.atoll.core.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.BlastRadius;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import dev.atoll.core.restore.RestorePoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which restore points are given up, and which stay whatever they take. */
class PruningTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final ResourceAddress DEV = ResourceAddress.of("box", "dev");

    /** @param hour the later, the newer */
    private static RestorePoint.State point(String box, int hour, boolean whole) {
        return new RestorePoint.State(
                box + "." + hour,
                box,
                Scope.USER,
                NOON.plusSeconds(hour * 3600L),
                "localhost/" + box,
                Optional.of(new ByteSize(9000)),
                Optional.of(new ByteSize(100)),
                false,
                List.of(),
                List.of(),
                List.of(),
                whole ? List.of() : List.of("image"));
    }

    private static Observation<List<RestorePoint.State>> seen(RestorePoint.State... points) {
        return Observation.known(List.of(points), NOON);
    }

    private static Plan pruned(int keep, long budget, RestorePoint.State... points) {
        return Pruning.plan(seen(points), new Keep(keep, Optional.of(new ByteSize(budget))));
    }

    private static List<String> ids(Plan plan) {
        return plan.changes().stream().map(Step.Change::id).toList();
    }

    private static Step.Change change(Action action) {
        return new Step.Change(
                action.verb() + " " + DEV,
                DEV,
                action,
                Step.Reason.REQUESTED,
                "asked for",
                BlastRadius.NONE,
                List.of());
    }

    private static Plan plan(Action... actions) {
        return new Plan(
                "bazzite",
                List.of(actions).stream().<Step>map(PruningTest::change).toList(),
                "basis",
                List.of());
    }

    @Test
    void the_oldest_go_first_until_the_rest_is_within_the_budget() {
        assertThat(ids(pruned(9, 250, point("dev", 1, true), point("dev", 2, true), point("dev", 3, true))))
                .containsExactly("drop restore-point/dev.1");
        assertThat(ids(pruned(9, 300, point("dev", 1, true), point("dev", 2, true), point("dev", 3, true))))
                .isEmpty();
        assertThat(ids(pruned(1, 100, point("dev", 1, true), point("dev", 2, true), point("dev", 3, true))))
                .containsExactly("drop restore-point/dev.1", "drop restore-point/dev.2");
    }

    @Test
    void the_newest_whole_one_of_a_box_stays_whatever_it_takes() {
        assertThat(ids(pruned(9, 0, point("dev", 1, true), point("web", 2, true))))
                .isEmpty();
        assertThat(ids(pruned(9, 0, point("dev", 1, true), point("dev", 2, false))))
                .as("the newer one would not bring everything back")
                .isEmpty();
        assertThatThrownBy(() -> new Keep(0, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_too_many_is_given_up_after_the_new_one_is_kept() {
        var points = seen(point("dev", 1, true), point("dev", 2, true), point("web", 1, true), point("web", 2, true));
        var keep = new Action.KeepBox("dev", Scope.USER);
        var remove = new Action.RemoveBox("dev", Scope.USER);

        var with = Pruning.with(plan(keep, remove), points, Keep.USUAL, thing -> true);

        assertThat(ids(with)).containsExactly("keep box/dev", "remove box/dev", "drop restore-point/dev.1");
        assertThat(with.changes().getLast().after()).containsExactly("keep box/dev");
        assertThat(with.changes().getLast().radius().losses()).isNotEmpty();
    }

    @Test
    void nothing_is_given_up_where_there_is_a_place_or_where_it_is_not_wanted() {
        var keep = new Action.KeepBox("dev", Scope.USER);
        var two = seen(point("dev", 1, true), point("dev", 2, true));

        assertThat(ids(Pruning.with(plan(keep), seen(point("dev", 1, true)), Keep.USUAL, thing -> true)))
                .containsExactly("keep box/dev");
        assertThat(ids(Pruning.with(plan(keep), two, Keep.USUAL, DEV::equals))).containsExactly("keep box/dev");
        assertThat(ids(Pruning.with(
                        plan(keep),
                        Observation.unknown(Trouble.of(Cause.NOT_RUNNING, "no podman", "start it"), NOON),
                        Keep.USUAL,
                        thing -> true)))
                .containsExactly("keep box/dev");
    }

    @Test
    void what_the_plan_itself_brings_back_stays() {
        var keep = new Action.KeepBox("dev", Scope.USER);
        var back = new Action.RestoreBox("dev", Scope.USER, "dev.1");
        var points = seen(point("dev", 1, true), point("dev", 2, true), point("dev", 3, true));

        assertThat(ids(Pruning.with(plan(keep, back), points, Keep.USUAL, thing -> true)))
                .containsExactly("keep box/dev", "restore box/dev", "drop restore-point/dev.2");
    }
}
