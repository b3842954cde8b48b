package dev.atoll.testkit;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.StepOutput;
import java.util.Map;
import java.util.Optional;

/** Volumes that break one rule of acting each. Run by the kit's own test alone. */
final class BrokenVolumeActs {
    static final Map<Class<? extends SoundVolumeActs>, String> RULES = Map.of(
            MountsNothing.class, "act_1",
            SaysDoneAgain.class, "act_3",
            RefusesWithoutSayingWhat.class, "act_5",
            TakesAnyName.class, "act_6",
            TakesItAway.class, "act_7",
            MountsALock.class, "act_7",
            MountsAnother.class, "act_7",
            TouchesAnother.class, "act_8");

    private BrokenVolumeActs() {}

    /** It stays mounted where it was: then nothing of the world is another one afterwards. */
    static final class MountsNothing extends SoundVolumeActs {
        @Override
        public ActionOutcome mount(String name, Optional<String> uuid, StepOutput output) {
            var outcome = super.mount(name, uuid, output);
            if (outcome.equals(ActionOutcome.done())) {
                places.put(name, "");
            }
            return outcome;
        }
    }

    static final class SaysDoneAgain extends SoundVolumeActs {
        @Override
        public ActionOutcome unmount(String name, Optional<String> uuid, StepOutput output) {
            var outcome = super.unmount(name, uuid, output);
            return outcome instanceof ActionOutcome.AlreadySo ? ActionOutcome.done() : outcome;
        }
    }

    static final class RefusesWithoutSayingWhat extends SoundVolumeActs {
        @Override
        public ActionOutcome unmount(String name, Optional<String> uuid, StepOutput output) {
            return places.containsKey(name) ? super.unmount(name, uuid, output) : SoundActs.refused("no");
        }
    }

    static final class TakesAnyName extends SoundVolumeActs {
        @Override
        public ActionOutcome mount(String name, Optional<String> uuid, StepOutput output) {
            return name.startsWith("-") ? ActionOutcome.done() : super.mount(name, uuid, output);
        }
    }

    static final class TakesItAway extends SoundVolumeActs {
        @Override
        public ActionOutcome unmount(String name, Optional<String> uuid, StepOutput output) {
            if (name.equals(busy())) {
                places.put(name, "");
            }
            return super.unmount(name, uuid, output);
        }
    }

    static final class MountsALock extends SoundVolumeActs {
        @Override
        public ActionOutcome mount(String name, Optional<String> uuid, StepOutput output) {
            return name.equals(locked()) ? ActionOutcome.done() : super.mount(name, uuid, output);
        }
    }

    static final class MountsAnother extends SoundVolumeActs {
        @Override
        public ActionOutcome mount(String name, Optional<String> uuid, StepOutput output) {
            return super.mount(name, uuid.map(told -> told.equals("not-its-uuid") ? "uuid-" + name : told), output);
        }
    }

    static final class TouchesAnother extends SoundVolumeActs {
        @Override
        public ActionOutcome mount(String name, Optional<String> uuid, StepOutput output) {
            var outcome = super.mount(name, uuid, output);
            if (outcome.equals(ActionOutcome.done())) {
                places.put(busy(), "/srv/moved");
            }
            return outcome;
        }
    }
}
