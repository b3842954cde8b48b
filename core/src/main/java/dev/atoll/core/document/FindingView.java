package dev.atoll.core.document;

import dev.atoll.core.finding.Finding;
import dev.atoll.core.finding.FindingReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How findings read: each with the id by which it is muted. */
final class FindingView {
    /** Evidence says when in the words of data; a person is told in his own zone. */
    private static final Pattern INSTANT = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z");

    private FindingView() {}

    static List<Block> of(FindingReport report, Times times) {
        var open = report.open();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Heading.of(2, open.isEmpty() ? "Findings" : "Findings: " + open.size()));
        if (open.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.good("none")));
        }
        open.forEach(finding -> blocks.add(note(finding, times)));
        if (!open.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.muted("by its [id] each can be muted: see `atoll status --help`")));
        }
        if (!report.muted().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.muted(report.muted().size() + " muted in the settings file")));
        }
        return blocks;
    }

    private static Block note(Finding finding, Times times) {
        var summary = finding.summary();
        var sentence = finding.severity().name().toLowerCase(Locale.ROOT) + ": "
                + (summary.endsWith(".") ? summary.substring(0, summary.length() - 1) : summary) + " ("
                + INSTANT.matcher(finding.evidence()).replaceAll(at -> times.stamp(Instant.parse(at.group())))
                + ")";
        return new Block.Note(new Text(sentence, tone(finding)), finding.command(), Optional.of(finding.id()));
    }

    private static Text.Tone tone(Finding finding) {
        return switch (finding.severity()) {
            case NOTICE -> Text.Tone.PLAIN;
            case WARNING -> Text.Tone.WARNING;
            case CRITICAL -> Text.Tone.BAD;
        };
    }
}
