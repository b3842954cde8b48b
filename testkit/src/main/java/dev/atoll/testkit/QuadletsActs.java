package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.service.Quadlet;
import dev.atoll.core.service.Services;
import dev.atoll.core.service.UnitTurn;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of {@link ServicesActs} is about quadlets: they are read, started, ended, and never written. */
public interface QuadletsActs {
    /** Over a world that may be changed. */
    Services port();

    /** The file of a quadlet of the user's, which systemd has not read; once started, its unit runs until it is stopped. */
    String quadlet();

    /** Another one writes that file anew, no earlier than a second after whatever was done before. */
    void rewritten();

    @Test
    default void act_1_a_quadlet_runs_as_its_file_is_once_it_was_read_and_started_anew() {
        assertThat(quadletSeen().reading()).isEqualTo(Quadlet.Reading.UNREAD);
        assertThat(quadletSeen().running()).isEqualTo(Quadlet.Running.NO);

        assertThat(port().load(quadlet(), StepOutput.NONE)).isEqualTo(ActionOutcome.done());
        assertThat(quadletSeen().reading()).isEqualTo(Quadlet.Reading.READ);
        assertThat(turned(UnitTurn.START)).isEqualTo(ActionOutcome.done());
        assertThat(quadletSeen().running()).isEqualTo(Quadlet.Running.AS_IT_IS);

        rewritten();
        assertThat(quadletSeen().reading()).isEqualTo(Quadlet.Reading.CHANGED);
        assertThat(port().load(quadlet(), StepOutput.NONE)).isEqualTo(ActionOutcome.done());
        assertThat(quadletSeen().reading()).isEqualTo(Quadlet.Reading.READ);
        assertThat(quadletSeen().running()).isEqualTo(Quadlet.Running.AS_IT_WAS);
        assertThat(turned(UnitTurn.RESTART)).isEqualTo(ActionOutcome.done());
        assertThat(quadletSeen().running()).isEqualTo(Quadlet.Running.AS_IT_IS);

        assertThat(turned(UnitTurn.STOP)).isEqualTo(ActionOutcome.done());
        assertThat(quadletSeen().running()).isEqualTo(Quadlet.Running.NO);
    }

    @Test
    default void act_3_a_quadlet_that_was_read_is_said_to_be() {
        port().load(quadlet(), StepOutput.NONE);
        assertThat(port().load(quadlet(), StepOutput.NONE)).isEqualTo(new ActionOutcome.AlreadySo());
    }

    @Test
    default void act_5_a_quadlet_that_is_not_there_is_left_out_and_not_read() {
        var nowhere = quadlet().replace(".container", "-nowhere.container");

        assertThat(known(port().quadlets(Set.of(nowhere)))).isEmpty();
        assertThat(port().load(nowhere, StepOutput.NONE))
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> assertThat(failed.detail()).contains(nowhere));
    }

    /** As it is just now. */
    default Quadlet.State quadletSeen() {
        assertThat(known(port().quadlets(Set.of(quadlet())))).hasSize(1);
        return known(port().quadlets(Set.of(quadlet()))).getFirst();
    }

    private ActionOutcome turned(UnitTurn turn) {
        return port().turn(quadletSeen().unit(), quadletSeen().scope(), turn, StepOutput.NONE);
    }

    static <T> T known(Observation<T> observation) {
        assertThat(observation).isInstanceOf(Observation.Known.class);
        return ((Observation.Known<T>) observation).value();
    }
}
