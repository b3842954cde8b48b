package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.Containers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What every implementation of {@link Containers} keeps when it acts: ACT-1 to ACT-8. Run over a world that may be
 * changed; every test cleans up what it made, by the port's own verbs.
 */
public interface ContainersActs {
    /** Names that a shell would do something with. */
    List<String> HOSTILE = List.of("-rf", "a b", "$(id)", ";x", "a\nb", "--all");

    /** Over a world in which no box is called {@code act-...}. */
    Containers port();

    /** Of a box that can be made here, without a registry. */
    BoxOrder order(String name);

    /** Something that is there, runs or not, and that no box tool made. */
    Container.State noBox();

    @Test
    default void act_1_what_is_made_is_there_and_what_is_started_runs() {
        try (var box = new ActedBox(port(), order("act-one"))) {
            assertThat(box.create()).isEqualTo(ActionOutcome.done());
            assertThat(box.seen()).hasValueSatisfying(seen -> {
                assertThat(seen.box()).contains(Container.BoxTool.DISTROBOX);
                assertThat(seen.status()).isNotEqualTo(Container.Status.RUNNING);
            });

            assertThat(box.start()).isEqualTo(ActionOutcome.done());
            assertThat(box.status()).contains(Container.Status.RUNNING);

            assertThat(box.stop()).isEqualTo(ActionOutcome.done());
            assertThat(box.status()).contains(Container.Status.EXITED);

            assertThat(box.remove()).isEqualTo(ActionOutcome.done());
            assertThat(box.seen()).isEmpty();
        }
    }

    @Test
    default void act_2_making_it_again_changes_nothing() {
        try (var box = new ActedBox(port(), order("act-again"))) {
            assertThat(box.create()).isEqualTo(ActionOutcome.done());
            var made = box.seen().map(Container.State::id);

            assertThat(box.create()).isEqualTo(new ActionOutcome.AlreadySo());
            assertThat(box.seen().map(Container.State::id)).isEqualTo(made);
        }
    }

    @Test
    default void act_3_what_is_so_already_is_said_to_be() {
        try (var box = new ActedBox(port(), order("act-so"))) {
            assertThat(box.remove()).as("of what is not there").isEqualTo(new ActionOutcome.AlreadySo());
            box.create();
            assertThat(box.stop()).as("of what never ran").isEqualTo(new ActionOutcome.AlreadySo());
            box.start();
            assertThat(box.start()).isEqualTo(new ActionOutcome.AlreadySo());
        }
    }

    @Test
    default void act_5_a_refusal_arrives_in_words() {
        var order = BoxOrder.of("act-refused", Scope.USER, ImageRef.parse("localhost/there-is-no-such-image:1"));
        try (var box = new ActedBox(port(), order)) {
            assertThat(box.create())
                    .isInstanceOfSatisfying(
                            ActionOutcome.Failed.class,
                            failed -> assertThat(failed.detail()).contains("there-is-no-such-image"));
            assertThat(box.seen()).isEmpty();
            assertThat(box.start()).as("of what is not there").isInstanceOf(ActionOutcome.Failed.class);
        }
    }

    @Test
    default void act_6_a_name_is_one_word_to_everybody() {
        var before = names();
        for (var name : HOSTILE) {
            assertThat(port().start(name, Scope.USER, StepOutput.NONE))
                    .as("start %s", name)
                    .isInstanceOf(ActionOutcome.Failed.class);
            assertThat(port().stop(name, Scope.USER, StepOutput.NONE))
                    .as("stop %s", name)
                    .isNotEqualTo(ActionOutcome.done());
            assertThat(port().remove(name, Scope.USER, StepOutput.NONE))
                    .as("remove %s", name)
                    .isNotEqualTo(ActionOutcome.done());
            assertThat(port().create(order(name), StepOutput.NONE))
                    .as("create %s", name)
                    .isInstanceOf(ActionOutcome.Failed.class);
        }
        assertThat(names()).isEqualTo(before);
    }

    @Test
    default void act_7_what_was_refused_does_not_read_as_done() {
        var other = noBox();

        assertThat(port().remove(other.name(), other.scope(), StepOutput.NONE))
                .isInstanceOf(ActionOutcome.Failed.class);

        assertThat(names()).contains(other.name());
    }

    @Test
    default void act_8_nothing_else_is_touched() {
        var before = all();
        try (var box = new ActedBox(port(), order("act-alone"))) {
            box.create();
            box.start();
            box.stop();
        }
        assertThat(all()).isEqualTo(before);
    }

    private Set<String> names() {
        return all().stream().map(Container.State::name).collect(Collectors.toSet());
    }

    private List<Container.State> all() {
        return ActedBox.known(port().observe());
    }

    /** One box of a test, taken away at its end. */
    final class ActedBox implements AutoCloseable {
        private final Containers port;
        private final BoxOrder order;

        ActedBox(Containers port, BoxOrder order) {
            this.port = port;
            this.order = order;
            remove();
        }

        ActionOutcome create() {
            return port.create(order, StepOutput.NONE);
        }

        ActionOutcome start() {
            return port.start(order.name(), order.scope(), StepOutput.NONE);
        }

        ActionOutcome stop() {
            return port.stop(order.name(), order.scope(), StepOutput.NONE);
        }

        ActionOutcome remove() {
            return port.remove(order.name(), order.scope(), StepOutput.NONE);
        }

        Optional<Container.State> seen() {
            return known(port.observe()).stream()
                    .filter(container -> container.name().equals(order.name()))
                    .findFirst();
        }

        Optional<Container.Status> status() {
            return seen().map(Container.State::status);
        }

        static List<Container.State> known(Observation<List<Container.State>> observation) {
            assertThat(observation).isInstanceOf(Observation.Known.class);
            return ((Observation.Known<List<Container.State>>) observation).value();
        }

        @Override
        public void close() {
            remove();
        }
    }
}
