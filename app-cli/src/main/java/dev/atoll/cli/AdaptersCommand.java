package dev.atoll.cli;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.adapters.jackson.Setup;
import dev.atoll.core.document.Block;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Text;
import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.spi.AdapterCatalog;
import dev.atoll.core.spi.AdapterProvider;
import dev.atoll.core.spi.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Who reads what, whether it answers, and with which settings. */
@Command(
        name = "adapters",
        description = "Show who reads each kind, whether it answers, and every setting.",
        footer = {
            "",
            "Examples:",
            "  atoll adapters",
            "  atoll adapters --set podman.socket=/run/other.sock",
            "  atoll adapters -o json",
            "",
            "A setting is given with --set, as the variable ATOLL_PODMAN_SOCKET,",
            "or in ~/.config/atoll/settings.yaml."
        })
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
        return look.show(progress -> look.observe(Sight.STATUS, progress), new Listing(look.setup()));
    }

    private record Listing(Setup setup) implements Look.Shown {
        /** What machines are told. */
        private record Told(List<Check> kinds, List<Present> present, List<Known> settings) {}

        private record Present(String name, String version, List<String> offers) {}

        private record Known(String key, String variable, String meaning, Optional<String> value) {}

        @Override
        public String json(JsonViews views, Snapshot snapshot, FindingReport findings) {
            return views.named(
                    "adapters",
                    new Told(
                            Check.all(setup, snapshot),
                            setup.composition().present().stream()
                                    .map(Listing::present)
                                    .toList(),
                            setup.known().stream()
                                    .map(s -> new Known(s.key(), s.variable(), s.meaning(), given(s)))
                                    .toList()));
        }

        private static Present present(AdapterProvider provider) {
            return new Present(provider.name(), provider.version(), offers(provider));
        }

        private static List<String> offers(AdapterProvider provider) {
            return Kinds.ALL.stream()
                    .filter(provider.offers()::contains)
                    .map(Object::toString)
                    .toList();
        }

        private Optional<String> given(Setting setting) {
            return Optional.ofNullable(setup.settings().get(setting.key()))
                    .map(value -> setting.secret() ? "***" : value);
        }

        @Override
        public Document document(Snapshot snapshot, FindingReport findings) {
            var blocks = new ArrayList<Block>();
            blocks.add(Block.Heading.of(2, "Kinds"));
            blocks.add(new Block.Table(
                    List.of(
                            Block.Column.of("KIND"),
                            Block.Column.of("ADAPTER"),
                            Block.Column.of("ANSWERS"),
                            Block.Column.shrinking("FROM")),
                    Check.all(setup, snapshot).stream().map(Listing::row).toList()));
            blocks.add(Block.Heading.of(2, "Adapters present"));
            blocks.add(new Block.Table(
                    List.of(
                            Block.Column.of("NAME"),
                            Block.Column.of("VERSION"),
                            Block.Column.shrinking("OFFERS"),
                            Block.Column.of("CHOSEN")),
                    setup.composition().present().stream().map(this::row).toList()));
            blocks.add(Block.Heading.of(2, "Settings"));
            blocks.add(new Block.Facts(setup.known().stream()
                    .filter(s -> !s.key().startsWith(AdapterCatalog.ADAPTER + ".") || given(s).isPresent())
                    .map(s -> new Block.Fact(s.key(), value(s)))
                    .toList()));
            return new Document("adapters", blocks);
        }

        private static List<Text> row(Check check) {
            return List.of(
                    Text.strong(check.kind()),
                    Text.of(check.adapter().orElse("none")),
                    check.verdict(),
                    check.tool()
                            .map(tool -> Text.of(Check.words(tool)))
                            .orElseGet(() -> Text.muted(check.detail().orElse(""))));
        }

        private List<Text> row(AdapterProvider provider) {
            var chosen = setup.composition().chosen().values().stream().anyMatch(provider::equals);
            return List.of(
                    Text.strong(provider.name()),
                    Text.of(provider.version()),
                    Text.of(String.join(" ", offers(provider))),
                    chosen ? Text.good("yes") : Text.muted(provider.onlyWhenNamed() ? "only when named" : "no"));
        }

        private Text value(Setting setting) {
            return given(setting)
                    .map(value -> Text.strong(setting.meaning() + " (set: " + value + ")"))
                    .orElseGet(() -> Text.of(setting.meaning()
                            + setting.fallback()
                                    .map(f -> " (default: " + f + ")")
                                    .orElse("")));
        }

        @Override
        public ExitCode verdict(Snapshot snapshot, Setup composed) {
            return ExitCode.FINE;
        }
    }
}
