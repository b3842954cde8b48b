package dev.atoll.cli;

import dev.atoll.adapters.jackson.Setup;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.Source;
import dev.atoll.core.document.Text;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.spi.AdapterProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How one kind's adapter fares: whether what it asks is there, whether that answers, and what to type if not.
 *
 * @param adapter absent: none serves this kind
 * @param found whether the tool, socket or file it asks is on this machine
 * @param answers {@code yes}, {@code in part}, or why not
 * @param tool what answered, absent where nothing did
 * @param detail what came back instead of an answer
 * @param advice what to type about what was not seen, the gaps included
 */
record Check(
        String kind,
        Optional<String> adapter,
        Optional<String> adapterVersion,
        boolean found,
        String answers,
        Optional<Source> tool,
        Optional<String> detail,
        List<Advice> advice) {

    /** @param about what was not seen */
    record Advice(String about, String type) {}

    /** Of every kind, in their order. */
    static List<Check> all(Setup setup, Snapshot snapshot) {
        return Kinds.ALL.stream().map(kind -> of(kind, setup, snapshot)).toList();
    }

    private static Check of(PortKey<?, ?> kind, Setup setup, Snapshot snapshot) {
        var provider = Optional.ofNullable(setup.composition().chosen().get(kind));
        var adapter = provider.map(AdapterProvider::name);
        var version = provider.map(AdapterProvider::version);
        return switch (snapshot.of(kind)) {
            case Observation.Known<?> known ->
                new Check(
                        kind.kind(),
                        adapter,
                        version,
                        true,
                        known.gaps().isEmpty() ? "yes" : "in part",
                        known.source(),
                        Optional.empty(),
                        known.gaps().stream()
                                .flatMap(gap ->
                                        gap
                                                .hint()
                                                .map(hint -> new Advice(gap.part() + ": " + gap.detail(), hint))
                                                .stream())
                                .toList());
            case Observation.Unknown<?> unknown ->
                new Check(
                        kind.kind(),
                        adapter,
                        version,
                        unknown.cause() != Cause.NOT_INSTALLED && provider.isPresent(),
                        "no, " + unknown.cause().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        Optional.empty(),
                        Optional.of(unknown.detail()),
                        unknown.hint().map(hint -> new Advice(unknown.detail(), hint)).stream()
                                .toList());
        };
    }

    /** A tool that is not there is nothing bad. */
    Text verdict() {
        return switch (answers) {
            case "yes" -> Text.good(answers);
            case "in part" -> Text.warning(answers);
            default -> found ? Text.bad(answers) : Text.muted(answers);
        };
    }

    /** {@code podman 5.8.0, /run/user/1000/podman/podman.sock}. */
    static String words(Source source) {
        return source.tool() + source.version().map(v -> " " + v).orElse("") + ", " + source.via();
    }
}
