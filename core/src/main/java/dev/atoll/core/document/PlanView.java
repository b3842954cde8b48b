package dev.atoll.core.document;

import dev.atoll.core.common.Texts;
import dev.atoll.core.host.HostOrder;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.BlastRadius;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a plan reads: what would be done, in order, with what it would cost; what is not done and why. */
final class PlanView {
    private PlanView() {}

    static List<Block> of(Plan plan) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(summary(plan)));
        plan.changes().forEach(change -> change(change, blocks));
        plan.of(Step.Blocked.class).forEach(blocked -> blocked(blocked, blocks));
        waiting(plan, blocks);
        if (!plan.unmanaged().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.muted("· not in the manifest, never touched: "
                    + plan.unmanaged().stream()
                            .map(thing -> thing.address().toString())
                            .collect(Collectors.joining(", ")))));
        }
        return blocks;
    }

    private static Text summary(Plan plan) {
        var changes = plan.changes().size();
        var blocked = (int) plan.of(Step.Blocked.class).count();
        var deferred = (int) plan.of(Step.Deferred.class).count();
        var kept = (int) plan.of(Step.Keep.class).count();
        var words = (changes == 0 ? "Nothing to do" : DriftView.counted(changes, "change", "changes"))
                + (blocked == 0 ? "" : ", " + blocked + " that Atoll will not make")
                + (deferred == 0 ? "" : ", " + deferred + " that cannot be decided")
                + "; " + kept + " as they are wanted. Nothing has been done.";
        return changes + blocked + deferred == 0 ? Text.good(words) : Text.of(words);
    }

    private static void change(Step.Change change, List<Block> blocks) {
        blocks.add(new Block.Heading(
                2,
                new Text(symbol(change.action()) + " " + change.action().words(), tone(change.action())),
                Optional.empty()));
        var facts = new ArrayList<Block.Fact>();
        facts.add(Block.Fact.of("Why", change.why()));
        if (!change.after().isEmpty()) {
            facts.add(Block.Fact.of("After", String.join(", ", change.after())));
        }
        radius(change.radius(), facts);
        blocks.add(new Block.Facts(facts));
        unseen(change.radius(), blocks);
    }

    private static void blocked(Step.Blocked blocked, List<Block> blocks) {
        blocks.add(new Block.Heading(
                2, Text.warning("! " + blocked.what().orElse(blocked.address().toString())), Optional.empty()));
        var facts = new ArrayList<Block.Fact>();
        facts.add(Block.Fact.of("Why", blocked.why()));
        blocked.hint().ifPresent(hint -> facts.add(new Block.Fact("Blocked", Text.warning(hint))));
        if (!blocked.would().isEmpty()) {
            radius(blocked.radius(), facts);
        }
        blocks.add(new Block.Facts(facts));
        unseen(blocked.radius(), blocks);
    }

    private static void radius(BlastRadius radius, List<Block.Fact> facts) {
        radius.losses()
                .forEach(loss -> facts.add(new Block.Fact(
                        "Lost",
                        Text.bad(loss.what()
                                + (loss.items().isEmpty() ? "" : ": " + String.join(", ", loss.items()))))));
        var needs = new ArrayList<String>();
        if (radius.needs().root()) {
            needs.add("root");
        }
        if (radius.needs().reboot()) {
            needs.add("a reboot");
        }
        if (radius.needs().network()) {
            needs.add("the network");
        }
        radius.needs().bytes().ifPresent(bytes -> needs.add("about " + bytes));
        radius.needs().time().ifPresent(time -> needs.add("about " + Texts.lasting(time)));
        if (!needs.isEmpty()) {
            facts.add(Block.Fact.of("Needs", String.join(", ", needs)));
        }
        facts.add(Block.Fact.of(
                "Back",
                switch (radius.reversal()) {
                    case BlastRadius.Reversal.Itself itself -> itself.how();
                    case BlastRadius.Reversal.RestorePoint kept -> "from a restore point: " + kept.what();
                    case BlastRadius.Reversal.No no -> "no way back: " + no.why();
                }));
    }

    private static void unseen(BlastRadius radius, List<Block> blocks) {
        radius.unseen()
                .forEach(gap -> blocks.add(new Block.Note(
                        Text.warning("not looked up: " + gap.part() + ": " + gap.detail()), gap.hint())));
    }

    private static void waiting(Plan plan, List<Block> blocks) {
        var deferred = plan.of(Step.Deferred.class).toList();
        if (!deferred.isEmpty()) {
            blocks.add(Block.Heading.of(2, "Not decided"));
        }
        deferred.forEach(
                step -> blocks.add(new Block.Note(Text.muted("? " + step.address() + ": " + step.why()), step.hint())));
    }

    static String symbol(Action action) {
        return switch (action) {
            case Action.RemoveBox box -> "-";
            case Action.DropRestorePoint point -> "-";
            case Action.UninstallFlatpak application -> "-";
            case Action.CreateBox box -> "+";
            case Action.KeepBox box -> "+";
            case Action.RestoreBox box -> "+";
            case Action.InstallPackages packages -> "+";
            case Action.Export exports -> "+";
            case Action.MakeService service -> "+";
            case Action.InstallFlatpak application -> "+";
            case Action.MakeDirectory directory -> "+";
            case Action.CloneRepository repository -> "+";
            case Action.StartBox box -> "~";
            case Action.StopBox box -> "~";
            case Action.SetUnit unit -> "~";
            case Action.TurnUnit unit -> "~";
            case Action.LoadQuadlet quadlet -> "~";
            case Action.MountVolume volume -> "~";
            case Action.UnmountVolume volume -> "~";
            case Action.StageHost host -> symbol(host.order());
        };
    }

    private static String symbol(HostOrder order) {
        return switch (order) {
            case HostOrder.Rebase image -> "~";
            case HostOrder.Layer packages -> "+";
            case HostOrder.Unlayer packages -> "-";
            case HostOrder.AppendArguments kernel -> "+";
            case HostOrder.DeleteArguments kernel -> "-";
        };
    }

    private static Text.Tone tone(Action action) {
        return switch (symbol(action)) {
            case "-" -> Text.Tone.BAD;
            case "+" -> Text.Tone.GOOD;
            default -> Text.Tone.WARNING;
        };
    }
}
