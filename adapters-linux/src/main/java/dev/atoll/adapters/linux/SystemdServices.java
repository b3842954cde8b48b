package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.Tool;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Source;
import dev.atoll.core.service.Service;
import dev.atoll.core.service.Services;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Units and timers as systemctl lists them, for the system and the user. Thread-safe. */
public final class SystemdServices implements Services {
    private static final Source SOURCE = new Source("systemd", Optional.empty(), "systemctl --output=json");
    private static final String PROPERTIES =
            "Id,LoadState,StateChangeTimestamp,MainPID,MemoryCurrent,MemoryPeak,NRestarts,Result,ExecMainStatus";

    private final Systemd systemd;
    private final TimerReader timers;
    private final InstantSource clock;

    SystemdServices(Systemd systemd, InstantSource clock) {
        this.systemd = systemd;
        this.timers = new TimerReader(systemd);
        this.clock = clock;
    }

    @Override
    public Observation<Service.Units> observe() {
        return BothScopes.observe(this::units, SystemdServices::sorted, clock.instant(), SOURCE);
    }

    @Override
    public Observation<List<Service.Details>> details(Set<String> names) {
        return BothScopes.observe(
                scope -> details(scope, names),
                parts -> parts.stream()
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(Service.Details::name).thenComparing(Service.Details::scope))
                        .toList(),
                clock.instant(),
                SOURCE);
    }

    private Service.Units units(Scope scope) throws Unreadable, Refusal {
        var enabled = SystemdWire.enabled(printed(scope, "list-unit-files", "--output=json"));
        var units = new ArrayList<Service.State>();
        for (var unit : SystemdWire.units(printed(scope, "list-units", "--all", "--output=json"), scope, enabled)) {
            units.add(unit.active() == Service.Active.FAILED ? postponedOrFailed(unit) : unit);
        }
        var read = new ArrayList<Service.Timer>();
        for (var run : timers.read(scope)) {
            var timer = run.timer();
            read.add(new Service.Timer(timer.name(), scope, timer.starts(), timer.next(), timer.last(), run.result()));
        }
        return new Service.Units(units, read);
    }

    private Service.State postponedOrFailed(Service.State unit) {
        return new Service.State(
                unit.name(),
                unit.scope(),
                unit.description(),
                unit.active(),
                unit.sub(),
                unit.enabled(),
                timers.postponed(unit.scope(), unit.name()));
    }

    private List<Service.Details> details(Scope scope, Set<String> names) throws Refusal {
        if (names.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<>(List.of("show", "--timestamp=unix", "-p", PROPERTIES, "--"));
        names.stream().sorted().forEach(arguments::add);
        return SystemdWire.shown(printed(scope, arguments.toArray(String[]::new))).stream()
                .flatMap(unit -> SystemdWire.details(unit, scope).stream())
                .toList();
    }

    private String printed(Scope scope, String... arguments) throws Refusal {
        return switch (systemd.ask(scope, arguments)) {
            case Tool.Printed printed -> printed.out();
            case Tool.Refused refused -> throw new Refusal(refused.trouble());
        };
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
