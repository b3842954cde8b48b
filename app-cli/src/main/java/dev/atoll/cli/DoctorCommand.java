package dev.atoll.cli;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.adapters.jackson.SettingsFile;
import dev.atoll.adapters.jackson.Setup;
import dev.atoll.core.document.Block;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Text;
import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Whether Atoll sees everything it could, and what to type where it does not. */
@Command(
        name = "doctor",
        description = "Check what each adapter reaches, and say what to type.",
        footer = {
            "",
            "Examples:",
            "  atoll doctor",
            "  atoll doctor --set tailscale.socket=/run/other.sock",
            "  atoll doctor -o json | jq '.doctor.checks[] | select(.answers != \"yes\")'"
        })
final class DoctorCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Options options = new Options();

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var look = new Look(console, options);
        return look.show(progress -> look.observe(Sight.STATUS, progress), new Diagnosis(console, look.setup()));
    }

    private record Diagnosis(Console console, Setup setup) implements Look.Shown {
        private record Told(List<Check> checks, List<String> versions, String settingsFile) {}

        @Override
        public String json(JsonViews views, Snapshot snapshot, FindingReport findings) {
            return views.named(
                    "doctor",
                    new Told(Check.all(setup, snapshot), List.of(new Version().getVersion()), settingsFile()));
        }

        @Override
        public Document document(Snapshot snapshot, FindingReport findings) {
            var checks = Check.all(setup, snapshot);
            var blocks = new ArrayList<Block>();
            blocks.add(Block.Heading.of(2, "Adapters"));
            blocks.add(new Block.Table(
                    List.of(
                            Block.Column.of("KIND"),
                            Block.Column.of("ADAPTER"),
                            Block.Column.of("FOUND"),
                            Block.Column.of("ANSWERS"),
                            Block.Column.shrinking("TOOL")),
                    checks.stream().map(Diagnosis::row).toList()));
            blocks.add(Block.Heading.of(2, "What to do"));
            if (checks.stream().allMatch(check -> check.advice().isEmpty())) {
                blocks.add(new Block.Paragraph(Text.good("nothing: everything answers")));
            }
            checks.forEach(check -> check.advice()
                    .forEach(advice -> blocks.add(new Block.Note(
                            Text.of(check.kind() + ": " + advice.about()), Optional.of(advice.type())))));
            blocks.add(Block.Heading.of(2, "Atoll"));
            blocks.add(new Block.Facts(List.of(
                    Block.Fact.of("Version", String.join(", ", new Version().getVersion())),
                    Block.Fact.of("Settings file", settingsFile()))));
            return new Document("doctor", blocks);
        }

        private static List<Text> row(Check check) {
            return List.of(
                    Text.strong(check.kind()),
                    Text.of(check.adapter().orElse("none")),
                    check.found() ? Text.good("yes") : Text.muted("no"),
                    check.verdict(),
                    Text.of(check.tool()
                            .map(tool -> tool.tool()
                                    + tool.version().map(v -> " " + v).orElse(""))
                            .orElse("")));
        }

        private String settingsFile() {
            var file = SettingsFile.place(console.environment());
            return file + (Files.exists(file) ? "" : " (there is none)");
        }

        /** What a setting names has to be there, as in a status. */
        @Override
        public ExitCode verdict(Snapshot snapshot, Setup composed) {
            return StatusCommand.judged(snapshot, composed);
        }
    }
}
