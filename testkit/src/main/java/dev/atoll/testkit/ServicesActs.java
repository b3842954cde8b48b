package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.service.ProgramOrder;
import dev.atoll.core.service.ProgramOrder.Start;
import dev.atoll.core.service.Service;
import dev.atoll.core.service.Services;
import dev.atoll.core.service.UnitState;
import dev.atoll.core.service.UnitTurn;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Services} keeps when it acts: ACT-1 to ACT-8. Run over a world that may be changed. */
public interface ServicesActs extends QuadletsActs {
    /** What Atoll calls the unit that the rules make. */
    String MADE = "atoll-act-one.service";

    /** Over a world in which nothing is called {@link #MADE}. */
    @Override
    Services port();

    /** A unit of the user's that is disabled and can be enabled; once started it runs until it is stopped. */
    String disabled();

    /** A unit of the user's that somebody else wrote. */
    String another();

    /** A box of the user's. */
    String box();

    /** Takes what Atoll made away: no port does. Whatever is there, or not. */
    void away();

    @AfterEach
    default void nothing_is_left() {
        away();
    }

    @Test
    default void act_1_what_is_set_is_so() {
        for (var state : List.of(UnitState.ENABLED, UnitState.MASKED, UnitState.ENABLED, UnitState.DISABLED)) {
            assertThat(port().set(disabled(), Scope.USER, state, StepOutput.NONE))
                    .as("%s", state)
                    .isEqualTo(ActionOutcome.done());
            assertThat(enabled(disabled())).contains(state.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    default void act_1_what_is_started_runs_until_it_is_stopped() {
        for (var turn : List.of(UnitTurn.START, UnitTurn.RESTART, UnitTurn.STOP, UnitTurn.RESTART, UnitTurn.STOP)) {
            assertThat(port().turn(disabled(), Scope.USER, turn, StepOutput.NONE))
                    .as("%s", turn)
                    .isEqualTo(ActionOutcome.done());
            assertThat(active(disabled()).filter(Service.Active.ACTIVE::equals).isPresent())
                    .as("%s", turn)
                    .isEqualTo(turn != UnitTurn.STOP);
            assertThat(enabled(disabled())).contains("disabled");
        }
    }

    @Test
    default void act_1_a_program_that_starts_by_itself_runs() {
        assertThat(port().serve(order(MADE, Start.LOGIN), StepOutput.NONE)).isEqualTo(ActionOutcome.done());

        assertThat(enabled(MADE)).contains("enabled");
        assertThat(active(MADE)).contains(Service.Active.ACTIVE);
    }

    @Test
    default void act_1_a_program_that_somebody_starts_waits_for_that() {
        assertThat(port().serve(order(MADE, Start.NEVER), StepOutput.NONE)).isEqualTo(ActionOutcome.done());

        assertThat(enabled(MADE)).contains("disabled");
        assertThat(active(MADE)).isNotEqualTo(Optional.of(Service.Active.ACTIVE));
    }

    @Test
    default void act_2_making_it_again_changes_nothing() {
        port().serve(order(MADE, Start.LOGIN), StepOutput.NONE);
        var made = details(MADE);

        assertThat(port().serve(order(MADE, Start.LOGIN), StepOutput.NONE)).isEqualTo(new ActionOutcome.AlreadySo());
        assertThat(details(MADE)).isEqualTo(made);
    }

    @Test
    default void act_3_what_is_so_already_is_said_to_be() {
        assertThat(port().set(disabled(), Scope.USER, UnitState.DISABLED, StepOutput.NONE))
                .isEqualTo(new ActionOutcome.AlreadySo());
    }

    @Test
    default void act_3_what_runs_or_does_not_is_said_to() {
        assertThat(port().turn(disabled(), Scope.USER, UnitTurn.STOP, StepOutput.NONE))
                .isEqualTo(new ActionOutcome.AlreadySo());
        port().turn(disabled(), Scope.USER, UnitTurn.START, StepOutput.NONE);
        assertThat(port().turn(disabled(), Scope.USER, UnitTurn.START, StepOutput.NONE))
                .isEqualTo(new ActionOutcome.AlreadySo());
        port().turn(disabled(), Scope.USER, UnitTurn.STOP, StepOutput.NONE);
    }

    @Test
    default void act_5_a_refusal_arrives_in_words() {
        for (var state : UnitState.values()) {
            assertThat(port().set("no-such-unit.service", Scope.USER, state, StepOutput.NONE))
                    .as("%s", state)
                    .isInstanceOfSatisfying(
                            ActionOutcome.Failed.class,
                            failed -> assertThat(failed.detail()).contains("no-such-unit"));
        }
        for (var turn : UnitTurn.values()) {
            assertThat(port().turn("no-such-unit.service", Scope.USER, turn, StepOutput.NONE))
                    .as("%s", turn)
                    .isInstanceOfSatisfying(
                            ActionOutcome.Failed.class,
                            failed -> assertThat(failed.detail()).contains("no-such-unit"));
        }
        assertThat(port().details(Set.of("no-such-unit.service")))
                .isInstanceOfSatisfying(
                        Observation.Known.class,
                        known -> assertThat(known.value()).isEqualTo(List.of()));
    }

    @Test
    default void act_6_a_name_is_one_word_to_everybody() {
        var before = all();
        for (var name : ContainersActs.HOSTILE) {
            for (var state : UnitState.values()) {
                assertThat(port().set(name, Scope.USER, state, StepOutput.NONE))
                        .as("set %s", name)
                        .isInstanceOf(ActionOutcome.Failed.class);
            }
            for (var turn : UnitTurn.values()) {
                assertThat(port().turn(name, Scope.USER, turn, StepOutput.NONE))
                        .as("%s %s", turn, name)
                        .isInstanceOf(ActionOutcome.Failed.class);
            }
            assertThat(port().load(name, StepOutput.NONE)).as("load %s", name).isInstanceOf(ActionOutcome.Failed.class);
            assertThat(port().serve(order("atoll-" + name + "/../x.service", Start.LOGIN), StepOutput.NONE))
                    .as("serve %s", name)
                    .isInstanceOf(ActionOutcome.Failed.class);
            assertThat(port().serve(new ProgramOrder(MADE, name, "one", List.of("true"), Start.LOGIN), StepOutput.NONE))
                    .as("serve in %s", name)
                    .isInstanceOf(ActionOutcome.Failed.class);
        }
        assertThat(all()).isEqualTo(before);
    }

    @Test
    default void act_7_what_was_refused_does_not_read_as_done() {
        var before = details(another());
        assertThat(before).isPresent();

        assertThat(port().serve(order(another(), Start.NEVER), StepOutput.NONE))
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> assertThat(failed.detail()).contains(another()));

        assertThat(details(another())).isEqualTo(before);
    }

    @Test
    default void act_7_what_is_masked_does_not_start() {
        port().set(disabled(), Scope.USER, UnitState.MASKED, StepOutput.NONE);
        for (var turn : List.of(UnitTurn.START, UnitTurn.RESTART)) {
            assertThat(port().turn(disabled(), Scope.USER, turn, StepOutput.NONE))
                    .as("%s", turn)
                    .isInstanceOfSatisfying(
                            ActionOutcome.Failed.class,
                            failed -> assertThat(failed.detail()).contains("masked"));
        }
        assertThat(active(disabled())).isNotEqualTo(Optional.of(Service.Active.ACTIVE));
        port().set(disabled(), Scope.USER, UnitState.DISABLED, StepOutput.NONE);
    }

    @Test
    default void act_8_nothing_else_is_touched() {
        var before = all();

        port().set(disabled(), Scope.USER, UnitState.ENABLED, StepOutput.NONE);
        port().turn(disabled(), Scope.USER, UnitTurn.START, StepOutput.NONE);
        port().serve(order(MADE, Start.NEVER), StepOutput.NONE);
        port().turn(disabled(), Scope.USER, UnitTurn.STOP, StepOutput.NONE);
        port().set(disabled(), Scope.USER, UnitState.DISABLED, StepOutput.NONE);

        assertThat(all()).isEqualTo(before);
    }

    private ProgramOrder order(String unit, Start start) {
        return new ProgramOrder(unit, box(), "one", List.of("sleep", "infinity"), start);
    }

    private Optional<String> enabled(String unit) {
        return details(unit).flatMap(Service.Details::enabled);
    }

    private Optional<Service.Active> active(String unit) {
        return QuadletsActs.known(port().observe()).units().stream()
                .filter(one -> one.scope() == Scope.USER && one.name().equals(unit))
                .map(Service.State::active)
                .findFirst();
    }

    private Optional<Service.Details> details(String unit) {
        return QuadletsActs.known(port().details(Set.of(unit))).stream()
                .filter(one -> one.scope() == Scope.USER)
                .findFirst();
    }

    /** Every unit that is told of and not acted on, and how it is. */
    private List<Object> all() {
        // Whatever has systemd read its files has it read a quadlet's too.
        var acted = Set.of(disabled(), MADE, quadletSeen().unit());
        var units = QuadletsActs.known(port().observe());
        var others = units.units().stream()
                .filter(unit -> !acted.contains(unit.name()))
                .toList();
        var names = new HashSet<>(Set.of(another()));
        others.forEach(unit -> names.add(unit.name()));
        return List.of(others, QuadletsActs.known(port().details(names)));
    }
}
