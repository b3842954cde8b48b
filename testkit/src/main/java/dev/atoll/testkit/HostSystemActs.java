package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.ActionOutcome.Pending;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.host.HostOrder;
import dev.atoll.core.host.HostSystem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link HostSystem} keeps when it acts. Each test has a host of its own. */
public interface HostSystemActs {
    /** A package that no repository has. */
    String UNKNOWN = "no-such-package";

    /** Which no kernel here gets. */
    List<String> ARGUMENTS = List.of("amdgpu.ppfeaturemask=0xffffffff", "nosmt");

    /** Over one host in all of a test: one whose next start brings an image that is signed. */
    HostSystem port();

    /** Two packages that can be layered on it, and are not. */
    List<String> layerable();

    /** An image that can be had, signed, and is another than what boots next. */
    ImageRef another();

    /** From now on somebody else's transaction is under way. */
    void busy();

    @Test
    default void act_1_what_is_layered_boots_next_and_what_is_taken_off_does_not() {
        var before = running();

        assertThat(layer(layerable())).isEqualTo(done());
        assertThat(next().packages().requested()).containsAll(layerable());
        assertThat(running()).as("what runs runs on").isEqualTo(before);

        var first = layerable().subList(0, 1);
        assertThat(stage(new HostOrder.Unlayer(first))).isEqualTo(done());
        assertThat(next().packages().requested())
                .doesNotContainAnyElementsOf(first)
                .contains(layerable().get(1));
    }

    @Test
    default void act_1_another_image_boots_next_below_the_same_packages() {
        layer(layerable());

        assertThat(stage(new HostOrder.Rebase(another(), true))).isEqualTo(done());
        assertThat(next().image()).contains(another());
        assertThat(next().signed()).isTrue();
        assertThat(next().packages().requested()).containsAll(layerable());

        assertThat(stage(new HostOrder.Rebase(another(), false))).isEqualTo(done());
        assertThat(next().image()).contains(another());
        assertThat(next().signed()).isFalse();
    }

    @Test
    default void act_1_what_the_kernel_is_to_get_it_gets_at_the_next_start_besides_the_rest() {
        layer(layerable());
        var before = next().kernelArguments();
        assertThat(before).as("what it gets anyway").isNotEmpty().doesNotContainAnyElementsOf(ARGUMENTS);

        assertThat(append(ARGUMENTS)).isEqualTo(done());
        assertThat(next().kernelArguments()).containsAll(before).containsAll(ARGUMENTS);
        assertThat(next().packages().requested()).containsAll(layerable());

        assertThat(stage(new HostOrder.DeleteArguments(ARGUMENTS))).isEqualTo(done());
        assertThat(next().kernelArguments()).isEqualTo(before);
    }

    @Test
    default void act_2_doing_it_again_changes_nothing() {
        layer(layerable());
        stage(new HostOrder.Rebase(another(), true));
        append(ARGUMENTS);
        var before = host();

        assertThat(layer(layerable())).isEqualTo(new ActionOutcome.AlreadySo());
        assertThat(append(ARGUMENTS)).isEqualTo(new ActionOutcome.AlreadySo());
        assertThat(stage(new HostOrder.Rebase(another(), true))).isEqualTo(new ActionOutcome.AlreadySo());
        assertThat(host()).isEqualTo(before);
    }

    @Test
    default void act_3_what_is_so_already_is_said_to_be() {
        var before = host();

        assertThat(stage(new HostOrder.Unlayer(layerable()))).isEqualTo(new ActionOutcome.AlreadySo());
        assertThat(stage(new HostOrder.DeleteArguments(ARGUMENTS))).isEqualTo(new ActionOutcome.AlreadySo());
        assertThat(stage(new HostOrder.Rebase(next().image().orElseThrow(), next().signed())))
                .isEqualTo(new ActionOutcome.AlreadySo());
        assertThat(host()).isEqualTo(before);
    }

