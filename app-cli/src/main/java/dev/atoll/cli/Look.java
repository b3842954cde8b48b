package dev.atoll.cli;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.adapters.jackson.Setup;
import dev.atoll.core.document.Document;
import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.finding.Findings;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** One look at the machine and how it is shown, once or again and again. */
final class Look {
    /** A picture stands for four of these; the terminal is asked for its size at each. */
    private static final long BEAT_MILLIS = 500;

    private static final int BEATS = 4;

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

    /** Says where this is when it is not the host; what is told after it is what can be seen from there. */
    Look tellingWhere() {
        setup.workstation().insideBox().ifPresent(box -> console.err().println("atoll: " + inside(box)));
        return this;
    }

    static String inside(String box) {
        return "this is inside the box " + box + ", not on its host";
    }

    /** What to show of a snapshot. */
    interface Shown {
        String json(JsonViews views, Snapshot snapshot, FindingReport findings);

        Document document(Snapshot snapshot, FindingReport findings);

        /** Whether it is to fit one screen. */
        default boolean inBrief() {
            return false;
        }

        /** How the command went, by what was seen. */
        ExitCode verdict(Snapshot snapshot, Setup setup);
    }

    /** Shows what is seen, once or again and again; the last of it judges how the command went. */
    int show(Function<Progress, Snapshot> looking, Shown shown) {
        Snapshot snapshot;
        try (var waiting = new Waiting(console)) {
            snapshot = looking.apply(waiting);
        }
        if (options.watch) {
            return watch(snapshot, looking, shown);
        }
        console.out().print(written(snapshot, shown, console));
        return shown.verdict(snapshot, setup).code;
    }

    private int watch(Snapshot first, Function<Progress, Snapshot> looking, Shown shown) {
        try (var screen = new Screen(console)) {
            var snapshot = first;
            while (shownForAWhile(snapshot, shown, screen)) {
                snapshot = looking.apply(Progress.SILENT);
            }
            return ExitCode.FINE.code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED.code;
        }
    }

    /** Draws it, and again whenever the terminal has another size; tells whether somebody still reads. */
    private boolean shownForAWhile(Snapshot snapshot, Shown shown, Screen screen) throws InterruptedException {
        var drawn = Optional.<Size>empty();
        for (var beat = 0; beat < BEATS; beat++) {
            var size = console.sizeNow().apply(drawn.orElse(console.size()));
            if (drawn.filter(size::equals).isEmpty()
                    && !screen.draw(written(snapshot, shown, console.resized(size)), size.lines())) {
                return false;
            }
            drawn = Optional.of(size);
            Thread.sleep(BEAT_MILLIS);
        }
        return true;
    }

    /** Asks the kinds of a sight, deeper where that was wished for. */
    Snapshot observe(Sight sight, Progress progress) {
        return timed(setup.workstation().observe(options.deep ? sight.deeper() : sight, progress));
    }

    /** Says how long each kind took, where that was wished for. */
    Snapshot timed(Snapshot snapshot) {
        if (options.timings) {
            snapshot.kinds()
                    .forEach(kind -> snapshot.took(kind)
                            .ifPresent(took -> console.err()
                                    .println(String.format(Locale.ROOT, "%6d ms  %s", took.toMillis(), kind))));
            console.err().flush();
        }
        return snapshot;
    }

    private String written(Snapshot snapshot, Shown shown, Console at) {
        var findings = Findings.of(snapshot, setup.mutes(), console.zone());
        return switch (options.output) {
            case JSON -> shown.json(JsonViews.json(), snapshot, findings);
            case YAML -> shown.json(JsonViews.yaml(), snapshot, findings);
            case HUMAN -> options.demoMark() + human(snapshot, findings, shown, at);
        };
    }

    private String human(Snapshot snapshot, FindingReport findings, Shown shown, Console at) {
        var writer = options.writer(at);
        var document = shown.document(snapshot, findings);
        return shown.inBrief() ? writer.inBrief(document) : writer.write(document);
    }
}
