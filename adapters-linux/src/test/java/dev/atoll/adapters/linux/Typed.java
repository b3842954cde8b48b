package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.ProcessResult;
import dev.atoll.adapters.support.ProcessRunner;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What somebody types on the machine itself, with the machine's own tools. */
final class Typed {
    private static final ProcessRunner RUNNER =
            new ProcessRunner(Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin"), Duration.ofMinutes(2));

    private Typed() {}

    /** As whoever runs the test, which on a testbed is root. Its output without blanks around it; it must end well. */
    static String asRoot(String... argv) {
        var result = RUNNER.run(List.of(argv));
        if (result instanceof ProcessResult.Finished done && done.exit() == 0) {
            return done.out().strip();
        }
        throw new IllegalStateException(List.of(argv) + ": " + result);
    }
}
