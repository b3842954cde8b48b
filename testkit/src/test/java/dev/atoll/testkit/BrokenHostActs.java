package dev.atoll.testkit;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Pending;
import dev.atoll.core.common.Leave;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.HostOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hosts that break one rule of acting each. Run by the kit's own test alone. */
final class BrokenHostActs {
    static final Map<Class<? extends SoundHostActs>, String> RULES = Map.ofEntries(
            Map.entry(KeepsWhatIsToComeOff.class, "act_1"),
            Map.entry(ChecksSignaturesAnyway.class, "act_1"),
            Map.entry(StartsFromNoArguments.class, "act_1"),
            Map.entry(StagesAnew.class, "act_2"),
            Map.entry(SaysDoneOfNothing.class, "act_3"),
            Map.entry(RefusesWithoutSayingWhat.class, "act_5"),
            Map.entry(TakesAnyName.class, "act_6"),
            Map.entry(LayersWhatItCan.class, "act_7"),
            Map.entry(BeginsBesideAnother.class, "act_7"),
            Map.entry(PushesAnotherOut.class, "act_8"),
            Map.entry(ActsWhenItIsAsked.class, "act_8"));

    private BrokenHostActs() {}

    private static ActionOutcome done() {
        return new ActionOutcome.Done(Optional.of(Pending.REBOOT));
    }

    static final class KeepsWhatIsToComeOff extends SoundHostActs {
        @Override
        public ActionOutcome stage(HostOrder order, StepOutput output) {
            var before = deployments;
            var outcome = super.stage(order, output);
            if (order instanceof HostOrder.Unlayer) {
                deployments = before;
            }
            return outcome;
        }
    }

    static final class ChecksSignaturesAnyway extends SoundHostActs {
        @Override
        public ActionOutcome stage(HostOrder order, StepOutput output) {
            return order instanceof HostOrder.Rebase rebase && !rebase.signed() ? done() : super.stage(order, output);
        }
    }

    static final class StartsFromNoArguments extends SoundHostActs {
        @Override
        ActionOutcome given(Deployment next, List<String> more, List<String> less) {
            var outcome = super.given(next, more, less);
            return outcome instanceof ActionOutcome.Done && !more.isEmpty()
                    ? staged(deployments.getFirst().withKernelArguments(more))
                    : outcome;
        }
    }

    static final class StagesAnew extends SoundHostActs {
        @Override
        public ActionOutcome stage(HostOrder order, StepOutput output) {
            var outcome = super.stage(order, output);
            return outcome instanceof ActionOutcome.AlreadySo && order instanceof HostOrder.Layer
                    ? staged(deployments.getFirst())
                    : outcome;
        }
    }

    static final class SaysDoneOfNothing extends SoundHostActs {
        @Override
        public ActionOutcome stage(HostOrder order, StepOutput output) {
            var outcome = super.stage(order, output);
            return outcome instanceof ActionOutcome.AlreadySo && order instanceof HostOrder.Unlayer ? done() : outcome;
        }
    }

    static final class RefusesWithoutSayingWhat extends SoundHostActs {
        @Override
        public ActionOutcome stage(HostOrder order, StepOutput output) {
            var outcome = super.stage(order, output);
            return outcome instanceof ActionOutcome.Failed ? SoundActs.refused("no") : outcome;
        }
    }

    /** As {@code rpm-ostree uninstall --all} would. */
    static final class TakesAnyName extends SoundHostActs {
        @Override
        public ActionOutcome stage(HostOrder order, StepOutput output) {
            if (order instanceof HostOrder.Unlayer unlayer && unlayer.packages().contains("--all")) {
                return super.stage(
                        new HostOrder.Unlayer(deployments.getFirst().packages().requested()), output);
            }
            return super.stage(order, output);
        }
    }

    static final class LayersWhatItCan extends SoundHostActs {
        @Override
        public ActionOutcome stage(HostOrder order, StepOutput output) {
            var outcome = super.stage(order, output);
            if (outcome instanceof ActionOutcome.Failed
                    && order instanceof HostOrder.Layer layer
                    && layer.packages().size() > 1) {
                super.stage(new HostOrder.Layer(layer.packages().subList(0, 1)), output);
            }
            return outcome;
        }
    }

    static final class BeginsBesideAnother extends SoundHostActs {
        @Override
        public ActionOutcome stage(HostOrder order, StepOutput output) {
            transaction = Optional.empty();
            return super.stage(order, output);
        }
    }

    static final class PushesAnotherOut extends SoundHostActs {
        @Override
        public ActionOutcome stage(HostOrder order, StepOutput output) {
            var outcome = super.stage(order, output);
            if (outcome instanceof ActionOutcome.Done) {
                deployments = deployments.stream()
                        .filter(deployment -> deployment.staged() || deployment.booted())
                        .toList();
            }
            return outcome;
        }
    }

    static final class ActsWhenItIsAsked extends SoundHostActs {
        @Override
        public Observation<Leave> leave(HostOrder order) {
            deployments = deployments.subList(0, 1);
            return super.leave(order);
        }
    }
}
