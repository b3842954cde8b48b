package dev.atoll.testkit;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import java.util.List;
import java.util.Map;

/** Ports of packages that break one rule of acting each. Run by the kit's own test alone. */
final class BrokenPackages {
    static final Map<Class<? extends SoundPackages>, String> RULES = Map.of(
            Pretends.class, "act_1",
            PretendsToExport.class, "act_1",
            ForgetsApplications.class, "act_1",
            InstallsItAnew.class, "act_2",
            RefusesWithoutSayingWhat.class, "act_5",
            TakesAnyName.class, "act_6",
            StartsTheBox.class, "act_7",
            TouchesAnother.class, "act_8");

    private BrokenPackages() {}

    static final class Pretends extends SoundPackages {
        @Override
        public ActionOutcome install(String box, Scope scope, List<String> packages, StepOutput output) {
            var outcome = super.install(box, scope, packages, output);
            if (box.equals("act-installed")) {
                installed.clear();
            }
            return outcome;
        }
    }

    static final class PretendsToExport extends SoundPackages {
        @Override
        public ActionOutcome export(
                String box, Scope scope, List<String> applications, List<String> binaries, StepOutput output) {
            var outcome = super.export(box, scope, applications, binaries, output);
            if (box.equals("act-exported")) {
                exported.clear();
            }
            return outcome;
        }
    }

    static final class ForgetsApplications extends SoundPackages {
        @Override
        public ActionOutcome export(
                String box, Scope scope, List<String> applications, List<String> binaries, StepOutput output) {
            var outcome = super.export(box, scope, applications, binaries, output);
            launched.clear();
            return outcome;
        }
    }

    static final class InstallsItAnew extends SoundPackages {
        @Override
        public ActionOutcome install(String box, Scope scope, List<String> packages, StepOutput output) {
            installed.clear();
            return super.install(box, scope, packages, output);
        }
    }

    static final class RefusesWithoutSayingWhat extends SoundPackages {
        @Override
        public ActionOutcome install(String box, Scope scope, List<String> packages, StepOutput output) {
            var outcome = super.install(box, scope, packages, output);
            return outcome instanceof ActionOutcome.Failed ? SoundActs.refused("no") : outcome;
        }
    }

    static final class TakesAnyName extends SoundPackages {
        @Override
        public ActionOutcome install(String box, Scope scope, List<String> packages, StepOutput output) {
            return packages.contains("-rf") ? ActionOutcome.done() : super.install(box, scope, packages, output);
        }
    }

    static final class StartsTheBox extends SoundPackages {
        @Override
        public ActionOutcome install(String box, Scope scope, List<String> packages, StepOutput output) {
            if (box.equals("act-stopped")) {
                boxes.start(box, scope, output);
            }
            return super.install(box, scope, packages, output);
        }
    }

    static final class TouchesAnother extends SoundPackages {
        @Override
        public ActionOutcome install(String box, Scope scope, List<String> packages, StepOutput output) {
            if (box.equals("act-alone")) {
                boxes.start("web", scope, output);
            }
            return super.install(box, scope, packages, output);
        }
    }
}
