package dev.atoll.core.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.plan.Action;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ByHandTest {
    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of(new Action.MakeDirectory(new HostPath("/home/me/it's")), "mkdir -p '/home/me/it'\\''s'"),
                Arguments.of(
                        new Action.CloneRepository(new HostPath("/home/me/a b"), "$(id)"),
                        "git clone '$(id)' '/home/me/a b'"));
    }

    /** Pitfall 47: a line that is typed as it stands does what it says. */
    @ParameterizedTest
    @MethodSource("lines")
    void a_line_can_be_typed_as_it_stands(Action action, String line) {
        assertThat(ByHand.of(action)).contains(line);
    }
}
