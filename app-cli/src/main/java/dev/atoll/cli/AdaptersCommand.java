package dev.atoll.cli;

import dev.atoll.adapters.jackson.Setup;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.document.Block;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Text;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.spi.AdapterProvider;
import dev.atoll.core.spi.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Who reads what, with which settings, and whether it answers. */
@Command(
        name = "adapters",
        aliases = "doctor",
        description = "Show who reads each kind, whether it answers, and every setting there is.")
final class AdaptersCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Options options = new Options();

    AdaptersCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var look = new Look(console, options);
        var snapshot = look.setup().workstation().observe(Sight.STATUS);
        console.out()
                .print(new TerminalWriter(console.width(), console.coloured() && !options.noColor)
                        .write(document(look.setup(), snapshot)));
        return ExitCode.FINE.code;
    }

    private static Document document(Setup setup, Snapshot snapshot) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Heading.of(2, "Kinds"));
        blocks.add(new Block.Table(
                List.of(
                        Block.Column.of("KIND"),
                        Block.Column.of("ADAPTER"),
                        Block.Column.of("VERSION").optional(),
                        Block.Column.of("ANSWERS"),
                        Block.Column.shrinking("FROM")),
                Kinds.ALL.stream().map(kind -> row(kind, setup, snapshot)).toList()));
        Kinds.ALL.forEach(kind -> hint(kind, snapshot, blocks));
        blocks.add(Block.Heading.of(2, "Settings"));
        blocks.add(new Block.Table(
                List.of(
                        Block.Column.of("KEY"),
                        Block.Column.shrinking("VALUE"),
                        Block.Column.shrinking("MEANING").optional()),
                setup.known().stream().map(setting -> row(setting, setup)).toList()));
        return new Document("adapters", blocks);
    }

    private static List<Text> row(PortKey<?, ?> kind, Setup setup, Snapshot snapshot) {
        var provider = setup.composition().chosen().get(kind);
        return List.of(
                Text.strong(kind.kind()),
                Text.of(provider == null ? "none" : provider.name()),
                Text.of(provider == null ? "" : version(provider)),
                switch (snapshot.of(kind)) {
                    case Observation.Known<?> known ->
                        known.gaps().isEmpty() ? Text.good("yes") : Text.warning("in part");
                    case Observation.Unknown<?> unknown ->
                        Text.bad(unknown.cause().name().toLowerCase(Locale.ROOT).replace('_', ' '));
                },
                switch (snapshot.of(kind)) {
                    case Observation.Known<?> known ->
                        Text.of(known.source()
                                .map(s ->
                                        s.tool() + s.version().map(v -> " " + v).orElse("") + ", " + s.via())
                                .orElse(""));
                    case Observation.Unknown<?> unknown -> Text.muted(unknown.detail());
                });
    }

    private static void hint(PortKey<?, ?> kind, Snapshot snapshot, List<Block> blocks) {
        if (snapshot.of(kind) instanceof Observation.Unknown<?> unknown
                && unknown.hint().isPresent()) {
            blocks.add(new Block.Note(Text.of(kind + ": " + unknown.detail()), unknown.hint()));
        }
    }

    private static String version(AdapterProvider provider) {
        return provider.version();
    }

    private static List<Text> row(Setting setting, Setup setup) {
        var given = setup.settings().get(setting.key());
        var value = given == null
                ? Text.muted(setting.fallback().orElse(""))
                : Text.strong(setting.secret() ? "***" : given);
        return List.of(Text.of(setting.key()), value, Text.of(setting.meaning()));
    }
}
