package dev.atoll.cli;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.adapters.jackson.Setup;
import dev.atoll.core.common.Nearest;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Documents;
import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One thing of a kind, with what only a closer look tells. */
@Command(name = "show", description = "Show one of them, with what only a closer look tells.")
final class ShowCommand implements Callable<Integer>, Look.Shown {
    private final Console console;
    private final PortKey<?, ?> kind;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Its name, as the list shows it.")
    private String name = "";

    @Mixin
    private Options options = new Options();

    ShowCommand(Console console, PortKey<?, ?> kind) {
        this.console = console;
        this.kind = kind;
    }

    @Override
    public Integer call() {
        var look = new Look(console, options);
        return look.show(progress -> closer(look, progress), this);
    }

    private Snapshot closer(Look look, Progress progress) {
        var listed = look.observe(KindCommand.sight(kind), progress);
        if (listed.seen(kind).isEmpty()) {
            return listed;
        }
        var names = Documents.names(kind, listed);
        if (!names.contains(name)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no " + kind + " is called '" + name + "'"
                            + Nearest.to(name, names)
                                    .map(near -> "; did you mean '" + near + "'?")
                                    .orElse("; `atoll " + kind + " list` shows them"));
        }
        progress.waitingFor(List.of(name));
        var closer = Kinds.DETAILS.stream()
                .filter(detail -> detail.kind().equals(kind))
                .reduce(Sight.of(), (sight, detail) -> sight.closer(detail, Set.of(name)), (one, other) -> one);
        return listed.with(look.setup().workstation().observe(closer));
    }

    @Override
    public String json(JsonViews views, Snapshot snapshot, FindingReport findings) {
        return views.one(kind, name, snapshot);
    }

    @Override
    public Document document(Snapshot snapshot, FindingReport findings) {
        return Documents.one(kind, name, snapshot, console.zone()).orElseGet(() -> new Document(name, List.of()));
    }

    @Override
    public ExitCode verdict(Snapshot snapshot, Setup setup) {
        return snapshot.seen(kind).isPresent() ? ExitCode.FINE : ExitCode.NOT_OBSERVED;
    }
}
