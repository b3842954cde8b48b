package dev.atoll.cli;

import dev.atoll.adapters.jackson.SavedPlan;
import dev.atoll.core.Workstation;
import dev.atoll.core.apply.Intent;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.document.Documents;
import dev.atoll.core.manifest.ManifestSource.Reading;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import dev.atoll.core.plan.Wishes;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Does what a plan says, after asking. Whatever is taken away is kept before. */
@Command(
        name = "apply",
        description = "Bring this machine to what its manifest says.",
        footer = {
            "",
            "Shows the plan and asks, unless it is told --yes. A restore point is kept of a",
            "box before it is taken away; its home stays where it is in any case.",
            "Ctrl-C lets the change that is under way finish and begins no other; a second",
            "one ends it too. The next apply goes on from there.",
            "",
            "Examples:",
            "  atoll apply",
            "  atoll apply --only box/opencode-dev",
            "  atoll plan --replace litellm-proxy --out monday.json",
            "  atoll apply monday.json"
        })
final class ApplyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ManifestFile file = new ManifestFile();

    @Mixin
    private Options options = new Options();

    @Parameters(
            arity = "0..1",
            paramLabel = "PLAN",
            description = "A plan that was saved with --out: nothing but its changes is made.")
    private @Nullable Path saved;

    @Mixin
    private Wished wished = new Wished();

    @Mixin
    private Doing doing = new Doing();

    ApplyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return doing.onTheHost(console, options, () -> file.with(console, options, (loaded, source) -> agreed(loaded)));
    }

    private int agreed(Reading.Loaded loaded) {
        if (saved == null) {
            return planned(loaded, wished.wishes(), new Look(console, options));
        }
        if (wished.any()) {
            return said("a saved plan has its own --only and --replace", ExitCode.USAGE);
        }
        return switch (SavedPlan.read(saved)) {
            case SavedPlan.Unreadable no -> said(no.why(), ExitCode.USAGE);
            case SavedPlan.Read read ->
                read.plan().manifest().equals(loaded.digest())
                        ? kept(loaded, read.plan())
                        : said(
                                "the manifest is not as it was when " + saved + " was made; nothing was done"
                                        + System.lineSeparator() + "  see what there is to do now: atoll plan",
                                ExitCode.SKIPPED);
        };
    }

    private int kept(Reading.Loaded loaded, SavedPlan saving) {
        var look = new Look(console, options);
        var planned = wished.planned(look, console, loaded.manifest(), saving.wishes());
        var moved = saving.intent().moved(planned.plan());
        return moved.isEmpty() ? confirmed(loaded, saving.wishes(), look, planned) : Doing.stale(console, moved);
    }

    private int planned(Reading.Loaded loaded, Wishes wishes, Look look) {
        return confirmed(loaded, wishes, look, wished.planned(look, console, loaded.manifest(), wishes));
    }

    private int confirmed(Reading.Loaded loaded, Wishes wishes, Look look, Workstation.Planned planned) {
        var plan = planned.plan();
        if (!plan.applicable()) {
            console.out().print(options.demoMark() + options.writer(console).write(Documents.plan(plan)));
            return ExitCode.FINE.code;
        }
        var asking = new Asking(console, options, look.setup().workstation());
        if (doing.yes) {
            asking.showTyped(plan);
            return applied(loaded, wishes, look, plan);
        }
        asking.show(plan);
        if (!console.answered()) {
            return said("nobody is there to be asked: add --yes", ExitCode.SKIPPED);
        }
        var agreed = asking.agreed(plan);
        if (agreed.equals(addresses(plan))) {
            return asking.agreedToAll(plan) ? applied(loaded, wishes, look, plan) : nothing();
        }
        var rest = new Wishes(agreed, wishes.replace());
        var smaller = look.setup()
                .workstation()
                .planned(loaded.manifest(), planned.snapshot(), rest)
                .plan();
        return !agreed.isEmpty() && smaller.applicable() && asking.agreedToAll(smaller)
                ? applied(loaded, rest, look, smaller)
                : nothing();
    }

    private int nothing() {
        return said("nothing was done", ExitCode.SKIPPED);
    }

    static Set<ResourceAddress> addresses(Plan plan) {
        return plan.changes().stream().map(Step.Change::address).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private int applied(Reading.Loaded loaded, Wishes wishes, Look look, Plan plan) {
        var workstation = look.setup().workstation();
        return doing.done(
                console,
                options,
                plan,
                (pace, listener) -> workstation.apply(loaded.manifest(), wishes, Intent.of(plan), pace, listener));
    }

    private int said(String what, ExitCode code) {
        return Doing.said(console, what, code);
    }
}
