package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of acting: a sound port passes, and one that breaks a rule fails that rule and no other. */
class ActsKitTest {
    @Test
    void sound_containers_pass_every_rule() {
        var run = KitRun.of(SoundActs.class);

        assertThat(run.messages()).isEmpty();
        assertThat(run.passed()).isEqualTo(KitRun.methodsOf(ContainersActs.class));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void containers_that_break_a_rule_fail_that_rule_alone(Class<? extends SoundActs> broken, String rule) {
        assertThat(KitRun.of(broken).failedRules()).containsExactly(rule);
    }

    @Test
    void every_rule_is_seen_to_fail() {
        assertThat(new TreeSet<>(BrokenActs.RULES.values())).hasSameSizeAs(KitRun.methodsOf(ContainersActs.class));
    }

    @Test
    void sound_units_pass_every_rule() {
        var run = KitRun.of(SoundServiceActs.class);

        assertThat(run.messages()).isEmpty();
        assertThat(run.passed()).isEqualTo(KitRun.methodsOf(ServicesActs.class));
    }

    @ParameterizedTest
    @MethodSource("brokenUnits")
    void units_that_break_a_rule_fail_that_rule_alone(Class<? extends SoundServiceActs> broken, String rule) {
        assertThat(KitRun.of(broken).failedRules()).containsExactly(rule);
    }

    @Test
    void every_rule_of_units_is_seen_to_fail() {
        assertThat(BrokenServiceActs.RULES).hasSameSizeAs(KitRun.methodsOf(ServicesActs.class));
    }

    @Test
    void sound_volumes_pass_every_rule() {
        var run = KitRun.of(SoundVolumeActs.class);

        assertThat(run.messages()).isEmpty();
        assertThat(run.passed()).isEqualTo(KitRun.methodsOf(VolumesActs.class));
    }

    @ParameterizedTest
    @MethodSource("brokenVolumes")
    void volumes_that_break_a_rule_fail_that_rule_alone(Class<? extends SoundVolumeActs> broken, String rule) {
        assertThat(KitRun.of(broken).failedRules()).containsExactly(rule);
    }

    @Test
    void every_rule_of_volumes_is_seen_to_fail() {
        assertThat(BrokenVolumeActs.RULES).hasSameSizeAs(KitRun.methodsOf(VolumesActs.class));
    }

    static Stream<Arguments> brokenVolumes() {
        return BrokenVolumeActs.RULES.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    static Stream<Arguments> brokenUnits() {
        return BrokenServiceActs.RULES.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    static Stream<Arguments> broken() {
        return BrokenActs.RULES.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }
}
