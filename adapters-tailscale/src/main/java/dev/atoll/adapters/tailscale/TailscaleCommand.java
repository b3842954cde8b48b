package dev.atoll.adapters.tailscale;

import dev.atoll.adapters.support.Tool;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tailscale command, 1.60 to 1.102: where the socket is not to be reached but the command is, like a wrapper inside
 * a box. {@code status --json} ends with 0 when stopped or logged out.
 */
final class TailscaleCommand implements Daemon {
    private final Tool tool;
    private final DaemonSocket socket;
    private final long until;

    TailscaleCommand(Tool tool, DaemonSocket socket, Duration timeout) {
        this.tool = tool;
        this.socket = socket;
        this.until = System.nanoTime() + timeout.toNanos();
    }

    @Override
    public Told status() {
        return ask(List.of("status", "--json"));
    }

    @Override
    public Told ask(Part part) {
        var told = ask(part.arguments());
        return told instanceof Told.Refused refused && isUnknown(refused.trouble()) ? new Told.Unasked() : told;
    }

    @Override
    public String via() {
        return tool.command() + " status --json";
    }

    /** How an older command says that it has no such subcommand, or no such flag: 2 is Go's exit for that. */
    private static boolean isUnknown(Trouble trouble) {
        return trouble.cause() == Cause.UNREADABLE
                && (trouble.detail().contains("unknown subcommand")
                        || trouble.detail().contains(": exit 2: "));
    }

    private Told ask(List<String> arguments) {
        var left = Duration.ofNanos(until - System.nanoTime());
        if (left.toMillis() < 1) {
            return new Told.Refused(Trouble.of(
                    Cause.TIMED_OUT, tool.command() + ": no time left to ask it", "give more time: --timeout"));
        }
        var all = new ArrayList<>(socket.option());
        all.addAll(arguments);
        return switch (tool.within(left).ask(all.toArray(String[]::new))) {
            case Tool.Printed printed -> new Told.Said(printed.out(), Optional.empty());
            case Tool.Refused refused -> {
                var trouble = refused.trouble();
                yield new Told.Refused(new Trouble(trouble.cause(), Links.hidden(trouble.detail()), trouble.hint()));
            }
        };
    }
}
