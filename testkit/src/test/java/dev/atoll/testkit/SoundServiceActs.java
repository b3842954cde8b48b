package dev.atoll.testkit;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.service.ProgramOrder;
import dev.atoll.core.service.Quadlet;
import dev.atoll.core.service.Service;
import dev.atoll.core.service.Services;
import dev.atoll.core.service.UnitState;
import dev.atoll.core.service.UnitTurn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Units that are acted on and keep every rule; each broken one differs in one thing. Run by the kit's own test alone. */
class SoundServiceActs implements ServicesActs, Services {
    /** systemd's word for each. */
    final Map<String, String> enabled = new TreeMap<>(Map.of("web.service", "disabled", "mine.service", "enabled"));

    final Map<String, ProgramOrder> made = new TreeMap<>();

    /** What somebody started. */
    final Set<String> running = new TreeSet<>();

    private static final String QUADLET = "~/act.container";
    private static final String OF_QUADLET = "act.service";

    Quadlet.Reading reading = Quadlet.Reading.UNREAD;
    private Quadlet.Running since = Quadlet.Running.AS_IT_IS;

    @Override
    public Services port() {
        return this;
    }

    @Override
    public String disabled() {
        return "web.service";
    }

    @Override
    public String another() {
        return "mine.service";
    }

    @Override
    public String box() {
        return "dev";
    }

    @Override
    public String quadlet() {
        return QUADLET;
    }

    @Override
    public void rewritten() {
        since = Quadlet.Running.AS_IT_WAS;
        reading = Quadlet.Reading.CHANGED;
    }

    @Override
    public void away() {
        made.keySet().forEach(enabled::remove);
        made.clear();
    }

    @Override
    public Observation<Service.Units> observe() {
        return Observation.known(
                new Service.Units(
                        enabled.entrySet().stream()
                                .map(unit -> new Service.State(
                                        unit.getKey(),
                                        Scope.USER,
                                        "",
                                        runs(unit.getKey()) ? Service.Active.ACTIVE : Service.Active.INACTIVE,
                                        "",
                                        Optional.empty()))
                                .toList(),
                        List.of()),
                SoundContainers.AT);
    }

    @Override
    public Observation<List<Service.Details>> details(Set<String> names) {
        return Observation.known(
                enabled.keySet().stream()
                        .filter(names::contains)
                        .map(this::inDepth)
                        .toList(),
                SoundContainers.AT);
    }

    @Override
    public Observation<List<Quadlet.State>> quadlets(Set<String> files) {
        return Observation.known(
                files.contains(QUADLET)
                        ? List.of(new Quadlet.State(
                                QUADLET,
                                OF_QUADLET,
                                Optional.of("act"),
                                Scope.USER,
                                reading,
                                runs(OF_QUADLET) ? since : Quadlet.Running.NO,
                                true))
                        : List.of(),
                SoundContainers.AT);
    }

    @Override
    public ActionOutcome load(String file, StepOutput output) {
        if (!file.equals(QUADLET)) {
            return SoundActs.refused("there is no " + file);
        }
        enabled.put(OF_QUADLET, "generated");
        var before = reading;
        reading = Quadlet.Reading.READ;
        return before == reading ? new ActionOutcome.AlreadySo() : ActionOutcome.done();
    }

    boolean runs(String unit) {
        return running.contains(unit) || ("enabled".equals(enabled.get(unit)) && !unit.equals(disabled()));
    }

    private Service.Details inDepth(String name) {
        return new Service.Details(
                name,
                Scope.USER,
                Optional.empty(),
                Optional.ofNullable(enabled.get(name)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public ActionOutcome set(String name, Scope scope, UnitState state, StepOutput output) {
        var word = state.name().toLowerCase(Locale.ROOT);
        if (!enabled.containsKey(name)) {
            return SoundActs.refused("there is no " + name);
        }
        return word.equals(enabled.put(name, word)) ? new ActionOutcome.AlreadySo() : ActionOutcome.done();
    }

    @Override
    public ActionOutcome turn(String name, Scope scope, UnitTurn turn, StepOutput output) {
        if (!enabled.containsKey(name)) {
            return SoundActs.refused("there is no " + name);
        }
        if (turn == UnitTurn.STOP) {
            return running.remove(name) ? ActionOutcome.done() : new ActionOutcome.AlreadySo();
        }
        if ("masked".equals(enabled.get(name))) {
            return SoundActs.refused(name + " is masked");
        }
        since = Quadlet.Running.AS_IT_IS;
        return running.add(name) || turn == UnitTurn.RESTART ? ActionOutcome.done() : new ActionOutcome.AlreadySo();
    }

    @Override
    public ActionOutcome serve(ProgramOrder order, StepOutput output) {
        if (!order.unit().matches("[a-z.-]+") || !order.box().matches("[a-z]+")) {
            return SoundActs.refused("no name: " + order.unit());
        }
        if (enabled.containsKey(order.unit()) && !made.containsKey(order.unit())) {
            return SoundActs.refused(order.unit() + " is not ours");
        }
        enabled.put(order.unit(), order.start() == ProgramOrder.Start.NEVER ? "disabled" : "enabled");
        return order.equals(made.put(order.unit(), order)) ? new ActionOutcome.AlreadySo() : ActionOutcome.done();
    }
}
