package dev.atoll.testkit;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.container.Containers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports that break one of the behaviour rules each. Run by the kit's own test alone. */
final class BrokenBehaviour {
    static final Map<Class<? extends SoundContainers>, String> RULES = Map.ofEntries(
            Map.entry(ForgetsOne.class, "obs_1"),
            Map.entry(InventsAGap.class, "obs_1"),
            Map.entry(ForgetsDetails.class, "obs_1"),
            Map.entry(InventsDetails.class, "obs_1"),
            Map.entry(ForgetsContents.class, "obs_1"),
            Map.entry(InventsContents.class, "obs_1"),
            Map.entry(HasUnsortedContents.class, "obs_8"),
            Map.entry(Wavers.class, "obs_8"),
            Map.entry(IsUnsorted.class, "obs_8"),
            Map.entry(HasUnsortedDetails.class, "obs_8"),
            Map.entry(LosesTheInterrupt.class, "obs_12"),
            Map.entry(TakesAGapForAbsence.class, "obs_13"),
            Map.entry(HasAGapWithoutHint.class, "obs_13"));

    private BrokenBehaviour() {}

    static final class ForgetsOne extends SoundContainers {
        @Override
        List<Container.State> list(Situation situation) {
            return situation == Situation.HEALTHY ? expected().subList(0, 1) : expected();
        }
    }

    static final class InventsAGap extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            var sound = super.answer(situation, timeout, value);
            return situation == Situation.HEALTHY
                    ? inPart(value, Trouble.of(Cause.UNSUPPORTED, "none", "none"))
                    : sound;
        }
    }

    static final class ForgetsDetails extends SoundContainers {
        @Override
        List<ContainerDetails> deep(Situation situation, Set<String> names) {
            return super.deep(situation, names).subList(0, 1);
        }
    }

    static final class InventsDetails extends SoundContainers {
        @Override
        List<ContainerDetails> deep(Situation situation, Set<String> names) {
            return names.stream().sorted().map(SoundContainers::inDepth).toList();
        }
    }

    static final class ForgetsContents extends SoundContainers {
        @Override
        List<BoxContents> inside(Situation situation, Set<String> names) {
            return super.inside(situation, names).subList(0, 1);
        }
    }

    static final class InventsContents extends SoundContainers {
        @Override
        List<BoxContents> inside(Situation situation, Set<String> names) {
            return names.stream().sorted().map(SoundContainers::contents).toList();
        }
    }

    static final class HasUnsortedContents extends SoundContainers {
        @Override
        public List<BoxContents> expectedContents() {
            return super.expectedContents().reversed();
        }
    }

    static final class Wavers extends SoundContainers {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        List<Container.State> list(Situation situation) {
            return asked.getAndIncrement() == 0 ? expected() : List.of(container("a"), container("c"));
        }
    }

    static final class IsUnsorted extends SoundContainers {
        @Override
        public List<Container.State> expected() {
            return super.expected().reversed();
        }
    }

    static final class HasUnsortedDetails extends SoundContainers {
        @Override
        public List<ContainerDetails> expectedDetails() {
            return super.expectedDetails().reversed();
        }
    }

    static final class LosesTheInterrupt extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            var answer = super.answer(situation, timeout, value);
            Thread.interrupted();
            return answer;
        }
    }

    static final class TakesAGapForAbsence extends SoundContainers {
        @Override
        public Containers port(Situation situation, Duration timeout) {
            return super.port(situation == Situation.PARTIAL ? Situation.HEALTHY : situation, timeout);
        }
    }

    static final class HasAGapWithoutHint extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            return situation == Situation.PARTIAL
                    ? inPart(value, Trouble.of(Cause.ACCESS_DENIED, "permission denied"))
                    : super.answer(situation, timeout, value);
        }
    }
}
