package dev.atoll.cli;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.adapters.jackson.Setup;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Documents;
import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything about one kind. One class serves every noun: what a kind tells is its view's affair. */
@Command(name = "kind")
final class KindCommand implements Callable<Integer>, Look.Shown {
    private final Console console;
    private final PortKey<?, ?> kind;

    @Mixin
    private Options options = new Options();

    @Option(names = "--names", description = "Only their names, a line each: for a shell.")
    private boolean names;

    KindCommand(Console console, PortKey<?, ?> kind) {
        this.console = console;
        this.kind = kind;
    }

    @Override
    public Integer call() {
        if (names) {
            var seen = options.setup(console).workstation().observe(Sight.of(kind));
            Documents.names(kind, seen).stream().distinct().forEach(console.out()::println);
            return (seen.of(kind) instanceof Observation.Unknown ? ExitCode.NOT_OBSERVED : ExitCode.FINE).code;
        }
        var look = new Look(console, options);
        // Which units start by themselves is a column of their table, and systemd tells it by name alone.
        var sight = kind.equals(Kinds.SERVICE) ? sight(kind).deeper() : sight(kind);
        return look.show(progress -> look.observe(sight, progress), this);
    }

    @Override
    public String json(JsonViews views, Snapshot snapshot, FindingReport findings) {
        return views.kind(kind, snapshot);
    }

    @Override
    public Document document(Snapshot snapshot, FindingReport findings) {
        return Documents.of(kind, snapshot, console.zone());
    }

    @Override
    public ExitCode verdict(Snapshot snapshot, Setup setup) {
        return snapshot.of(kind) instanceof Observation.Unknown ? ExitCode.NOT_OBSERVED : ExitCode.FINE;
    }

    /** What a kind's view asks other kinds for: a listener's box has its name from the containers, a box its ports. */
    static Sight sight(PortKey<?, ?> kind) {
        return kind.equals(Kinds.LISTENER) || kind.equals(Kinds.CONTAINER)
                ? Sight.of(Kinds.LISTENER, Kinds.CONTAINER)
                : Sight.of(kind);
    }
}
