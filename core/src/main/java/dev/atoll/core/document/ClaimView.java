package dev.atoll.core.document;

import dev.atoll.core.claim.Checked;
import dev.atoll.core.claim.ClaimReport;
import dev.atoll.core.claim.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a checked page reads: what is wrong first, what is right last. */
final class ClaimView {
    private static final List<Block.Column> COLUMNS =
            List.of(Block.Column.right("LINE"), Block.Column.shrinking("CLAIM"), Block.Column.shrinking("WHAT IS SO"));

    private ClaimView() {}

    static List<Block> of(ClaimReport report) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(summary(report)));
        Stream.of(Verdict.values()).forEach(verdict -> {
            var claims = report.of(verdict);
            if (!claims.isEmpty()) {
                blocks.add(Block.Heading.of(2, title(verdict)));
                blocks.addAll(verdict == Verdict.CONTRADICTED ? notes(claims) : table(claims));
            }
        });
        return blocks;
    }

    private static Text summary(ClaimReport report) {
        var wrong = report.of(Verdict.CONTRADICTED).size();
        var given = report.of(Verdict.GIVES_AWAY).size();
        var words = DriftView.counted(wrong, "claim is", "claims are") + " contradicted, "
                + report.of(Verdict.CONFIRMED).size() + " confirmed, "
                + report.of(Verdict.UNANSWERED).size() + " unanswered; "
                + DriftView.counted(given, "line gives", "lines give") + " something away, "
                + DriftView.counted(report.unread(), "line was", "lines were") + " not understood.";
        return wrong == 0 ? Text.of(words) : Text.warning(words);
    }

    private static String title(Verdict verdict) {
        return switch (verdict) {
            case CONTRADICTED -> "Not so";
            case GIVES_AWAY -> "Gives away";
            case UNANSWERED -> "Unanswered";
            case CONFIRMED -> "So";
        };
    }

    /** What is wrong is read to its end, whatever room there is. */
    private static List<Block> notes(List<Checked> claims) {
        return claims.stream()
                .<Block>map(claim -> new Block.Note(
                        Text.warning("line " + claim.line() + ": " + claim.claim() + " — " + claim.evidence()),
                        claim.command()))
                .toList();
    }

    private static List<Block> table(List<Checked> claims) {
        return List.of(
                new Block.Table(COLUMNS, claims.stream().map(ClaimView::row).toList()));
    }

    private static List<Text> row(Checked claim) {
        var evidence = claim.evidence()
                + claim.command().map(command -> "; type: " + command).orElse("");
        return List.of(
                Text.strong(String.valueOf(claim.line())), Text.of(claim.claim()), new Text(evidence, tone(claim)));
    }

    private static Text.Tone tone(Checked claim) {
        return switch (claim.verdict()) {
            case CONTRADICTED -> Text.Tone.BAD;
            case GIVES_AWAY -> Text.Tone.WARNING;
            case UNANSWERED -> Text.Tone.MUTED;
            case CONFIRMED -> Text.Tone.PLAIN;
        };
    }
}
