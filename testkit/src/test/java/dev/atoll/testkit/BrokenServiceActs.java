package dev.atoll.testkit;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.service.ProgramOrder;
import dev.atoll.core.service.Quadlet;
import dev.atoll.core.service.UnitState;
import dev.atoll.core.service.UnitTurn;
import java.util.Map;

/** Units that break one rule of acting each. Run by the kit's own test alone. */
final class BrokenServiceActs {
    static final Map<Class<? extends SoundServiceActs>, String> RULES = Map.ofEntries(
            Map.entry(StartsNothing.class, "act_1"),
            Map.entry(ReadsNothing.class, "act_1"),
            Map.entry(SaysItReadOnceMore.class, "act_3"),
            Map.entry(ReadsWhatIsNotThere.class, "act_5"),
            Map.entry(SaysDoneOfWhatRuns.class, "act_3"),
            Map.entry(StartsWhatIsMasked.class, "act_7"),
            Map.entry(LeavesItMasked.class, "act_1"),
            Map.entry(ForgetsToEnable.class, "act_1"),
            Map.entry(StartsWhatNobodyStarted.class, "act_1"),
            Map.entry(MakesItAnew.class, "act_2"),
            Map.entry(SaysDoneAgain.class, "act_3"),
            Map.entry(RefusesWithoutSayingWhat.class, "act_5"),
            Map.entry(TakesAnyName.class, "act_6"),
            Map.entry(WritesOverAnothers.class, "act_7"),
            Map.entry(TouchesAnother.class, "act_8"));

    private BrokenServiceActs() {}

    static final class StartsNothing extends SoundServiceActs {
        @Override
        boolean runs(String unit) {
            return super.runs(unit) && !running.contains(unit);
        }
    }

    static final class ReadsNothing extends SoundServiceActs {
        @Override
        public ActionOutcome load(String file, StepOutput output) {
            var before = reading;
            var outcome = super.load(file, output);
            reading = before == Quadlet.Reading.CHANGED ? before : reading;
            return outcome;
        }
    }

    static final class SaysItReadOnceMore extends SoundServiceActs {
        @Override
        public ActionOutcome load(String file, StepOutput output) {
            var outcome = super.load(file, output);
            return outcome instanceof ActionOutcome.AlreadySo ? ActionOutcome.done() : outcome;
        }
    }

    static final class ReadsWhatIsNotThere extends SoundServiceActs {
        @Override
        public ActionOutcome load(String file, StepOutput output) {
            return file.endsWith("-nowhere.container") ? ActionOutcome.done() : super.load(file, output);
        }
    }

    static final class SaysDoneOfWhatRuns extends SoundServiceActs {
        @Override
        public ActionOutcome turn(String name, Scope scope, UnitTurn turn, StepOutput output) {
            var outcome = super.turn(name, scope, turn, output);
            return outcome instanceof ActionOutcome.AlreadySo ? ActionOutcome.done() : outcome;
        }
    }

    static final class StartsWhatIsMasked extends SoundServiceActs {
        @Override
        public ActionOutcome turn(String name, Scope scope, UnitTurn turn, StepOutput output) {
            var outcome = super.turn(name, scope, turn, output);
            if (turn == UnitTurn.START && "masked".equals(enabled.get(name))) {
                running.add(name);
            }
            return outcome;
        }
    }

    static final class LeavesItMasked extends SoundServiceActs {
        @Override
        public ActionOutcome set(String name, Scope scope, UnitState state, StepOutput output) {
            if ("masked".equals(enabled.get(name)) && state == UnitState.ENABLED) {
                return ActionOutcome.done();
            }
            return super.set(name, scope, state, output);
        }
    }

    static final class ForgetsToEnable extends SoundServiceActs {
        @Override
        public ActionOutcome serve(ProgramOrder order, StepOutput output) {
            var outcome = super.serve(order, output);
            enabled.computeIfPresent(order.unit(), (unit, word) -> unit.equals(MADE) ? "disabled" : word);
            return outcome;
        }
    }

    static final class StartsWhatNobodyStarted extends SoundServiceActs {
        @Override
        public ActionOutcome serve(ProgramOrder order, StepOutput output) {
            var outcome = super.serve(order, output);
            enabled.computeIfPresent(order.unit(), (unit, word) -> unit.equals(MADE) ? "enabled" : word);
            return outcome;
        }
    }

    static final class MakesItAnew extends SoundServiceActs {
        @Override
        public ActionOutcome serve(ProgramOrder order, StepOutput output) {
            made.remove(order.unit(), order);
            if (order.unit().equals(MADE)) {
                enabled.remove(MADE);
            }
            return super.serve(order, output);
        }
    }

    static final class SaysDoneAgain extends SoundServiceActs {
        @Override
        public ActionOutcome set(String name, Scope scope, UnitState state, StepOutput output) {
            var outcome = super.set(name, scope, state, output);
            return outcome instanceof ActionOutcome.AlreadySo ? ActionOutcome.done() : outcome;
        }
    }

    static final class RefusesWithoutSayingWhat extends SoundServiceActs {
        @Override
        public ActionOutcome set(String name, Scope scope, UnitState state, StepOutput output) {
            return enabled.containsKey(name) ? super.set(name, scope, state, output) : SoundActs.refused("no");
        }
    }

    static final class TakesAnyName extends SoundServiceActs {
        @Override
        public ActionOutcome set(String name, Scope scope, UnitState state, StepOutput output) {
            return name.startsWith("-") ? ActionOutcome.done() : super.set(name, scope, state, output);
        }
    }

    static final class WritesOverAnothers extends SoundServiceActs {
        @Override
        public ActionOutcome serve(ProgramOrder order, StepOutput output) {
            if (order.unit().equals(another())) {
                enabled.put(order.unit(), "disabled");
                return ActionOutcome.done();
            }
            return super.serve(order, output);
        }
    }

    static final class TouchesAnother extends SoundServiceActs {
        @Override
        public ActionOutcome serve(ProgramOrder order, StepOutput output) {
            var outcome = super.serve(order, output);
            if (outcome.equals(ActionOutcome.done()) && order.start() == ProgramOrder.Start.NEVER) {
                enabled.put(another(), "disabled");
            }
            return outcome;
        }
    }
}
