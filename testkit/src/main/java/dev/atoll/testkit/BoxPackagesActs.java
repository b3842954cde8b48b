package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.BoxPackages;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.container.Containers;
import dev.atoll.core.container.Exported;
import dev.atoll.testkit.ContainersActs.ActedBox;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link BoxPackages} keeps when it acts. Every test cleans up what it made. */
public interface BoxPackagesActs {
    /** A package that no repository has. */
    String UNKNOWN = "no-such-package";

    /** Over the world of {@link #containers()}. */
    BoxPackages port();

    Containers containers();

    /** As in {@link ContainersActs#order}. */
    BoxOrder order(String name);

    /** A package that a box of {@link #order} can get here, and lacks. */
    String installable();

    /** A program of such a box, by its path, that nobody exported. */
    String binary();

    /** An application of such a box, by the name of its file, that nobody exported. */
    String application();

    /** Puts what {@link #installable()} and {@link #application()} come from into a box that runs, where that takes something. */
    default void prepare(String box) {}

    /** Takes what such a box exported out of the home of its owner. */
    default void withdraw(String box) {}

    @Test
    default void act_1_what_is_installed_is_there() {
        in("act-installed", box -> {
            assertThat(install("act-installed", installable())).isEqualTo(ActionOutcome.done());
            assertThat(installed("act-installed")).contains(installable());
        });
    }

    @Test
    default void act_1_what_is_exported_is_there() {
        in("act-exported", box -> {
            assertThat(export("act-exported", binary())).isEqualTo(ActionOutcome.done());
            assertThat(exported("act-exported")).containsExactly(binary().replaceFirst(".*/", ""));
        });
    }

    @Test
    default void act_1_an_application_that_is_exported_is_there() {
        in("act-launched", box -> {
            assertThat(port().export("act-launched", Scope.USER, List.of(application()), List.of(), StepOutput.NONE))
                    .isEqualTo(ActionOutcome.done());
            assertThat(details("act-launched").applications())
                    .singleElement()
                    .satisfies(name -> assertThat(Exported.application(application(), "act-launched", List.of(name)))
                            .isTrue());
            assertThat(port().export("act-launched", Scope.USER, List.of(application()), List.of(), StepOutput.NONE))
                    .isEqualTo(new ActionOutcome.AlreadySo());
        });
    }

    @Test
    default void act_2_doing_it_again_changes_nothing() {
        in("act-so", box -> {
            install("act-so", installable());
            export("act-so", binary());
            var before = box.seen();

            assertThat(install("act-so", installable())).isEqualTo(new ActionOutcome.AlreadySo());
            assertThat(export("act-so", binary())).isEqualTo(new ActionOutcome.AlreadySo());
            assertThat(box.seen()).isEqualTo(before);
        });
    }

    @Test
    default void act_5_a_refusal_arrives_in_words() {
        in("act-refused", box -> {
            assertThat(install("act-refused", UNKNOWN))
                    .isInstanceOfSatisfying(
                            ActionOutcome.Failed.class,
                            failed -> assertThat(failed.detail()).contains(UNKNOWN));
            assertThat(export("act-refused", "/usr/bin/no-such-program"))
                    .isInstanceOfSatisfying(
                            ActionOutcome.Failed.class,
                            failed -> assertThat(failed.detail()).contains("no-such-program"));
            assertThat(exported("act-refused")).isEmpty();
        });
    }

    /** Pitfall 47: a name is one word to everybody, and never an option. */
    @Test
    default void act_6_a_name_is_one_word_to_everybody() {
        in("act-words", box -> {
            for (var name : ContainersActs.HOSTILE) {
                assertThat(install("act-words", name)).as("package %s", name).isInstanceOf(ActionOutcome.Failed.class);
                assertThat(install(name, installable())).as("box %s", name).isInstanceOf(ActionOutcome.Failed.class);
                assertThat(export("act-words", name)).as("binary %s", name).isInstanceOf(ActionOutcome.Failed.class);
                assertThat(port().export("act-words", Scope.USER, List.of(name), List.of(), StepOutput.NONE))
                        .as("application %s", name)
                        .isInstanceOf(ActionOutcome.Failed.class);
            }
            assertThat(exported("act-words")).isEmpty();
        });
    }

    @Test
    default void act_7_nothing_is_done_in_what_does_not_run() {
        try (var box = new ActedBox(containers(), order("act-stopped"))) {
            box.create();
            assertThat(install("act-stopped", installable())).isInstanceOf(ActionOutcome.Failed.class);
            assertThat(export("act-stopped", binary())).isInstanceOf(ActionOutcome.Failed.class);
            assertThat(box.status()).isNotEqualTo(Optional.of(Container.Status.RUNNING));
        }
        assertThat(install("act-nobody", installable())).isInstanceOf(ActionOutcome.Failed.class);
    }

    @Test
    default void act_8_nothing_else_is_touched() {
        var before = ActedBox.known(containers().observe());
        in("act-alone", box -> {
            install("act-alone", installable());
            export("act-alone", binary());
        });
        assertThat(ActedBox.known(containers().observe())).isEqualTo(before);
    }

    private void in(String name, Consumer<ActedBox> test) {
        try (var box = new ActedBox(containers(), order(name))) {
            box.create();
            assertThat(box.start()).isEqualTo(ActionOutcome.done());
            prepare(name);
            test.accept(box);
        } finally {
            withdraw(name);
        }
    }

    private ActionOutcome install(String box, String name) {
        return port().install(box, Scope.USER, List.of(name), StepOutput.NONE);
    }

    private ActionOutcome export(String box, String binary) {
        return port().export(box, Scope.USER, List.of(), List.of(binary), StepOutput.NONE);
    }

    private List<String> installed(String box) {
        return only(containers().contents(BoxContents.asked(box, List.of(), List.of(installable()))))
                .installed();
    }

    private List<String> exported(String box) {
        return details(box).binaries();
    }

    private ContainerDetails.Box details(String box) {
        return only(containers().details(Set.of(box))).box().orElseThrow();
    }

    private static <T> T only(Observation<List<T>> observation) {
        assertThat(observation).isInstanceOf(Observation.Known.class);
        var value = ((Observation.Known<List<T>>) observation).value();
        assertThat(value).hasSize(1);
        return value.getFirst();
    }
}
