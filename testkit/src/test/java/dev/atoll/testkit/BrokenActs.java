package dev.atoll.testkit;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxOrder;
import java.util.Map;

/** Containers that break one rule of acting each. Run by the kit's own test alone. */
final class BrokenActs {
    static final Map<Class<? extends SoundActs>, String> RULES = Map.of(
            Pretends.class, "act_1",
            MakesItAnew.class, "act_2",
            SaysDoneAgain.class, "act_3",
            RefusesWithoutSayingWhat.class, "act_5",
            TakesAnyName.class, "act_6",
            RemovesWhatIsNoBox.class, "act_7",
            TouchesAnother.class, "act_8");

    private BrokenActs() {}

    static final class Pretends extends SoundActs {
        @Override
        public ActionOutcome start(String name, Scope scope, StepOutput output) {
            var outcome = super.start(name, scope, output);
            if (outcome.equals(ActionOutcome.done()) && name.equals("act-one")) {
                super.stop(name, scope, output);
            }
            return outcome;
        }
    }

    static final class MakesItAnew extends SoundActs {
        @Override
        public ActionOutcome create(BoxOrder order, StepOutput output) {
            if (there.containsKey(order.name())) {
                there.remove(order.name());
                super.create(order, output);
                return new ActionOutcome.AlreadySo();
            }
            return super.create(order, output);
        }
    }

    static final class SaysDoneAgain extends SoundActs {
        @Override
        public ActionOutcome remove(String name, Scope scope, StepOutput output) {
            var outcome = super.remove(name, scope, output);
            return name.equals("act-so") ? ActionOutcome.done() : outcome;
        }
    }

    static final class RefusesWithoutSayingWhat extends SoundActs {
        @Override
        public ActionOutcome create(BoxOrder order, StepOutput output) {
            var outcome = super.create(order, output);
            return outcome instanceof ActionOutcome.Failed ? refused("no") : outcome;
        }
    }

    static final class TakesAnyName extends SoundActs {
        @Override
        public ActionOutcome create(BoxOrder order, StepOutput output) {
            if (order.name().startsWith("-")) {
                there.put(order.name(), box(order.name(), 0, true));
                return ActionOutcome.done();
            }
            return super.create(order, output);
        }
    }

    static final class RemovesWhatIsNoBox extends SoundActs {
        @Override
        public ActionOutcome remove(String name, Scope scope, StepOutput output) {
            if (name.equals("web")) {
                there.remove(name);
                return ActionOutcome.done();
            }
            return super.remove(name, scope, output);
        }
    }

    static final class TouchesAnother extends SoundActs {
        @Override
        public ActionOutcome stop(String name, Scope scope, StepOutput output) {
            if (name.equals("act-alone")) {
                super.start("web", scope, output);
            }
            return super.stop(name, scope, output);
        }
    }
}
