package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** As {@link ActsKitTest}, of applications. */
class ApplicationsKitTest {
    @Test
    void a_sound_port_passes_every_rule() {
        var run = KitRun.of(SoundApplications.class);

        assertThat(run.messages()).isEmpty();
        assertThat(run.passed()).isEqualTo(KitRun.methodsOf(ApplicationsActs.class));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_port_that_breaks_a_rule_fails_that_rule_alone(Class<? extends SoundApplications> broken, String rule) {
        assertThat(KitRun.of(broken).failedRules()).containsExactly(rule);
    }

    @Test
    void every_rule_is_seen_to_fail() {
        assertThat(BrokenApplications.RULES).hasSameSizeAs(KitRun.methodsOf(ApplicationsActs.class));
    }

    static Stream<Arguments> broken() {
        return BrokenApplications.RULES.entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }
}
