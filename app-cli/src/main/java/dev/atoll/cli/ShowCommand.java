package dev.atoll.cli;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.Nearest;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Documents;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import java.util.List;
import java.util.Optional;
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
final class ShowCommand implements Callable<Integer> {
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
        var listed = look.setup().workstation().observe(Sight.of(kind));
        var names = Documents.names(kind, listed);
        if (listed.seen(kind).isPresent() && !names.contains(name)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no " + kind + " is called '" + name + "'"
                            + Nearest.to(name, names)
                                    .map(near -> "; did you mean '" + near + "'?")
                                    .orElse("; `atoll " + kind + " list` shows them"));
        }
        var seen = detail().map(key -> withDetails(key, listed, look)).orElse(listed);
        console.out().print(written(seen));
        return (listed.seen(kind).isPresent() ? ExitCode.FINE : ExitCode.NOT_OBSERVED).code;
    }

    private Optional<DetailKey<?, ?, ?>> detail() {
        return Kinds.DETAILS.stream().filter(d -> d.kind().equals(kind)).findFirst();
    }

    private <D> Snapshot withDetails(DetailKey<?, ?, D> key, Snapshot listed, Look look) {
        return listed.seen(kind).isEmpty()
                ? listed
                : listed.with(key, look.setup().workstation().observe(key, Set.of(name)));
    }

    private String written(Snapshot seen) {
        return switch (options.output) {
            case JSON -> JsonViews.json().one(kind, name, seen);
            case YAML -> JsonViews.yaml().one(kind, name, seen);
            case HUMAN ->
                new TerminalWriter(console.width(), console.coloured() && !options.noColor)
                        .write(Documents.one(kind, name, seen, console.zone())
                                .orElseGet(() -> new Document(name, List.of())));
        };
    }
}
