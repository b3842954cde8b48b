package dev.atoll.core.document;

import dev.atoll.core.plan.BlastRadius;
import dev.atoll.core.whatif.WhatIf;
import java.util.ArrayList;
import java.util.List;

/** How it reads what a command would destroy: the answer first, loudly. */
final class WhatIfView {
    private WhatIfView() {}

    static List<Block> of(WhatIf answer) {
        var blocks = new ArrayList<Block>();
        var radius = answer.radius();
        blocks.add(new Block.Paragraph(headline(answer)));
        if (!answer.understood()) {
            return blocks;
        }
        if (!radius.losses().isEmpty()) {
            blocks.add(Block.Heading.of(2, "Lost"));
            blocks.add(new Block.Facts(
                    radius.losses().stream().map(WhatIfView::fact).toList()));
        } else if (radius.unseen().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.good("Nothing is lost that Atoll knows of.")));
        }
        if (!radius.unseen().isEmpty()) {
            blocks.add(Block.Heading.of(2, "Not looked up, so perhaps lost too"));
            radius.unseen()
                    .forEach(gap ->
                            blocks.add(new Block.Note(Text.warning(gap.part() + ": " + gap.detail()), gap.hint())));
        }
        var facts = new ArrayList<Block.Fact>();
        facts.add(new Block.Fact("Way back", back(radius.reversal())));
        answer.remarks().forEach(remark -> facts.add(Block.Fact.of("Note", remark)));
        answer.safer().ifPresent(command -> facts.add(Block.Fact.of("First", command)));
        blocks.add(Block.Heading.of(2, "Before you type it"));
        blocks.add(new Block.Facts(facts));
        return blocks;
    }

    private static Text headline(WhatIf answer) {
        var words = answer.asked() + ": " + answer.summary();
        if (!answer.understood()) {
            return Text.warning(words);
        }
        return answer.radius().losses().isEmpty() ? Text.strong(words) : Text.bad(words);
    }

    private static Block.Fact fact(BlastRadius.Loss loss) {
        return new Block.Fact(
                loss.of().toString(),
                Text.of(loss.what() + (loss.items().isEmpty() ? "" : ": " + BoxContentsView.listed(loss.items()))));
    }

    private static Text back(BlastRadius.Reversal reversal) {
        return switch (reversal) {
            case BlastRadius.Reversal.Itself itself -> Text.of(itself.how());
            case BlastRadius.Reversal.RestorePoint kept -> Text.good("a restore point: " + kept.what());
            case BlastRadius.Reversal.No no -> Text.bad("none: " + no.why());
        };
    }
}
