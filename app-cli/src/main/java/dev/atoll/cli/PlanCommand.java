package dev.atoll.cli;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.adapters.jackson.PlanText;
import dev.atoll.adapters.jackson.WholeFile;
import dev.atoll.adapters.jackson.manifest.YamlManifestSource;
import dev.atoll.core.document.Documents;
import dev.atoll.core.manifest.ManifestSource.Reading;
import dev.atoll.core.plan.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What would be done, and what it would cost. Does none of it. */
@Command(
        name = "plan",
        description = "Show what would be done about it, and at what cost.",
        footer = {
            "",
            "Nothing is done. A box that only a new one could bring to what is wanted is not",
            "replaced unless it is named with --replace.",
            "",
            "Examples:",
            "  atoll plan",
            "  atoll plan --only box/opencode-dev",
            "  atoll plan --replace litellm-proxy --out monday.json"
        })
final class PlanCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private ManifestFile file = new ManifestFile();

    @Mixin
    private Options options = new Options();

    @Mixin
    private Wished wished = new Wished();

    @Option(names = "--out", paramLabel = "FILE", description = "Save the plan to this file as well.")
    private @Nullable Path out;

    @Option(names = "--exit-code", description = "Exit with 4 when there is something to do.")
    private boolean exitCode;

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return file.with(console, options, this::planned);
    }

    private int planned(Reading.Loaded loaded, YamlManifestSource source) {
        var wishes = wished.wishes();
        var look = new Look(console, options).tellingWhere();
        var planned = wished.planned(look, console, loaded.manifest(), wishes);
        tell(planned.plan(), PlanText.of(planned.plan(), wishes, loaded.digest()));
        if (options.output == Options.Output.HUMAN) {
            console.out().flush();
            new Asking(console, options, look.setup().workstation()).showTyped(planned.plan());
        }
        if (planned.comparison().blind()) {
            return ExitCode.NOT_OBSERVED.code;
        }
        return (exitCode && planned.plan().applicable() ? ExitCode.DIFFERS : ExitCode.FINE).code;
    }

    private void tell(Plan plan, PlanText text) {
        switch (options.output) {
            case JSON -> console.out().print(JsonViews.json().plan(text));
            case YAML -> console.out().print(JsonViews.yaml().plan(text));
            case HUMAN ->
                console.out().print(options.demoMark() + options.writer(console).write(Documents.plan(plan)));
        }
        if (out != null) {
            save(out, JsonViews.json().plan(text));
        }
    }

    private void save(Path to, String text) {
        try {
            WholeFile.write(to, text);
            console.err().println("saved: " + to);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "cannot write " + e.getMessage(), e);
        }
    }
}
