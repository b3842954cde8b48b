package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit itself: a sound port passes, and a port that breaks a rule fails that rule and no other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObservationKitTest {
    /** Each takes a second or two, and is looked at twice. */
    private final Map<Class<?>, KitRun> runs = new HashMap<>();

    @Test
    void a_sound_port_passes_every_rule() {
        var run = KitRun.of(SoundContainers.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.passed()).isEqualTo(KitRun.methodsOf(SoundContainers.class));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_port_that_breaks_a_rule_fails_that_rule_alone(Class<? extends SoundContainers> broken, String rule) {
        assertThat(run(broken).failedRules()).containsExactly(rule);
    }

    @Test
    void every_test_of_the_kit_is_seen_to_fail() {
        var failed = new TreeSet<String>();
        byRule().forEach(broken -> failed.addAll(run(broken.getKey()).failed()));

        assertThat(failed).isEqualTo(KitRun.methodsOf(SoundContainers.class));
    }

    static Stream<Arguments> broken() {
        return byRule().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static Stream<Map.Entry<Class<? extends SoundContainers>, String>> byRule() {
        return Stream.concat(BrokenBehaviour.RULES.entrySet().stream(), BrokenTransport.RULES.entrySet().stream())
                .sorted(Comparator.comparing(entry -> entry.getKey().getSimpleName()));
    }

    private KitRun run(Class<?> broken) {
        return runs.computeIfAbsent(broken, KitRun::of);
    }
}
