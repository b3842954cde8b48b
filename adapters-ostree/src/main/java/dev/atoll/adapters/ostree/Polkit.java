package dev.atoll.adapters.ostree;

import dev.atoll.adapters.support.ProcessResult;
import dev.atoll.adapters.support.Tool;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Leave;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.host.HostOrder;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether polkit would let this process do something: {@code pkcheck} without {@code --allow-user-interaction}, which
 * prompts nobody (polkit 0.105 to 127). Where a password would be asked for, it is asked for in a desktop alone: Atoll runs
 * programs without a terminal, so that none can ask there. Thread-safe.
 *
 * @param environment of Atoll, which tells whether it runs in a desktop
 */
record Polkit(Tool pkcheck, Map<String, String> environment, InstantSource clock) {
    private static final String ACTIONS = "org.projectatomic.rpmostree1.";

    Polkit {
        environment = Map.copyOf(environment);
    }

    Observation<Leave> leave(HostOrder order, OrderLine line) {
        var action = ACTIONS
                + switch (order) {
                    case HostOrder.Rebase rebase -> "rebase";
                    case HostOrder.Layer layer -> "install-uninstall-packages";
                    case HostOrder.Unlayer unlayer -> "install-uninstall-packages";
                    case HostOrder.AppendArguments kernel -> "bootconfig";
                    case HostOrder.DeleteArguments kernel -> "bootconfig";
                };
        var process = Long.toString(ProcessHandle.current().pid());
        return switch (pkcheck.runner().run(List.of(pkcheck.command(), "--action-id", action, "--process", process))) {
            case ProcessResult.Finished done -> answered(done, action, line);
            case ProcessResult.NotFound missing ->
                unknown(Cause.NOT_INSTALLED, missing.program() + ": not found on the PATH");
            case ProcessResult.NotRun broken ->
                unknown(Cause.ACCESS_DENIED, broken.program() + ": cannot be run: " + broken.why());
            case ProcessResult.TimedOut late -> unknown(Cause.TIMED_OUT, "pkcheck: no answer");
            case ProcessResult.Interrupted stopped -> unknown(Cause.TIMED_OUT, "pkcheck: interrupted");
        };
    }

    private Observation<Leave> answered(ProcessResult.Finished done, String action, OrderLine line) {
        return switch (done.exit()) {
            case 0 -> known(new Leave.Given());
            case 1 ->
                said(done, "Not authorized")
                        ? known(withheld("this user is not let " + line.verb() + " (" + action + ")", line))
                        : unreadable(done);
            case 2 ->
                known(
                        inDesktop()
                                ? new Leave.Asked()
                                : withheld(
                                        "it takes a password, and there is no desktop here that could ask for one",
                                        line));
            default -> unreadable(done);
        };
    }

    private static boolean said(ProcessResult.Finished done, String words) {
        return done.err().contains(words);
    }

    private static Leave withheld(String why, OrderLine line) {
        return new Leave.Withheld(why, Optional.of(line.typed()));
    }

    private boolean inDesktop() {
        return (environment.containsKey("WAYLAND_DISPLAY") || environment.containsKey("DISPLAY"))
                && !environment.containsKey("SSH_CONNECTION");
    }

    private Observation<Leave> known(Leave leave) {
        return Observation.known(leave, clock.instant());
    }

    private Observation<Leave> unreadable(ProcessResult.Finished done) {
        return unknown(Cause.UNREADABLE, "pkcheck: exit " + done.exit() + ": " + done.err());
    }

    private Observation<Leave> unknown(Cause cause, String detail) {
        return Observation.unknown(
                Trouble.of(cause, detail, "nothing to do: rpm-ostree asks polkit itself"), clock.instant());
    }
}
