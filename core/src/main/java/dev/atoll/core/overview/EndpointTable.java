package dev.atoll.core.overview;

import dev.atoll.core.common.Observation;
import dev.atoll.core.container.Container;
import dev.atoll.core.document.Block;
import dev.atoll.core.document.ReachWords;
import dev.atoll.core.document.Text;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.SecretLook;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.service.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a box is reached: what is declared beside what listens, and the programs it ought to run. */
final class EndpointTable {
    private final Subject subject;

    EndpointTable(Subject subject) {
        this.subject = subject;
    }

    List<Block> of(Container.State box, Optional<BoxSpec> spec) {
        var listening = subject.boxes().listeners(box);
        var declared = spec.map(BoxSpec::endpoints).orElse(Map.of());
        var rows = new ArrayList<List<Text>>();
        declared.forEach((name, endpoint) -> rows.add(List.of(
                Text.strong(name),
                Text.of(port(endpoint)),
                now(endpoint, listening),
                Text.of(endpoint.url().orElse("")),
                Text.of(endpoint.health().orElse("")))));
        var known = new HashSet<Integer>();
        declared.values().forEach(endpoint -> known.add(endpoint.port()));
        rows.addAll(undeclared(listening, known, spec.isPresent()));
        var blocks = new ArrayList<Block>();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    List.of(
                            Block.Column.shrinking("ENDPOINT"),
                            Block.Column.of("PORT"),
                            Block.Column.of("NOW"),
                            Block.Column.shrinking("ADDRESS").optional(),
                            Block.Column.shrinking("HEALTH").optional()),
                    rows));
        }
        spec.map(BoxSpec::services)
                .filter(services -> !services.isEmpty())
                .ifPresent(services -> blocks.add(programs(box.name(), services)));
        return blocks;
    }

    private static String port(BoxSpec.Endpoint endpoint) {
        return endpoint.port() + (endpoint.protocol() == BoxSpec.Protocol.UDP ? "/udp" : "");
    }

    private Text now(BoxSpec.Endpoint endpoint, List<Listener.State> ofBox) {
        if (!(subject.snapshot().of(Kinds.LISTENER) instanceof Observation.Known)) {
            return Text.muted("not observed");
        }
        return ofBox.stream()
                .filter(listener -> listener.port() == endpoint.port())
                .findFirst()
                .map(listener -> ReachWords.of(listener.reach()))
                .map(reach -> new Text("listens, reached from " + reach.words(), reach.tone()))
                .orElse(Text.muted("nothing of this box listens"));
    }

    private static List<List<Text>> undeclared(List<Listener.State> listening, Set<Integer> known, boolean declared) {
        var rows = new ArrayList<List<Text>>();
        for (var listener : listening) {
            if (listener.protocol() == Listener.Protocol.TCP && known.add(listener.port())) {
                var reach = ReachWords.of(listener.reach());
                rows.add(List.of(
                        Text.muted(declared ? "not declared" : ""),
                        Text.of(Integer.toString(listener.port())),
                        new Text("listens, reached from " + reach.words(), reach.tone()),
                        Text.NONE,
                        Text.NONE));
            }
        }
        return rows;
    }

    private Block programs(String box, Map<String, BoxSpec.Program> programs) {
        return new Block.Table(
                List.of(
                        Block.Column.shrinking("PROGRAM"),
                        Block.Column.shrinking("COMMAND"),
                        Block.Column.of("STARTS"),
                        Block.Column.of("UNIT")),
                programs.entrySet().stream()
                        .map(program -> List.of(
                                Text.strong(program.getKey()),
                                Text.of(SecretLook.hidden(
                                        String.join(" ", program.getValue().exec()))),
                                Text.of(start(program.getValue())),
                                unit(BoxSpec.unit(box, program.getKey()))))
                        .toList());
    }

    private static String start(BoxSpec.Program program) {
        return switch (program.start()) {
            case BOOT -> "with the machine";
            case LOGIN -> "at login";
            case MANUAL -> "by hand";
        };
    }

    private Text unit(String name) {
        return subject.snapshot()
                .seen(Kinds.SERVICE)
                .map(units -> units.units().stream()
                        .filter(unit -> unit.name().equals(name))
                        .findFirst()
                        .map(EndpointTable::state)
                        .orElse(Text.muted("declared; there is no " + name)))
                .orElse(Text.muted("declared, not observed"));
    }

    private static Text state(Service.State unit) {
        var words = unit.active().name().toLowerCase(Locale.ROOT);
        return unit.active() == Service.Active.ACTIVE ? Text.good(words) : Text.warning(words);
    }
}
