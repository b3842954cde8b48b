package dev.atoll.testkit;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.StepOutput;
import java.util.Map;

/** Applications that break one rule of acting each. Run by the kit's own test alone. */
final class BrokenApplications {
    static final Map<Class<? extends SoundApplications>, String> RULES = Map.of(
            CallsItThereAlready.class, "act_1",
            CallsItGoneAlready.class, "act_1",
            InstallsItAnew.class, "act_2",
            TakesItFromAnywhere.class, "act_3",
            RefusesWithoutSayingWhat.class, "act_5",
            TakesAnyName.class, "act_6",
            TakesTheFirst.class, "act_7",
            TouchesAnother.class, "act_8");

    private BrokenApplications() {}

    static final class CallsItThereAlready extends SoundApplications {
        @Override
        public ActionOutcome install(String application, StepOutput output) {
            var outcome = super.install(application, output);
            return outcome.equals(ActionOutcome.done()) ? new ActionOutcome.AlreadySo() : outcome;
        }
    }

    static final class CallsItGoneAlready extends SoundApplications {
        @Override
        public ActionOutcome uninstall(String application, String installation, StepOutput output) {
            super.uninstall(application, installation, output);
            return new ActionOutcome.AlreadySo();
        }
    }

    static final class InstallsItAnew extends SoundApplications {
        @Override
        public ActionOutcome install(String application, StepOutput output) {
            var outcome = super.install(application, output);
            return outcome instanceof ActionOutcome.AlreadySo ? ActionOutcome.done() : outcome;
        }
    }

    static final class TakesItFromAnywhere extends SoundApplications {
        @Override
        public ActionOutcome uninstall(String application, String installation, StepOutput output) {
            return super.uninstall(application, installation.equals("another") ? "user" : installation, output);
        }
    }

    static final class RefusesWithoutSayingWhat extends SoundApplications {
        @Override
        public ActionOutcome install(String application, StepOutput output) {
            return application.equals(UNKNOWN) ? SoundActs.refused("no") : super.install(application, output);
        }
    }

    static final class TakesAnyName extends SoundApplications {
        @Override
        public ActionOutcome install(String application, StepOutput output) {
            return application.startsWith("-") ? ActionOutcome.done() : super.install(application, output);
        }
    }

    static final class TakesTheFirst extends SoundApplications {
        @Override
        public ActionOutcome install(String application, StepOutput output) {
            var outcome = super.install(application, output);
            if (application.equals(ambiguous())) {
                installed.add(application);
            }
            return outcome;
        }
    }

    static final class TouchesAnother extends SoundApplications {
        @Override
        public ActionOutcome uninstall(String application, String installation, StepOutput output) {
            var outcome = super.uninstall(application, installation, output);
            if (outcome.equals(ActionOutcome.done())) {
                installed.remove("org.example.Editor");
            }
            return outcome;
        }
    }
}
