package dev.atoll.core.apply;

import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Nearest;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Texts;
import dev.atoll.core.manifest.HostSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.BlastRadius;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Radius;
import dev.atoll.core.plan.Step;
import dev.atoll.core.plan.UnitLosses;
import dev.atoll.core.service.Service;
import dev.atoll.core.service.UnitState;
import dev.atoll.core.service.UnitTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans what is asked to be done with one unit. What systemd would refuse is said before anything is done. Pure. */
final class RequestedUnit {
    private final UnitRequest request;
    private final Optional<Manifest> manifest;
    private final Snapshot seen;

    RequestedUnit(UnitRequest request, Optional<Manifest> manifest, Snapshot seen) {
        this.request = request;
        this.manifest = manifest;
        this.seen = seen;
    }

    Plan plan() {
        var there = there();
        var basis = there.stream().map(unit -> unit.scope() + " " + unit.name()).toList();
        return new Plan(
                manifest.map(Manifest::workstation)
                        .orElseGet(() -> UnitLosses.address(request.name()).toString()),
                List.of(step(there)),
                Intent.basis(basis),
                List.of());
    }

    /** In whichever scope there is one; an alias is told by the name of what it stands for. */
    private List<Service.Details> there() {
        return seen.seen(Kinds.SERVICE_DETAILS).stream()
                .flatMap(List::stream)
                .filter(unit -> request.scope().stream().allMatch(unit.scope()::equals))
                .toList();
    }

    private Step step(List<Service.Details> there) {
        if (request.ofAnotherKind()) {
            return blocked(
                    "Atoll starts and ends services, sockets and timers alone",
                    typed(request.scope().orElse(Scope.SYSTEM), request.verb().word(), request.name()));
        }
        if (request.template()) {
            var name = request.name().replace("@.", "@NAME.");
            return blocked("it is a template: it takes a name of its own behind the @", "for example " + name);
        }
        if (seen.of(Kinds.SERVICE) instanceof Observation.Unknown<Service.Units> unknown) {
            return new Step.Deferred(address(), unknown.detail(), unknown.hint());
        }
        if (seen.of(Kinds.SERVICE_DETAILS) instanceof Observation.Unknown<List<Service.Details>> unknown) {
            return new Step.Deferred(address(), unknown.detail(), unknown.hint());
        }
        if (there.size() > 1) {
            return blocked(
                    "there is one of the system's and one of yours called " + request.name(), "add --system or --user");
        }
        return there.isEmpty() ? absent() : of(there.getFirst());
    }

    private Step absent() {
        var hidden = Stream.of(gaps(seen.of(Kinds.SERVICE)), gaps(seen.of(Kinds.SERVICE_DETAILS)))
                .flatMap(List::stream)
                .filter(gap -> gap.hides().filter(this::meant).isPresent())
                .findFirst();
        if (hidden.isPresent()) {
            return new Step.Deferred(
                    address(), hidden.get().detail(), hidden.get().hint());
        }
        var names = units().map(Service.State::name).distinct().toList();
        return blocked(
                "there is no unit " + request.name()
                        + request.scope()
                                .map(scope -> scope == Scope.USER ? " of yours" : " of the system's")
                                .orElse("")
                        + Nearest.to(request.name(), names)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(""),
                "see what there is: atoll service, or "
                        + typed(request.scope().orElse(Scope.SYSTEM), "list-unit-files"));
    }

    private boolean meant(Scope scope) {
        return request.scope().stream().allMatch(scope::equals);
    }

    private static List<Gap> gaps(Observation<?> observation) {
        return observation instanceof Observation.Known<?> known ? known.gaps() : List.of();
    }

    private Step of(Service.Details unit) {
        return switch (request.verb()) {
            case ENABLE -> enabled(unit);
            case DISABLE -> disabled(unit);
            case START -> started(unit, UnitTurn.START);
            case RESTART -> started(unit, UnitTurn.RESTART);
            case STOP -> runs(unit) || comes(unit) ? turn(unit, UnitTurn.STOP) : new Step.Keep(address(unit));
        };
    }

