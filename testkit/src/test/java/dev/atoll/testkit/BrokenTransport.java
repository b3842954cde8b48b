package dev.atoll.testkit;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.Containers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Ports that break one of the transport rules each. Run by the kit's own test alone. */
final class BrokenTransport {
    static final Map<Class<? extends SoundContainers>, String> RULES = Map.ofEntries(
            Map.entry(TakesMissingForEmpty.class, "obs_2"),
            Map.entry(TakesNoSocketForNoTool.class, "obs_2"),
            Map.entry(HasNoHint.class, "obs_3"),
            Map.entry(MistakesARefusal.class, "obs_4"),
            Map.entry(IsLate.class, "obs_5"),
            Map.entry(LeavesAProcess.class, "obs_5"),
            Map.entry(LeavesAConnection.class, "obs_5"),
            Map.entry(ShowsAStackTrace.class, "obs_6"),
            Map.entry(ThrowsAtGarbage.class, "obs_6"),
            Map.entry(BelievesHalf.class, "obs_6"),
            Map.entry(KeepsTheWordsBack.class, "obs_6"),
            Map.entry(RefusesTheNew.class, "obs_7"),
            Map.entry(RefusesTheOld.class, "obs_7"),
            Map.entry(Writes.class, "obs_9"),
            Map.entry(HangsOnMuch.class, "obs_10"),
            Map.entry(ReadsWarnings.class, "obs_10"),
            Map.entry(TellsASecret.class, "obs_11"),
            Map.entry(LogsASecret.class, "obs_11"),
            Map.entry(IgnoresTheInterrupt.class, "obs_12"));

    private BrokenTransport() {}

    static final class TakesMissingForEmpty extends SoundContainers {
        @Override
        public Containers port(Situation situation, Duration timeout) {
            return super.port(situation == Situation.MISSING ? Situation.HEALTHY : situation, timeout);
        }
    }

    static final class TakesNoSocketForNoTool extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            return situation == Situation.NO_SOCKET
                    ? unknown(Cause.NOT_INSTALLED)
                    : super.answer(situation, timeout, value);
        }
    }

    static final class HasNoHint extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            return situation == Situation.DOWN
                    ? Observation.unknown(Trouble.of(Cause.NOT_RUNNING, "connection refused"), AT)
                    : super.answer(situation, timeout, value);
        }
    }

    static final class MistakesARefusal extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            return situation == Situation.DENIED ? unknown(Cause.UNREADABLE) : super.answer(situation, timeout, value);
        }
    }

    static final class IsLate extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            var answer = super.answer(situation, timeout, value);
            if (situation == Situation.SILENT && !Thread.currentThread().isInterrupted()) {
                waitOut(timeout.plusSeconds(2));
            }
            return answer;
        }
    }

    static final class LeavesAProcess extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            if (situation == Situation.SILENT) {
                backend.leftRunning(1);
            }
            return super.answer(situation, timeout, value);
        }
    }

    static final class LeavesAConnection extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            if (situation == Situation.SILENT) {
                backend.leftOpen();
            }
            return super.answer(situation, timeout, value);
        }
    }

    static final class ShowsAStackTrace extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            if (situation == Situation.GARBAGE) {
                System.getLogger("broken").log(System.Logger.Level.WARNING, "no JSON", new IllegalStateException("<"));
            }
            return super.answer(situation, timeout, value);
        }
    }

    static final class ThrowsAtGarbage extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            if (situation == Situation.GARBAGE) {
                throw new IllegalStateException("unexpected '<' at line 1");
            }
            return super.answer(situation, timeout, value);
        }
    }

    static final class BelievesHalf extends SoundContainers {
        @Override
        public Containers port(Situation situation, Duration timeout) {
            return super.port(situation == Situation.CUT_OFF ? Situation.HEALTHY : situation, timeout);
        }
    }

    static final class KeepsTheWordsBack extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            return situation == Situation.FAILING
                    ? Observation.unknown(Trouble.of(Cause.UNREADABLE, "exit code 1", "try again"), AT)
                    : super.answer(situation, timeout, value);
        }
    }

    static final class RefusesTheNew extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            return situation == Situation.EXTRA_FIELDS
                    ? unknown(Cause.UNREADABLE)
                    : super.answer(situation, timeout, value);
        }
    }

    static final class RefusesTheOld extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            return situation == Situation.OLDER ? unknown(Cause.UNREADABLE) : super.answer(situation, timeout, value);
        }
    }

    static final class Writes extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            backend.called("POST /containers/a/start");
            return super.answer(situation, timeout, value);
        }
    }

    static final class HangsOnMuch extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            if (situation == Situation.HUGE) {
                waitOut(timeout.multipliedBy(10));
            }
            return super.answer(situation, timeout, value);
        }
    }

    static final class ReadsWarnings extends SoundContainers {
        @Override
        List<Container.State> list(Situation situation) {
            return situation == Situation.NOISY_STDERR
                    ? Stream.concat(expected().stream(), Stream.of(container("warning")))
                            .toList()
                    : expected();
        }
    }

    static final class TellsASecret extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            return situation == Situation.SECRETS
                    ? inPart(value, Trouble.of(Cause.UNREADABLE, "TOKEN=" + Situation.SECRET, "none"))
                    : super.answer(situation, timeout, value);
        }
    }

    static final class LogsASecret extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            if (situation == Situation.SECRETS) {
                System.getLogger("broken").log(System.Logger.Level.DEBUG, "got TOKEN={0}", Situation.SECRET);
            }
            return super.answer(situation, timeout, value);
        }
    }

    static final class IgnoresTheInterrupt extends SoundContainers {
        @Override
        <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
            if (situation == Situation.SILENT && timeout.toSeconds() > 1) {
                backend.called("GET /containers");
                waitOut(timeout);
                var interrupted = Thread.interrupted();
                waitOut(Duration.ofSeconds(5));
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
            return super.answer(situation, timeout, value);
        }
    }
}
