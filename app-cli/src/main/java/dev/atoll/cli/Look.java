package dev.atoll.cli;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.adapters.jackson.Setup;
import dev.atoll.core.document.Document;
import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.finding.Findings;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import java.util.Locale;
import java.util.function.BiFunction;

/** One look at the machine and how it is shown, once or again and again. */
final class Look {
    private static final long PAUSE_MILLIS = 2000;
    private static final String HOME = "\u001b[H";
    private static final String ERASE_LINE = "\u001b[K";
    private static final String ERASE_BELOW = "\u001b[J";

    private final Console console;
    private final Options options;
    private final Setup setup;

    Look(Console console, Options options) {
        this.console = console;
        this.options = options;
        this.setup = options.setup(console);
    }

    Setup setup() {
        return setup;
    }

    /** What to show of a snapshot. */
    interface Shown {
        String json(JsonViews views, Snapshot snapshot, FindingReport findings);

        Document document(Snapshot snapshot, FindingReport findings);
    }

    /** Shows it, and judges by the last snapshot how the command went. */
    int show(Sight sight, Shown shown, BiFunction<Snapshot, Setup, ExitCode> verdict) {
        var snapshot = observe(sight);
        if (!options.watch) {
            console.out().print(written(snapshot, shown));
            return verdict.apply(snapshot, setup).code;
        }
        if (console.coloured()) {
            console.out().print("\u001b[2J");
        }
        while (!Thread.currentThread().isInterrupted()) {
            redraw(written(snapshot, shown));
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            snapshot = observe(sight);
        }
        return ExitCode.INTERRUPTED.code;
    }

    private void redraw(String text) {
        // Written over the old one and erased line by line: a cleared screen flickers.
        console.out().print(console.coloured() ? HOME + text.replace("\n", ERASE_LINE + "\n") + ERASE_BELOW : text);
        console.out().flush();
    }

    private Snapshot observe(Sight sight) {
        var snapshot = waited(options.deep ? sight.deeper() : sight);
        if (options.timings) {
            snapshot.kinds()
                    .forEach(kind -> snapshot.took(kind)
                            .ifPresent(took -> console.err()
                                    .println(String.format(Locale.ROOT, "%6d ms  %s", took.toMillis(), kind))));
            console.err().flush();
        }
        return snapshot;
    }

    private Snapshot waited(Sight sight) {
        try (var waiting = new Waiting(console)) {
            return setup.workstation().observe(sight, waiting);
        }
    }

    private String written(Snapshot snapshot, Shown shown) {
        var findings = Findings.of(snapshot, setup.mutes(), console.zone());
        return switch (options.output) {
            case JSON -> shown.json(JsonViews.json(), snapshot, findings);
            case YAML -> shown.json(JsonViews.yaml(), snapshot, findings);
            case HUMAN ->
                (options.demo ? "DEMO: an invented workstation, not this machine\n\n" : "")
                        + new TerminalWriter(console.width(), console.coloured() && !options.noColor)
                                .write(shown.document(snapshot, findings));
        };
    }
}
