package dev.atoll.cli;

import dev.atoll.core.apply.Applied;
import dev.atoll.core.apply.ApplyListener;
import dev.atoll.core.apply.Pace;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import java.util.function.BiFunction;

/** Has one thing done that somebody named: what would not be done is said, and only what would be lost is a question. */
final class Requesting {
    private final Console console;
    private final Options options;
    private final Doing doing;

    Requesting(Console console, Options options, Doing doing) {
        this.console = console;
        this.options = options;
        this.doing = doing;
    }

    int all(Plan plan, BiFunction<Pace, ApplyListener, Applied> deed) {
        var refused = plan.of(Step.Blocked.class).toList();
        if (!plan.applicable() && !refused.isEmpty()) {
            refused.forEach(this::refuse);
            return ExitCode.SKIPPED.code;
        }
        // Whoever names it has said so.
        doing.yes |= plan.changes().stream()
                .allMatch(change -> change.radius().losses().isEmpty()
                        && change.radius().unseen().isEmpty());
        return new Asking(console, options).all(plan, doing, deed);
    }

    private void refuse(Step.Blocked refused) {
        var what = refused.would().isEmpty() ? "" : refused.address() + ": ";
        console.err().println("atoll: " + what + refused.why());
        refused.hint().ifPresent(hint -> console.err().println("  " + hint));
    }
}
