package dev.atoll.adapters.tailscale;

import static dev.atoll.adapters.tailscale.KnownTailnet.newer;
import static dev.atoll.adapters.tailscale.KnownTailnet.older;
import static dev.atoll.adapters.tailscale.KnownTailnet.secretive;

import dev.atoll.testkit.Situation;
import dev.atoll.testkit.fake.StubAnswer;
import dev.atoll.testkit.fake.StubExecutable;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The tailscale command in each situation, as it answers and as it refuses; words of 1.100. */
final class StubbedCommand {
    private StubbedCommand() {}

    /** On the bench's own PATH; none where the tool is missing. */
    static Optional<StubExecutable> in(Bench bench, Situation situation) {
        if (situation == Situation.MISSING) {
            return Optional.empty();
        }
        var command = StubExecutable.in(bench.folder().resolve("bin"), "tailscale");
        switch (situation) {
            case HEALTHY -> telling(command, UnaryOperator.identity(), UnaryOperator.identity());
            case PARTIAL -> {
                telling(command, UnaryOperator.identity(), UnaryOperator.identity());
                command.answering("debug prefs", StubAnswer.failing(1, "Access denied: prefs access denied"));
            }
            case OLDER -> {
                command.answering("dns status", StubAnswer.failing(1, "tailscale: unknown subcommand: dns"));
                telling(command, json -> older(json), UnaryOperator.identity());
            }
            case EXTRA_FIELDS -> telling(command, json -> newer(json), UnaryOperator.identity());
            case SECRETS -> telling(command, json -> secretive(json), UnaryOperator.identity());
            case HUGE -> telling(command, UnaryOperator.identity(), answer -> StubAnswer.huge(answer.out()));
            case NOISY_STDERR -> telling(command, UnaryOperator.identity(), StubAnswer::noisily);
            case CUT_OFF -> telling(command, UnaryOperator.identity(), answer -> StubAnswer.cutOff(answer.out()));
            case DOWN ->
                command.otherwise(StubAnswer.failing(
                        1, "failed to connect to local tailscaled; it doesn't appear to be running"));
            case NO_SOCKET ->
                command.otherwise(StubAnswer.failing(
                        1,
                        "Failed to connect to local Tailscale daemon for /localapi/v0/status; not running? Error: dial"
                                + " unix /run/none/x.sock: connect: no such file or directory"));
            case DENIED -> command.otherwise(StubAnswer.failing(1, "Access denied: status access denied"));
            case SILENT -> command.otherwise(StubAnswer.hanging());
            case GARBAGE -> command.otherwise(StubAnswer.printing("<html>{\"}"));
            case FAILING -> command.otherwise(StubAnswer.failing(1, Situation.COMPLAINT));
            case MISSING -> throw new IllegalStateException("there is none");
        }
        return Optional.of(command);
    }

    private static void telling(StubExecutable command, UnaryOperator<String> json, UnaryOperator<StubAnswer> answer) {
        command.answering("serve status --json", answer.apply(StubAnswer.printing(json.apply(KnownTailnet.SERVE))))
                .answering("dns status --json", answer.apply(StubAnswer.printing(json.apply(KnownTailnet.DNS_STATUS))))
                .answering("status --json", answer.apply(StubAnswer.printing(json.apply(KnownTailnet.STATUS))))
                .answering("debug prefs", answer.apply(StubAnswer.printing(json.apply(KnownTailnet.PREFS))))
                .answering("netcheck --format=json", answer.apply(StubAnswer.printing(KnownTailnet.NETCHECK)))
                .answering("ping --c=1", StubAnswer.printing(KnownTailnet.PONG));
    }

    /** What a call may begin with that only reads, besides these. */
    static List<String> reading(Bench bench, String... more) {
        return Stream.concat(
                        Stream.of("status", "serve status", "dns status", "debug prefs", "netcheck", "ping")
                                .map(words -> "tailscale --socket=" + bench.socket() + " " + words),
                        Stream.of(more))
                .toList();
    }
}
