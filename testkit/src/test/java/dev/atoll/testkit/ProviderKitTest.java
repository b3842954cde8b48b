package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit itself: a sound provider passes, and one that breaks a rule fails that rule and no other. */
class ProviderKitTest {
    @Test
    void a_sound_provider_passes_every_rule() {
        var run = KitRun.of(ProviderKit.Sound.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.passed()).isEqualTo(KitRun.methodsOf(ProviderKit.Sound.class));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_provider_that_breaks_a_rule_fails_that_rule_alone(Class<?> broken, String rules) {
        assertThat(KitRun.of(broken).failedRules())
                .containsExactlyElementsOf(Splitter.on(' ').split(rules));
    }

    @Test
    void every_rule_has_its_failing_example() {
        var broken = new TreeSet<String>();
        ProviderKit.RULES
                .values()
                .forEach(rules -> broken.addAll(Splitter.on(' ').splitToList(rules)));

        assertThat(KitRun.methodsOf(ProviderContract.class))
                .allSatisfy(method -> assertThat(broken).anyMatch(rule -> method.startsWith(rule + "_")));
    }

    static Stream<Arguments> broken() {
        return ProviderKit.RULES.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().getSimpleName()))
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }
}
