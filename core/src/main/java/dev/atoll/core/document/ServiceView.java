package dev.atoll.core.document;

import dev.atoll.core.common.Scope;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.service.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How units read. */
final class ServiceView implements KindView<Service.Units> {
    /** What the owner of such a machine looks for first; shown in brief when they are there. */
    private static final Set<String> WATCHED =
            Set.of("tailscaled.service", "sshd.service", "ssh.service", "podman.socket", "firewalld.service");

    /** What one screen has room for; the count says how many there are. */
    private static final int BRIEFLY = 8;

    @Override
    public String title() {
        return "Services";
    }

    @Override
    public List<Block> brief(Service.Units units, Snapshot snapshot, Times times) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(new Block.Fact("Units", count(units)));
        units.units().stream()
                .filter(Service.State::failed)
                .limit(BRIEFLY)
                .forEach(unit -> facts.add(new Block.Fact("Failed", Text.bad(label(unit)))));
        units.units().stream()
                .filter(unit -> unit.postponed().isPresent())
                .forEach(unit -> facts.add(new Block.Fact(
                        "Postponed",
                        Text.warning(label(unit) + ": " + unit.postponed().get()))));
        var active = watched(units, true);
        if (!active.isEmpty()) {
            facts.add(new Block.Fact("Active", Text.good(active)));
        }
        var idle = watched(units, false);
        if (!idle.isEmpty()) {
            facts.add(new Block.Fact("Not active", Text.muted(idle)));
        }
        return List.of(new Block.Facts(facts));
    }

    /** Of what is looked for first: what is active, or what is not and still loaded. */
    private static String watched(Service.Units units, boolean active) {
        return units.units().stream()
                .filter(unit -> WATCHED.contains(unit.name()) && !unit.failed())
                .filter(unit -> (unit.active() == Service.Active.ACTIVE) == active)
                .map(unit -> label(unit).replace(".service", ""))
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<Block> whole(Service.Units units, Snapshot snapshot, Times times) {
        var blocks = new ArrayList<Block>();
        var enabled = details(snapshot)
                .flatMap(d -> d.enabled().map(word -> Map.entry(key(d.name(), d.scope()), word)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
        blocks.add(new Block.Table(
                List.of(
                        Block.Column.shrinking("UNIT"),
                        Block.Column.of("SCOPE").optional(),
                        Block.Column.of("STATE"),
                        Block.Column.of("ENABLED").optional(),
                        Block.Column.shrinking("DESCRIPTION").optional()),
                failedFirst(units)
                        .map(unit -> List.of(
                                Text.of(unit.name()),
                                Text.of(words(unit.scope())),
                                unit.postponed().isPresent() ? Text.warning("postponed") : state(unit),
                                Text.of(enabled.getOrDefault(key(unit.name(), unit.scope()), "")),
                                Text.muted(unit.description())))
                        .toList()));
        if (!units.timers().isEmpty()) {
            blocks.add(Block.Heading.of(3, "Timers"));
            blocks.add(timers(units.timers(), times));
        }
        return blocks;
    }

    /** What is looked for stands at the top; the others go by their names. */
    private static Stream<Service.State> failedFirst(Service.Units units) {
        return units.units().stream()
                .sorted(Comparator.comparing(Service.State::failed)
                        .thenComparing(unit -> unit.postponed().isPresent())
                        .reversed());
    }

    @Override
    public List<String> names(Service.Units units) {
        return units.units().stream().map(Service.State::name).toList();
    }

    @Override
    public Optional<List<Block>> one(String name, Service.Units units, Snapshot snapshot, Times times) {
        var blocks = new ArrayList<Block>();
        units.units().stream()
                .filter(unit -> unit.name().equals(name) || unit.name().equals(name + ".service"))
                .forEach(unit -> {
                    blocks.add(Block.Heading.of(2, unit.name() + (unit.scope() == Scope.USER ? " (user)" : "")));
                    blocks.add(new Block.Facts(facts(unit, snapshot, times)));
                });
        return blocks.isEmpty() ? Optional.empty() : Optional.of(blocks);
    }

    private static Block timers(List<Service.Timer> timers, Times times) {
        return new Block.Table(
                List.of(
                        Block.Column.shrinking("TIMER"),
                        Block.Column.of("SCOPE").optional(),
                        Block.Column.of("NEXT"),
                        Block.Column.of("LAST"),
                        Block.Column.of("RESULT")),
                timers.stream()
                        .map(timer -> List.of(
                                Text.of(timer.name()),
                                Text.of(words(timer.scope())),
                                Text.of(timer.next().map(times::until).orElse("never")),
                                Text.of(timer.last().map(times::ago).orElse("never")),
                                result(timer.result().orElse(""))))
                        .toList());
    }

    private static List<Block.Fact> facts(Service.State unit, Snapshot snapshot, Times times) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(Block.Fact.of("Description", unit.description()));
        facts.add(new Block.Fact("State", state(unit)));
        details(snapshot)
                .filter(d -> d.name().equals(unit.name()) && d.scope() == unit.scope())
                .forEach(d -> {
                    d.enabled().ifPresent(enabled -> facts.add(Block.Fact.of("Enabled", enabled)));
                    d.since()
                            .ifPresent(at -> facts.add(Block.Fact.of("Since", times.stamp(at) + ", " + times.ago(at))));
                    d.mainPid().ifPresent(pid -> facts.add(Block.Fact.of("Main process", pid.toString())));
                    d.memory()
                            .ifPresent(memory -> facts.add(Block.Fact.of(
                                    "Memory",
                                    memory
                                            + d.memoryPeak()
                                                    .map(peak -> ", at most " + peak)
                                                    .orElse(""))));
                    d.restarts().ifPresent(n -> facts.add(Block.Fact.of("Restarts", n.toString())));
                    d.result().ifPresent(r -> facts.add(new Block.Fact("Result", result(r))));
                    d.exitStatus().ifPresent(status -> facts.add(Block.Fact.of("Exit status", status.toString())));
                });
        return facts;
    }

    private static Stream<Service.Details> details(Snapshot snapshot) {
        return snapshot.seen(Kinds.SERVICE_DETAILS).stream().flatMap(List::stream);
    }

    private static String key(String name, Scope scope) {
        return scope + " " + name;
    }

    private static Text count(Service.Units units) {
        var active = units.units().stream()
                .filter(u -> u.active() == Service.Active.ACTIVE)
                .count();
        var failed = units.units().stream().filter(Service.State::failed).count();
        var words = active + " active, " + failed + " failed";
        return failed > 0 ? Text.bad(words) : Text.good(words);
    }

    private static String label(Service.State unit) {
        return unit.name() + (unit.scope() == Scope.USER ? " (user)" : "");
    }

    private static Text state(Service.State unit) {
        if (unit.postponed().isPresent()) {
            return Text.warning("postponed: " + unit.postponed().get());
        }
        var active = words(unit.active());
        var words = unit.sub().equals(active) ? active : active + " (" + unit.sub() + ")";
        return switch (unit.active()) {
            case ACTIVE -> Text.good(words);
            case FAILED -> Text.bad(words);
            case INACTIVE -> Text.muted(words);
            case RELOADING, ACTIVATING, DEACTIVATING, OTHER -> Text.warning(words);
        };
    }

    private static Text result(String result) {
        return result.equals("success") || result.isEmpty() ? Text.of(result) : Text.bad(result);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
