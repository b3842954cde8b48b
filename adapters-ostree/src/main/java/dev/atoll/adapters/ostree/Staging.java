package dev.atoll.adapters.ostree;

import dev.atoll.adapters.support.ProcessResult;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.ActionOutcome.Pending;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.common.Texts;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.host.HostOrder;
import java.time.Duration;
import java.util.Optional;

/**
 * Has rpm-ostree stage a deployment, as whoever runs Atoll: it asks polkit itself. Looks before and after, begins nothing
 * beside somebody else's transaction, and leaves none of its own behind. Thread-safe.
 */
record Staging(HostTools tools, HostAccounts accounts, HostFiles files, Transactions transactions) {
    /** An image is some gigabytes, and nobody knows the line it comes over. */
    private static final Duration LIMIT = Duration.ofMinutes(90);

    ActionOutcome stage(HostOrder order, StepOutput output) {
        var odd = OrderLine.odd(order);
        if (odd.isPresent()) {
            return refused(
                    "'" + odd.get() + "' is no "
                            + (OrderLine.isOfKernel(order) ? "kernel argument that can be seen to be there" : "name"),
                    "see it in the manifest");
        }
        if (files.sysroot().isPresent()) {
            return ActionOutcome.failed(Kind.UNSUPPORTED, NoImage.NOT_BOOTED, "unset ostree.sysroot");
        }
        if (tools.isWithoutRpmOstree()) {
            return new ActionOutcome.Failed(Kind.ACCESS_DENIED, NoImage.BOOTC_ALONE, OrderLine.byBootc(order));
        }
        if (Thread.currentThread().isInterrupted()) {
            return interrupted(OrderLine.of(order), Optional.empty());
        }
        return switch (look(order)) {
            case Account.NotGiven none -> ActionOutcome.failed(none.trouble());
            case Account.Given given -> from(given.told(), order, output);
        };
    }

    private Account look(HostOrder order) {
        var seen = accounts.rpmOstree(tools.askRpmOstree());
        return seen instanceof Account.Given given && OrderLine.isOfKernel(order)
                ? accounts.withKernelArguments(given, tools.askKernelArguments())
                : seen;
    }

    private ActionOutcome from(Told told, HostOrder order, StepOutput output) {
        var next = told.next();
        if (next.isEmpty()) {
            return refused("no deployment is there to build on", "rpm-ostree status");
        }
        var left = order.left(next.get());
        if (left.isEmpty()) {
            return new ActionOutcome.AlreadySo();
        }
        var line = OrderLine.of(left.get());
        if (told.transaction().isPresent()) {
            return busy(line, told.transaction().get());
        }
        return run(left.get(), line, output);
    }

    private ActionOutcome run(HostOrder order, OrderLine line, StepOutput output) {
        var rpmOstree = tools.rpmOstree();
        var running = rpmOstree
                .runner()
                .within(LIMIT)
                .telling(output::line)
                .announcing(pid -> output.began(pid, line.brief()));
        return switch (running.run(line.argv(rpmOstree.command()))) {
            case ProcessResult.Finished done -> done.exit() == 0 ? seen(order, line) : notDone(line, done);
            case ProcessResult.NotFound missing ->
                ActionOutcome.failed(
                        Kind.NOT_INSTALLED, missing.program() + ": not found on the PATH", rpmOstree.install());
            case ProcessResult.NotRun broken ->
                ActionOutcome.failed(
                        Kind.ACCESS_DENIED,
                        broken.program() + ": cannot be run: " + broken.why(),
                        "see who may run it: ls -l " + broken.program());
            case ProcessResult.TimedOut late -> late(line, "not done within " + Texts.lasting(late.after()));
            case ProcessResult.Interrupted stopped -> interrupted(line, transactions.cancelled(line.verb()));
        };
    }

    /** What it says is looked at. */
    private ActionOutcome seen(HostOrder order, OrderLine line) {
        return switch (look(order)) {
            case Account.NotGiven none -> ActionOutcome.failed(unseen(line, none.trouble()));
            case Account.Given given ->
                given.told().next().filter(next -> order.left(next).isEmpty()).isPresent()
                        ? new ActionOutcome.Done(Optional.of(Pending.REBOOT))
                        : ActionOutcome.failed(
                                Kind.NOT_EFFECTIVE,
                                line.brief() + ": it ended well, and what boots next is not so",
                                "rpm-ostree status");
        };
    }

    private static Trouble unseen(OrderLine line, Trouble trouble) {
        return new Trouble(
                trouble.cause(),
                line.brief() + ": it ended well, and cannot be looked at: " + trouble.detail(),
                trouble.hint());
    }

    private ActionOutcome notDone(OrderLine line, ProcessResult.Finished done) {
        var said = RpmOstreeWords.told(done.err().isBlank() ? done.out() : done.err());
        var refusal = RpmOstreeWords.of(said);
        return switch (refusal) {
            case BUSY -> busy(line, said);
            // A prompt that stays open for half a minute: its client has gone, and the daemon waits for it (2023.10).
            case UNANSWERED -> late(line, "nobody answered in time whether it may");
            case NOT_ALLOWED -> ActionOutcome.failed(Kind.ACCESS_DENIED, line.brief() + ": " + said, line.typed());
            case NO_ROOM -> ActionOutcome.failed(Kind.NO_SPACE, line.brief() + ": " + said, refusal.hint(line));
            case IN_THE_IMAGE, UNKNOWN_PACKAGE, UNKNOWN_IMAGE, UNREACHED, OTHER ->
                refused(line.brief() + ": " + said, refusal.hint(line));
        };
    }

    /** @param told what the daemon calls it, where nothing tells who began it */
    private ActionOutcome busy(OrderLine line, String told) {
        var who = transactions.active().map(Transactions.Active::words).orElse(told);
        return refused(line.brief() + ": rpm-ostree is busy: " + who, "apply again when it is done: rpm-ostree status");
    }

    private ActionOutcome late(OrderLine line, String how) {
        var left = transactions.cancelled(line.verb());
        return ActionOutcome.failed(Kind.TIMED_OUT, line.brief() + ": " + how + after(left), hint(left));
    }

    private static ActionOutcome interrupted(OrderLine line, Optional<Transactions.Active> left) {
        return ActionOutcome.failed(
                Kind.INTERRUPTED, line.brief() + ": stopped before it was done" + after(left), hint(left));
    }

    private static String after(Optional<Transactions.Active> left) {
        return left.map(active -> "; under way is " + active.words()).orElse("");
    }

    private static String hint(Optional<Transactions.Active> left) {
        return left.isPresent()
                ? "look whose it is, before `rpm-ostree cancel`: rpm-ostree status"
                : "look what became of it: rpm-ostree status";
    }

    private static ActionOutcome refused(String detail, String hint) {
        return ActionOutcome.failed(Kind.REFUSED, detail, hint);
    }
}
