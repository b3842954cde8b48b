package dev.atoll.cli;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.core.apply.KnownRun;
import dev.atoll.core.apply.Runs;
import dev.atoll.core.common.Nearest;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Documents;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What was noted down of applies: alone, a list. */
@Command(
        name = "runs",
        synopsisSubcommandLabel = "[COMMAND]",
        description = "Show past applies, and one that goes on.",
        footer = {
            "",
            "They are noted down below ~/.local/state/atoll/runs. atoll undo goes back",
            "behind one.",
            "",
            "Examples:",
            "  atoll runs",
            "  atoll runs show RUN"
        })
final class RunsCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private Options options = new Options();

    @Option(names = "--limit", paramLabel = "N", description = "So many of the newest (default: 20).")
    private int limit = 20;

    private RunsCommand(Console console) {
        this.console = console;
    }

    static CommandLine command(Console console) {
        var list = Options.once(new RunsCommand(console));
        list.getCommandSpec()
                .name("list")
                .usageMessage()
                .description("List them, as `atoll runs` alone does.")
                .footer("", "Examples:", "  atoll runs list -o json");
        return Options.once(new RunsCommand(console))
                .addSubcommand("list", list)
                .addSubcommand("show", Options.once(new Shown(console)));
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit: at least 1");
        }
        var newest = runs(console, options).newest(limit);
        print(
                console,
                options,
                views -> views.runs(newest),
                Documents.runs(newest, console.clock().instant(), console.zone()));
        return ExitCode.FINE.code;
    }

    private static Runs runs(Console console, Options options) {
        return options.setup(console).workstation().runs();
    }

    private static void print(
            Console console, Options options, Function<JsonViews, String> written, Document document) {
        switch (options.output) {
            case JSON -> console.out().print(written.apply(JsonViews.json()));
            case YAML -> console.out().print(written.apply(JsonViews.yaml()));
            case HUMAN ->
                console.out().print(options.demoMark() + options.writer(console).write(document));
        }
    }

    @Command(
            name = "show",
            description = "Show one, change by change.",
            footer = {"", "Examples:", "  atoll runs show 20261126-142902"})
    private static final class Shown implements Callable<Integer> {
        private final Console console;

        @Mixin
        private Options options = new Options();

        @Parameters(paramLabel = "RUN", description = "Its id, as apply named it.")
        private String id = "";

        Shown(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            var runs = runs(console, options);
            return runs.of(id).map(this::shown).orElseGet(() -> unknown(runs));
        }

        private int shown(KnownRun run) {
            print(
                    console,
                    options,
                    views -> views.run(run),
                    Documents.run(run, console.clock().instant(), console.zone()));
            return ExitCode.FINE.code;
        }

        private int unknown(Runs runs) {
            return Doing.said(
                    console,
                    "no run is called " + id
                            + Nearest.to(id, runs.ids())
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; see atoll runs"),
                    ExitCode.USAGE);
        }
    }
}
