package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.volume.Volume;
import dev.atoll.core.volume.Volumes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Volumes} that mounts keeps: ACT-1 to ACT-8. Run over a world that may be changed. */
public interface VolumesActs {
    Volumes port();

    /** A layer with a file system that is mounted nowhere. */
    String away();

    /** One that is mounted, and that something holds on to. */
    String busy();

    /** One that holds no file system. */
    String locked();

    @Test
    default void act_1_what_is_mounted_is_there_until_it_is_unmounted() {
        assertThat(mount(away())).isEqualTo(ActionOutcome.done());
        assertThat(places(away())).isNotEmpty();

        assertThat(unmount(away())).isEqualTo(ActionOutcome.done());
        assertThat(places(away())).isEmpty();
    }

    @Test
    default void act_3_what_is_so_already_is_said_to_be() {
        assertThat(unmount(away())).isEqualTo(new ActionOutcome.AlreadySo());
        assertThat(mount(busy())).isEqualTo(new ActionOutcome.AlreadySo());
    }

    @Test
    default void act_5_a_refusal_arrives_in_words() {
        for (var outcome : List.of(mount("no-such-volume"), unmount("no-such-volume"))) {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            ActionOutcome.Failed.class,
                            failed -> assertThat(failed.detail()).contains("no-such-volume"));
        }
    }

    @Test
    default void act_6_a_name_is_one_word_to_everybody() {
        var before = all();
        for (var name : ContainersActs.HOSTILE) {
            assertThat(mount(name)).as("mount %s", name).isInstanceOf(ActionOutcome.Failed.class);
            assertThat(unmount(name)).as("unmount %s", name).isInstanceOf(ActionOutcome.Failed.class);
        }
        assertThat(all()).isEqualTo(before);
    }

    @Test
    default void act_7_what_is_held_stays() {
        var before = places(busy());
        assertThat(before).isNotEmpty();

        assertThat(unmount(busy()))
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> assertThat(failed.detail()).contains("busy"));

        assertThat(places(busy())).isEqualTo(before);
    }

    @Test
    default void act_7_what_holds_no_files_is_not_mounted() {
        assertThat(mount(locked())).isInstanceOf(ActionOutcome.Failed.class);
        assertThat(places(locked())).isEmpty();
    }

    @Test
    default void act_7_what_is_another_volume_by_now_stays_as_it_is() {
        assertThat(port().mount(away(), Optional.of("not-its-uuid"), StepOutput.NONE))
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> assertThat(failed.detail()).contains(away()));
        assertThat(places(away())).isEmpty();
    }

    @Test
    default void act_8_nothing_else_is_touched() {
        var before = all();

        mount(away());
        var mounted = all();
        mounted.remove(away());
        unmount(away());

        assertThat(all()).isEqualTo(before);
        before.remove(away());
        assertThat(mounted).isEqualTo(before);
    }

    private ActionOutcome mount(String name) {
        return port().mount(name, uuid(name), StepOutput.NONE);
    }

    private ActionOutcome unmount(String name) {
        return port().unmount(name, uuid(name), StepOutput.NONE);
    }

    private Optional<String> uuid(String name) {
        return volumes().stream()
                .filter(volume -> volume.name().equals(name))
                .findFirst()
                .flatMap(Volume.State::uuid);
    }

    private List<HostPath> places(String name) {
        return all().getOrDefault(name, List.of());
    }

    /** Where each is mounted. */
    private Map<String, List<HostPath>> all() {
        var all = new TreeMap<String, List<HostPath>>();
        volumes().forEach(volume -> all.put(volume.name(), volume.places()));
        return all;
    }

    private List<Volume.State> volumes() {
        var seen = port().observe();
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return ((Observation.Known<List<Volume.State>>) seen)
                .value().stream().flatMap(Volume.State::tree).toList();
    }
}
