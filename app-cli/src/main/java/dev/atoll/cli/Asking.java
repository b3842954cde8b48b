package dev.atoll.cli;

import dev.atoll.core.Workstation;
import dev.atoll.core.apply.Applied;
import dev.atoll.core.apply.ApplyListener;
import dev.atoll.core.apply.ByHand;
import dev.atoll.core.apply.Needed;
import dev.atoll.core.apply.Pace;
import dev.atoll.core.common.Leave;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Texts;
import dev.atoll.core.document.Documents;
import dev.atoll.core.plan.BlastRadius.Loss;
import dev.atoll.core.plan.HostLosses;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks before something is done, on the progress stream. What loses something is asked for by its name; No is the default. */
final class Asking {
    private final Console console;
    private final Options options;
    private final Function<Plan, List<Needed>> needed;

    /** Of what needs nobody's leave. */
    Asking(Console console, Options options) {
        this(console, options, plan -> List.of());
    }

    Asking(Console console, Options options, Workstation workstation) {
        this(console, options, workstation::needed);
    }

    private Asking(Console console, Options options, Function<Plan, List<Needed>> needed) {
        this.console = console;
        this.options = options;
        this.needed = needed;
    }

    /** What would be done. */
    void show(Plan plan) {
        console.err().print(options.demoMark() + options.writer(console).write(Documents.plan(plan)));
        showTyped(plan);
        console.err().println();
        console.err().flush();
    }

    /** What Atoll leaves to its owner: told before anything is done, since some of it may be wanted first. */
    void showTyped(Plan plan) {
        typed(
                "Atoll does not do these itself.",
                plan.changes().stream().flatMap(change -> ByHand.of(change.action()).stream()));
        var leave = needed.apply(plan);
        leave.stream()
                .filter(one -> one.leave() instanceof Leave.Withheld)
                .map(one -> (Leave.Withheld) one.leave())
                .collect(Collectors.groupingBy(Leave.Withheld::why, LinkedHashMap::new, Collectors.toList()))
                .forEach((why, all) -> typed(why + ".", all.stream().flatMap(one -> one.hint().stream())));
        var asked = leave.stream()
                .filter(one -> one.leave() instanceof Leave.Asked)
                .map(one -> one.change().action().words())
                .toList();
        if (!asked.isEmpty()) {
            console.err().println();
            console.err().println("You will be asked for a password to " + String.join(", to ", asked) + ".");
        }
    }

    private void typed(String why, Stream<String> lines) {
        var typed = lines.distinct().toList();
        if (!typed.isEmpty()) {
            console.err().println();
            console.err().println(why + " To type, before or after:");
            typed.forEach(line -> console.err().println("  " + line));
        }
    }

    /** What may be changed: everything that loses nothing, and of the rest what was agreed to by its name. */
    Set<ResourceAddress> agreed(Plan plan) {
        var agreed = ApplyCommand.addresses(plan);
        losing(plan).stream().filter(address -> !yes(question(address, plan))).forEach(agreed::remove);
        return agreed;
    }

    boolean agreedToAll(Plan plan) {
        return yes("Make " + Texts.counted(plan.changes().size(), "change") + "?");
    }

    /** Does the whole of a plan, or nothing: half of it would lead nowhere anybody has been. */
    int all(Plan plan, Doing doing, BiFunction<Pace, ApplyListener, Applied> deed) {
        if (!plan.applicable()) {
            console.out().print(options.demoMark() + options.writer(console).write(Documents.plan(plan)));
            return (plan.complete() ? ExitCode.FINE : ExitCode.NOT_OBSERVED).code;
        }
        if (doing.yes) {
            showTyped(plan);
        } else {
            show(plan);
            if (!console.answered()) {
                return Doing.said(console, "nobody is there to be asked: add --yes", ExitCode.SKIPPED);
            }
            if (!agreed(plan).equals(ApplyCommand.addresses(plan)) || !agreedToAll(plan)) {
                return Doing.said(console, "nothing was done", ExitCode.SKIPPED);
            }
        }
        return doing.done(console, options, plan, deed);
    }

    private static Set<ResourceAddress> losing(Plan plan) {
        return plan.changes().stream()
                .filter(change -> !change.radius().losses().isEmpty())
                .map(Step.Change::address)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What ends in it is named here once more: it is what people forget. */
    private static String question(ResourceAddress address, Plan plan) {
        var changes = plan.changes().stream()
                .filter(change -> change.address().equals(address))
                .toList();
        if (address.equals(HostLosses.HOST)) {
            // It has no name of its own, and may be given another image: that is named.
            return changes.stream().map(change -> change.action().words()).collect(Collectors.joining(", ")) + "?";
        }
        var ends = changes.stream()
                .flatMap(change -> change.radius().losses().stream())
                .filter(loss -> loss.kind() == Loss.Kind.PROCESSES)
                .flatMap(loss -> loss.items().isEmpty() ? List.of(loss.what()).stream() : loss.items().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        var verbs = changes.stream().map(change -> change.action().verb()).collect(Collectors.toSet());
        var what = verbs.contains("remove") && (verbs.contains("create") || verbs.contains("restore"))
                ? "replace"
                : changes.getLast().action().verb();
        return what + " " + address + "?" + (ends.isEmpty() ? "" : " In it runs: " + ends + ".");
    }

    private boolean yes(String question) {
        return yes(console, question);
    }

    /** Whether it was agreed to; No is the default. */
    static boolean yes(Console console, String question) {
        console.err().print(question + " [y/N] ");
        console.err().flush();
        try {
            var line = console.in().readLine();
            return line != null && List.of("y", "yes").contains(line.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return false;
        }
    }
}