    private Step enabled(Service.Details unit) {
        var word = unit.enabled().orElse("made on the way");
        return switch (word) {
            case "enabled" -> new Step.Keep(address(unit));
            case "masked", "masked-runtime" -> masked(unit, "it is masked: it is not to start in any way");
            case "disabled", "enabled-runtime", "linked" -> set(unit, UnitState.ENABLED);
            default -> blocked(unit, "it is " + word + ": nobody can enable it, what needs it starts it");
        };
    }

    private Step disabled(Service.Details unit) {
        var word = unit.enabled().orElse("made on the way");
        return switch (word) {
            case "disabled", "masked", "masked-runtime" -> new Step.Keep(address(unit));
            case "enabled", "enabled-runtime", "linked" -> set(unit, UnitState.DISABLED);
            default -> blocked(unit, "it is " + word + ": nobody can disable it, what needs it starts it");
        };
    }

    private Step blocked(Service.Details unit, String why) {
        return blocked(
                address(unit),
                why,
                "see who does: " + typed(unit.scope(), "list-dependencies", "--reverse", unit.name()));
    }

    private Step masked(Service.Details unit, String why) {
        return blocked(address(unit), why, "if it is to: " + typed(unit.scope(), "unmask", unit.name()));
    }

    private Step set(Service.Details unit, UnitState state) {
        var wanted = manifest.flatMap(Manifest::host)
                .map(HostSpec::units)
                .flatMap(units -> Optional.ofNullable(units.get(unit.name())))
                .filter(other -> other.scope() == unit.scope() && other.state() != state)
                .map(other -> "; the manifest wants it otherwise: the next apply sets it back")
                .orElse("");
        var before = unit.enabled().flatMap(UnitState::of);
        return change(unit, new Action.SetUnit(unit.name(), unit.scope(), state, before), "asked for" + wanted);
    }

    private Step started(Service.Details unit, UnitTurn turn) {
        if (unit.enabled().filter(word -> word.startsWith("masked")).isPresent()) {
            return masked(unit, "it is masked: nothing starts it");
        }
        if (runs(unit)) {
            return turn == UnitTurn.RESTART && !request.done() ? turn(unit, turn) : new Step.Keep(address(unit));
        }
        return request.done() && unit.ranToItsEnd() && !failed(unit) ? new Step.Keep(address(unit)) : turn(unit, turn);
    }

    private Step turn(Service.Details unit, UnitTurn turn) {
        return change(unit, new Action.TurnUnit(unit.name(), unit.scope(), turn), "asked for");
    }

    private Step change(Service.Details unit, Action action, String why) {
        return new Step.Change(
                action.verb() + " " + address(unit),
                address(unit),
                action,
                Step.Reason.REQUESTED,
                why,
                new Radius(SeenBoxes.in(seen)).of(action),
                new ArrayList<>());
    }

    private boolean runs(Service.Details unit) {
        return state(unit)
                .filter(one -> one.active() == Service.Active.ACTIVE || one.active() == Service.Active.RELOADING)
                .isPresent();
    }

    /** One that waits to be started once more, too. */
    private boolean comes(Service.Details unit) {
        return state(unit)
                .filter(one -> one.active() == Service.Active.ACTIVATING)
                .isPresent();
    }

    private boolean failed(Service.Details unit) {
        return state(unit).filter(one -> one.active() == Service.Active.FAILED).isPresent();
    }

    /** Absent where it is not loaded: then it does not run. */
    private Optional<Service.State> state(Service.Details unit) {
        return units().filter(one -> one.name().equals(unit.name()) && one.scope() == unit.scope())
                .findFirst();
    }

    private Stream<Service.State> units() {
        return seen.seen(Kinds.SERVICE).stream().flatMap(units -> units.units().stream());
    }

    private ResourceAddress address() {
        return UnitLosses.address(request.name());
    }

    private static ResourceAddress address(Service.Details unit) {
        return UnitLosses.address(unit.name());
    }

    private Step blocked(String why, String hint) {
        return blocked(address(), why, hint);
    }

    private static Step blocked(ResourceAddress address, String why, String hint) {
        return new Step.Blocked(address, List.of(), why, Optional.of(hint), BlastRadius.NONE);
    }

    private static String typed(Scope scope, String... words) {
        var line = new ArrayList<>(List.of("systemctl"));
        if (scope == Scope.USER) {
            line.add("--user");
        }
        line.addAll(List.of(words));
        return Texts.typed(line);
    }
}
