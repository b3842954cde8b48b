package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.Containers;
import dev.atoll.testkit.ContainersActs;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Boxes made, started, ended and removed with podman 4.3 and distrobox 1.4, and with podman 5.8 and distrobox 1.8. */
@OnTestbed
@ParameterizedClass
@MethodSource("generations")
class PodmanActsIT implements ContainersActs {
    private static final String NO_BOX = "act-no-box";

    private final Testbed.Generation bed;

    @TempDir
    private Path folder;

    PodmanActsIT(Testbed.Generation bed) {
        this.bed = bed;
    }

    static Stream<Testbed.Generation> generations() {
        return ActBed.generations();
    }

    @BeforeEach
    void something_that_is_no_box() {
        put_back();
        bed.exec("podman", "create", "--name", NO_BOX, "localhost/atoll-tiny:1");
    }

    @AfterEach
    void put_back() {
        new ActBed(bed, folder).tidy();
    }

    @Override
    public Containers port() {
        return new ActBed(bed, folder).containers();
    }

    @Override
    public BoxOrder order(String name) {
        return ActBed.order(name);
    }

    @Override
    public Container.State noBox() {
        return seen(NO_BOX).orElseThrow();
    }

    @Test
    void a_container_of_the_same_name_that_is_no_box_is_never_touched() {
        var before = seen(NO_BOX);

        assertThat(port().create(order(NO_BOX), StepOutput.NONE)).isInstanceOf(ActionOutcome.Failed.class);
        assertThat(port().remove(NO_BOX, Scope.USER, StepOutput.NONE)).isInstanceOf(ActionOutcome.Failed.class);

        assertThat(seen(NO_BOX)).isEqualTo(before);
    }

    @Test
    void what_is_no_box_can_be_started_and_ended() {
        assertThat(port().start(NO_BOX, Scope.USER, StepOutput.NONE)).isEqualTo(ActionOutcome.done());
        assertThat(seen(NO_BOX).orElseThrow().status()).isEqualTo(Container.Status.RUNNING);
        assertThat(port().stop(NO_BOX, Scope.USER, StepOutput.NONE)).isEqualTo(ActionOutcome.done());
    }

    @Test
    void a_box_has_our_label() {
        assertThat(port().create(order("act-label"), StepOutput.NONE)).isEqualTo(ActionOutcome.done());

        assertThat(seen("act-label").orElseThrow().labels()).containsEntry("dev.atoll.box", "act-label");
    }

    @Test
    void a_box_whose_set_up_fails_is_told_with_its_exit() {
        var order = ActBed.order("act-fails", Optional.empty(), List.of(), List.of("exit 7"));
        assertThat(port().create(order, StepOutput.NONE)).isEqualTo(ActionOutcome.done());

        assertThat(port().start("act-fails", Scope.USER, StepOutput.NONE))
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> assertThat(failed.detail()).contains("ended with 7"));
    }

    /** Pitfall 47, of a tool that has a shell read what it is given. */
    @Test
    void a_hook_arrives_as_it_was_ordered() {
        var hook = "printf '%s|' \"it's\" '$HOME' '*' \"a[b]\" > /opt/it-hook";
        assertThat(port().create(
                                ActBed.order("act-hook", Optional.empty(), List.of(), List.of("true", hook)),
                                StepOutput.NONE))
                .isEqualTo(ActionOutcome.done());
        assertThat(port().start("act-hook", Scope.USER, StepOutput.NONE)).isEqualTo(ActionOutcome.done());

        assertThat(bed.exec("podman", "exec", "act-hook", "cat", "/opt/it-hook"))
                .isEqualTo("it's|$HOME|*|a[b]|");
    }

    /** Pitfalls 1 and 2: replacing and removing never touches a home. */
    @Test
    void a_home_of_its_own_stays_with_its_files() {
        var home = new ActBed(bed, folder).home().resolve("it-own-home");
        try {
            var order = ActBed.order("act-home", Optional.of(new HostPath(home.toString())), List.of(), List.of());
            assertThat(port().create(order, StepOutput.NONE)).isEqualTo(ActionOutcome.done());
            bed.exec("sh", "-c", "echo kept > " + home + "/file");

            assertThat(port().remove("act-home", Scope.USER, StepOutput.NONE)).isEqualTo(ActionOutcome.done());

            assertThat(bed.exec("cat", home + "/file")).isEqualTo("kept\n");
        } finally {
            bed.tryExec("rm", "-f", home + "/file");
            bed.tryExec("rmdir", home.toString());
        }
    }

    @Test
    void the_systems_are_roots() {
        assertThat(port().remove("act-other", Scope.SYSTEM, StepOutput.NONE))
                .isInstanceOfSatisfying(ActionOutcome.Failed.class, failed -> {
                    assertThat(failed.kind()).isEqualTo(ActionOutcome.Kind.ACCESS_DENIED);
                    assertThat(failed.hint()).contains("sudo podman rm --force act-other");
                });
    }

    private Optional<Container.State> seen(String name) {
        var observation = port().observe();
        assertThat(observation).isInstanceOf(Observation.Known.class);
        return ((Observation.Known<List<Container.State>>) observation)
                .value().stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