    @Test
    default void act_5_a_refusal_arrives_in_words() {
        assertRefused(layer(List.of(UNKNOWN)), UNKNOWN);
        assertRefused(
                stage(new HostOrder.Rebase(ImageRef.parse("registry.example.org/no-such-image:1"), true)),
                "no-such-image");
    }

    /** Pitfall 47: a name is one word to everybody, and never an option; {@code uninstall --all} takes off everything. */
    @Test
    default void act_6_a_name_is_one_word_to_everybody() {
        layer(layerable());
        var before = host();
        for (var name : ContainersActs.HOSTILE) {
            assertThat(layer(List.of(name))).as("layer %s", name).isInstanceOf(ActionOutcome.Failed.class);
            assertThat(stage(new HostOrder.Unlayer(List.of(name))))
                    .as("unlayer %s", name)
                    .isInstanceOf(ActionOutcome.Failed.class);
            assertThat(append(List.of(name))).as("append %s", name).isInstanceOf(ActionOutcome.Failed.class);
            assertThat(stage(new HostOrder.DeleteArguments(List.of(name))))
                    .as("delete %s", name)
                    .isInstanceOf(ActionOutcome.Failed.class);
            assertThat(stage(new HostOrder.Rebase(new ImageRef(name, Optional.empty(), Optional.empty()), true)))
                    .as("rebase %s", name)
                    .isInstanceOf(ActionOutcome.Failed.class);
        }
        assertThat(host()).isEqualTo(before);
    }

    @Test
    default void act_7_of_several_all_are_layered_or_none() {
        var before = host();

        assertThat(layer(List.of(layerable().getFirst(), UNKNOWN))).isInstanceOf(ActionOutcome.Failed.class);

        assertThat(host()).isEqualTo(before);
    }

    /** Pitfall 23: two updaters at once. */
    @Test
    default void act_7_nothing_is_begun_beside_somebody_elses_transaction() {
        busy();
        var before = host();
        assertThat(before.transaction()).isPresent();

        assertThat(layer(layerable()))
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> assertThat(failed.kind()).isEqualTo(Kind.REFUSED));

        assertThat(host()).isEqualTo(before);
    }

    @Test
    default void act_8_nothing_else_is_touched() {
        var before = others();

        layer(layerable());
        stage(new HostOrder.Rebase(another(), true));
        append(ARGUMENTS);

        assertThat(others()).isEqualTo(before);
    }

    @Test
    default void act_8_asking_whether_it_may_changes_nothing() {
        var before = host();

        for (var order : List.of(
                new HostOrder.Layer(layerable()),
                new HostOrder.Unlayer(layerable()),
                new HostOrder.AppendArguments(ARGUMENTS),
                new HostOrder.DeleteArguments(ARGUMENTS),
                new HostOrder.Rebase(another(), false))) {
            assertThat(port().leave(order)).as("%s", order).isNotNull();
        }

        assertThat(host()).isEqualTo(before);
    }

    private ActionOutcome layer(List<String> packages) {
        return stage(new HostOrder.Layer(packages));
    }

    private ActionOutcome append(List<String> arguments) {
        return stage(new HostOrder.AppendArguments(arguments));
    }

    private ActionOutcome stage(HostOrder order) {
        return port().stage(order, StepOutput.NONE);
    }

    private static ActionOutcome done() {
        return new ActionOutcome.Done(Optional.of(Pending.REBOOT));
    }

    private static void assertRefused(ActionOutcome outcome, String name) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> assertThat(failed.detail()).contains(name));
    }

    private Optional<String> running() {
        return host().booted().map(Deployment::checksum);
    }

    private Deployment next() {
        return host().next().orElseThrow();
    }

    private Host.State host() {
        var seen = port().observe();
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return ((Observation.Known<Host.State>) seen).value();
    }

    /** But for where they stand. */
    private List<List<Object>> others() {
        return host().deployments().stream()
                .filter(deployment -> !deployment.staged())
                .map(other -> List.<Object>of(other.checksum(), other.booted(), other.pinned(), other.packages()))
                .toList();
    }
}
