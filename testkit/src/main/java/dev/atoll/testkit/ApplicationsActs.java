package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.application.Application;
import dev.atoll.core.application.Applications;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Applications} keeps when it acts: ACT-1 to ACT-8. Run over a world that may be changed. */
public interface ApplicationsActs {
    /** What no remote offers. */
    String UNKNOWN = "org.example.NoSuchApplication";

    /** Over a world in which neither {@link #installable()} nor {@link #ambiguous()} is installed. */
    Applications port();

    /** What one remote offers. */
    String installable();

    /** What several remotes of one installation offer. */
    String ambiguous();

    /** Takes what the rules installed away, whatever is there, or not. */
    void away();

    @AfterEach
    default void nothing_is_left() {
        away();
    }

    @Test
    default void act_1_what_is_installed_is_there() {
        assertThat(install(installable())).isEqualTo(ActionOutcome.done());

        assertThat(all()).extracting(Application.State::name).containsOnlyOnce(installable());
    }

    @Test
    default void act_1_what_is_uninstalled_is_gone() {
        install(installable());

        assertThat(uninstall(installable(), installation())).isEqualTo(ActionOutcome.done());

        assertThat(all()).extracting(Application.State::name).doesNotContain(installable());
    }

    @Test
    default void act_2_installing_it_again_changes_nothing() {
        install(installable());
        var before = all();

        assertThat(install(installable())).isEqualTo(new ActionOutcome.AlreadySo());
        assertThat(all()).isEqualTo(before);
    }

    @Test
    default void act_3_what_is_gone_already_is_said_to_be() {
        assertThat(uninstall(installable(), Application.USERS)).isEqualTo(new ActionOutcome.AlreadySo());
        install(installable());

        assertThat(uninstall(installable(), "another")).isEqualTo(new ActionOutcome.AlreadySo());
        assertThat(all()).extracting(Application.State::name).contains(installable());
    }

    @Test
    default void act_5_a_refusal_arrives_in_words() {
        assertThat(install(UNKNOWN)).isInstanceOfSatisfying(ActionOutcome.Failed.class, failed -> {
            assertThat(failed.detail()).contains(UNKNOWN);
            assertThat(failed.hint()).isPresent();
        });
    }

    /** Pitfall 47: a name is one word to everybody, and never an option. */
    @Test
    default void act_6_a_name_is_one_word_to_everybody() {
        install(installable());
        var before = all();
        for (var name : ContainersActs.HOSTILE) {
            assertThat(install(name)).as("install %s", name).isInstanceOf(ActionOutcome.Failed.class);
            assertThat(uninstall(name, Application.USERS))
                    .as("uninstall %s", name)
                    .isEqualTo(new ActionOutcome.AlreadySo());
            assertThat(uninstall(installable(), name))
                    .as("uninstall from %s", name)
                    .isEqualTo(new ActionOutcome.AlreadySo());
        }
        assertThat(all()).isEqualTo(before);
    }

    @Test
    default void act_7_of_several_none_is_taken() {
        assertThat(install(ambiguous())).isInstanceOfSatisfying(ActionOutcome.Failed.class, failed -> {
            assertThat(failed.detail()).contains(ambiguous());
            assertThat(failed.hint())
                    .hasValueSatisfying(line -> assertThat(line).contains("flatpak install"));
        });

        assertThat(all()).extracting(Application.State::name).doesNotContain(ambiguous());
    }

    @Test
    default void act_8_nothing_else_is_touched() {
        var before = all();

        install(installable());
        assertThat(all().stream()
                        .filter(one -> !one.name().equals(installable()))
                        .toList())
                .isEqualTo(before);
        uninstall(installable(), installation());

        assertThat(all()).isEqualTo(before);
    }

    private ActionOutcome install(String application) {
        return port().install(application, StepOutput.NONE);
    }

    private ActionOutcome uninstall(String application, String installation) {
        return port().uninstall(application, installation, StepOutput.NONE);
    }

    private String installation() {
        return all().stream()
                .filter(one -> one.name().equals(installable()))
                .map(Application.State::installation)
                .findFirst()
                .orElse("nowhere");
    }

    private List<Application.State> all() {
        var seen = port().observe();
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return ((Observation.Known<List<Application.State>>) seen).value();
    }
}
