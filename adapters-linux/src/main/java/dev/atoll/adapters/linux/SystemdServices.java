package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.service.ProgramOrder;
import dev.atoll.core.service.Quadlet;
import dev.atoll.core.service.Service;
import dev.atoll.core.service.Services;
import dev.atoll.core.service.UnitState;
import dev.atoll.core.service.UnitTurn;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Units and timers as systemctl lists and sets them, for the system and the user. Thread-safe. */
public final class SystemdServices implements Services {
    private static final Source SOURCE = new Source("systemd", Optional.empty(), "systemctl --output=json");
    static final String PROPERTIES =
            "Id,LoadState,Type,UnitFileState,StateChangeTimestamp,MainPID,MemoryCurrent,MemoryPeak,NRestarts,Result,ExecMainStatus";

    /** What a unit may be called; anything else is nobody's name, and may be a pattern that shows all of them. */
    static final Pattern UNIT = Pattern.compile("[A-Za-z0-9:_.@\\\\-]+");

    private final Systemd systemd;
    private final TimerReader timers;
    private final ServingPrograms serving;
    private final QuadletUnits quadlets;
    private final InstantSource clock;

    SystemdServices(
            Systemd systemd, TimerReader timers, ServingPrograms serving, QuadletUnits quadlets, InstantSource clock) {
        this.systemd = systemd;
        this.timers = timers;
        this.serving = serving;
        this.quadlets = quadlets;
        this.clock = clock;
    }

    @Override
    public Observation<Service.Units> observe() {
        return BothScopes.observe(this::units, SystemdServices::sorted, clock.instant(), SOURCE);
    }

    @Override
    public Observation<List<Service.Details>> details(Set<String> names) {
        var asked = names.stream().filter(UNIT.asMatchPredicate()).sorted().toList();
        return BothScopes.observe(
                (scope, gaps) -> details(scope, asked),
                parts -> parts.stream()
                        .flatMap(List::stream)
                        .distinct()
                        .sorted(Comparator.comparing(Service.Details::name).thenComparing(Service.Details::scope))
                        .toList(),
                clock.instant(),
                SOURCE);
    }

    @Override
    public Observation<List<Quadlet.State>> quadlets(Set<String> files) {
        return BothScopes.observe(
                (scope, gaps) -> quadlets.read(scope, files, gaps), QuadletUnits::sorted, clock.instant(), SOURCE);
    }

    @Override
    public ActionOutcome load(String file, StepOutput output) {
        return quadlets.load(file, output);
    }

    @Override
    public ActionOutcome set(String name, Scope scope, UnitState state, StepOutput output) {
        return new SettingUnits(new UnitVerbs(systemd)).set(name, scope, state, output);
    }

    @Override
    public ActionOutcome turn(String name, Scope scope, UnitTurn turn, StepOutput output) {
        return new TurningUnits(new UnitVerbs(systemd)).turn(name, scope, turn, output);
    }

    @Override
    public ActionOutcome serve(ProgramOrder order, StepOutput output) {
        return serving.serve(order, output);
    }

    private Service.Units units(Scope scope, List<Gap> gaps) throws Unreadable, Refusal {
        try (var questions = new AtOnce()) {
            var listed = questions.ask(() -> systemd.printed(scope, "list-units", "--all", "--output=json"));
            var runs = questions.ask(() -> timers.read(scope));
            var units = new ArrayList<Service.State>();
            for (var unit : SystemdWire.units(listed.answer(), scope)) {
                units.add(unit.active() == Service.Active.FAILED ? postponedOrFailed(unit, gaps) : unit);
            }
            return new Service.Units(
                    units,
                    runs.answer().stream()
                            .map(run -> new Service.Timer(
                                    run.timer().name(),
                                    scope,
                                    run.timer().starts(),
                                    run.timer().next(),
                                    run.timer().last(),
                                    run.result()))
                            .toList());
        }
    }

    private Service.State postponedOrFailed(Service.State unit, List<Gap> gaps) throws Unreadable, Refusal {
        return new Service.State(
                unit.name(),
                unit.scope(),
                unit.description(),
                unit.active(),
                unit.sub(),
                new Postponement(systemd).of(unit.scope(), unit.name(), gaps));
    }

    private List<Service.Details> details(Scope scope, List<String> names) throws Unreadable, Refusal {
        return systemd.show(scope, PROPERTIES, names).stream()
                .flatMap(unit -> SystemdWire.details(unit, scope).stream())
                .toList();
    }

    private static Service.Units sorted(List<Service.Units> parts) {
        return new Service.Units(
                parts.stream()
                        .flatMap(part -> part.units().stream())
                        .sorted(Comparator.comparing(Service.State::name).thenComparing(Service.State::scope))
                        .toList(),
                parts.stream()
                        .flatMap(part -> part.timers().stream())
                        .sorted(Comparator.comparing(Service.Timer::name).thenComparing(Service.Timer::scope))
                        .toList());
    }
}
