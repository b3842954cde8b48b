package dev.atoll.core.overview;

import dev.atoll.core.common.Scope;
import dev.atoll.core.document.Block;
import dev.atoll.core.document.Text;
import dev.atoll.core.manifest.HostSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The units that an owner looks for: those that failed, those every such machine has, those he declared. */
final class UnitSection {
    static final Set<String> WATCHED = Set.of(
            "tailscaled.service", "sshd.service", "ssh.service", "podman.socket", "firewalld.service", "uupd.timer");

    private UnitSection() {}

    static List<Block> of(Subject subject) {
        var blocks = new ArrayList<Block>();
        blocks.add(subject.heading(2, "Services", Kinds.SERVICE));
        subject.unseen(Kinds.SERVICE).ifPresent(blocks::add);
        var units =
                subject.snapshot().seen(Kinds.SERVICE).map(Service.Units::units).orElse(List.of());
        var declared = subject.declared(Manifest::host)
                .flatMap(host -> host)
                .map(HostSpec::units)
                .orElse(Map.of());
        var rows = new ArrayList<List<Text>>();
        units.stream()
                .filter(unit -> unit.failed()
                        || WATCHED.contains(unit.name())
                        || wanted(unit, declared).isPresent())
                .forEach(unit -> rows.add(row(unit, wanted(unit, declared), subject)));
        absent(units, declared)
                .forEach((name, spec) -> rows.add(List.of(
                        Text.strong(name),
                        Text.warning("declared, not loaded"),
                        Text.NONE,
                        Text.NONE,
                        Text.of(words(spec.state())))));
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    List.of(
                            Block.Column.shrinking("UNIT"),
                            Block.Column.of("STATE"),
                            Block.Column.of("ENABLED"),
                            Block.Column.of("SINCE"),
                            Block.Column.of("WANTED").optional()),
                    rows));
        }
        if (!units.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Text.muted((units.size() - rows.size()) + " more: atoll service shows them all")));
        }
        return blocks;
    }

    private static Optional<HostSpec.Unit> wanted(Service.State unit, Map<String, HostSpec.Unit> declared) {
        return Optional.ofNullable(declared.get(unit.name())).filter(spec -> spec.scope() == unit.scope());
    }

    private static Map<String, HostSpec.Unit> absent(List<Service.State> units, Map<String, HostSpec.Unit> declared) {
        var absent = new TreeMap<>(declared);
        units.forEach(unit -> wanted(unit, declared).ifPresent(spec -> absent.remove(unit.name())));
        return units.isEmpty() ? Map.of() : absent;
    }

    private static List<Text> row(Service.State unit, Optional<HostSpec.Unit> wanted, Subject subject) {
        var details = details(unit, subject);
        return List.of(
                Text.strong(unit.name() + (unit.scope() == Scope.USER ? " (user)" : "")),
                state(unit),
                Text.of(details.flatMap(Service.Details::enabled).orElse("")),
                Text.of(details.flatMap(Service.Details::since)
                        .map(at -> subject.times().stamp(at))
                        .orElse("")),
                Text.of(wanted.map(spec -> words(spec.state())).orElse("")));
    }

    static Optional<Service.Details> details(Service.State unit, Subject subject) {
        return subject.snapshot().seen(Kinds.SERVICE_DETAILS).stream()
                .flatMap(List::stream)
                .filter(one -> one.name().equals(unit.name()) && one.scope() == unit.scope())
                .findFirst();
    }

    private static Text state(Service.State unit) {
        if (unit.postponed().isPresent()) {
            return Text.warning("postponed");
        }
        var words = words(unit.active());
        return switch (unit.active()) {
            case ACTIVE -> Text.good(words);
            case FAILED -> Text.bad(words);
            case INACTIVE -> Text.muted(words);
            case RELOADING, ACTIVATING, DEACTIVATING, OTHER -> Text.warning(words);
        };
    }

    private static String words(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
