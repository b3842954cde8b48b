package dev.atoll.cli;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.Keep;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Nearest;
import dev.atoll.core.common.Observation;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Documents;
import dev.atoll.core.restore.RestorePoint;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What was kept of boxes before they were taken away: alone, a list. */
@Command(
        name = "restore-points",
        synopsisSubcommandLabel = "[COMMAND]",
        description = "Show what was kept of boxes that were taken away.",
        footer = {
            "",
            "They are kept below ~/.local/share/atoll and as images of podman. atoll undo",
            "brings boxes back from them.",
            "",
            "Examples:",
            "  atoll restore-points",
            "  atoll restore-points show NAME",
            "  atoll restore-points prune --keep 1"
        })
final class RestorePointsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Options options = new Options();

    private RestorePointsCommand(Console console) {
        this.console = console;
    }

    static CommandLine command(Console console) {
        var list = Options.once(new RestorePointsCommand(console));
        list.getCommandSpec()
                .name("list")
                .usageMessage()
                .description("List them all, as `atoll restore-points` alone does.")
                .footer("", "Examples:", "  atoll restore-points list -o json");
        return Options.once(new RestorePointsCommand(console))
                .addSubcommand("list", list)
                .addSubcommand("show", Options.once(new Shown(console)))
                .addSubcommand("prune", Options.once(new Pruned(console)))
                .addSubcommand("remove", Options.once(new Removed(console)));
    }

    @Override
    public Integer call() {
        return list(console, options);
    }

    private static Observation<List<RestorePoint.State>> points(Console console, Options options) {
        return options.setup(console).workstation().restorePoints();
    }

    private static int list(Console console, Options options) {
        var points = points(console, options);
        print(console, options, "restorePoints", points, Documents.restorePoints(points, console.zone()));
        return (points instanceof Observation.Known ? ExitCode.FINE : ExitCode.NOT_OBSERVED).code;
    }

    private static void print(Console console, Options options, String name, Object value, Document document) {
        switch (options.output) {
            case JSON -> console.out().print(JsonViews.json().named(name, value));
            case YAML -> console.out().print(JsonViews.yaml().named(name, value));
            case HUMAN ->
                console.out().print(options.demoMark() + options.writer(console).write(document));
        }
    }

    @Command(
            name = "show",
            description = "Show one closely.",
            footer = {"", "Examples:", "  atoll restore-points show dev.20261126-142902"})
    private static final class Shown implements Callable<Integer> {
        private final Console console;

        @Mixin
        private Options options = new Options();

        @Parameters(paramLabel = "NAME", description = "Its id.")
        private String id = "";

        Shown(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            return switch (points(console, options)) {
                case Observation.Unknown<List<RestorePoint.State>> unknown -> list(console, options);
                case Observation.Known<List<RestorePoint.State>> known ->
                    find(known).map(point -> shown(point, known)).orElseGet(() -> unknown(known));
            };
        }

        private Optional<RestorePoint.State> find(Observation.Known<List<RestorePoint.State>> known) {
            return known.value().stream().filter(point -> point.id().equals(id)).findFirst();
        }

        private int shown(RestorePoint.State point, Observation<List<RestorePoint.State>> known) {
            print(console, options, "restorePoint", point, Documents.restorePoint(point, known.at(), console.zone()));
            return ExitCode.FINE.code;
        }

        private int unknown(Observation.Known<List<RestorePoint.State>> known) {
            var ids = known.value().stream().map(RestorePoint.State::id).toList();
            return Doing.said(
                    console,
                    "no restore point is called " + id
                            + Nearest.to(id, ids)
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse(""),
                    ExitCode.USAGE);
        }
    }

    @Command(
            name = "prune",
            description = "Give up all but the newest of each box, the oldest first.",
            footer = {
                "",
                "One that would not bring everything back does not count among those that stay.",
                "",
                "Examples:",
                "  atoll restore-points prune",
                "  atoll restore-points prune --keep 1",
                "  atoll restore-points prune --budget 20GB"
            })
    private static final class Pruned implements Callable<Integer> {
        private final Console console;

        @Mixin
        private Options options = new Options();

        @Mixin
        private Doing doing = new Doing();

        @Option(names = "--keep", paramLabel = "N", description = "So many of each box (default: 2).")
        private int keep = Keep.USUAL.ofEach();

        @Option(
                names = "--budget",
                paramLabel = "SIZE",
                converter = TypedSize.class,
                description = "And no more than this of all: 500MB, 20GB, 20GiB.")
        private Optional<ByteSize> budget = Optional.empty();

        Pruned(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            return doing.onTheHost(console, options, this::pruned);
        }

        private int pruned() {
            if (keep < 1) {
                return Doing.said(console, "--keep: at least 1", ExitCode.USAGE);
            }
            var workstation = options.setup(console).workstation();
            var wanted = new Keep(keep, budget);
            var plan = workstation.pruning(wanted);
            return new Asking(console, options)
                    .all(plan, doing, (pace, listener) -> workstation.prune(wanted, Intent.of(plan), pace, listener));
        }
    }

    @Command(
            name = "remove",
            description = "Give up one, whole or not.",
            footer = {"", "Examples:", "  atoll restore-points remove dev.20261126-142902"})
    private static final class Removed implements Callable<Integer> {
        private final Console console;

        @Mixin
        private Options options = new Options();

        @Mixin
        private Doing doing = new Doing();

        @Parameters(paramLabel = "NAME", description = "Its id.")
        private String id = "";

        Removed(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            return doing.onTheHost(console, options, this::removed);
        }

        private int removed() {
            var workstation = options.setup(console).workstation();
            var plan = workstation.dropping(id);
            return new Asking(console, options)
                    .all(plan, doing, (pace, listener) -> workstation.drop(id, Intent.of(plan), pace, listener));
        }
    }
}
