package dev.atoll.testkit;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import java.time.Duration;
import java.util.List;

/** What the transport rules have in common. */
final class Transport {
    private Transport() {}

    static List<Observation.Unknown<?>> unseen(PortContract<?, ?> contract, Situation situation) {
        return unseen(contract, situation, contract.patience());
    }

    /** Every read must be Unknown for the situation's cause. */
    static List<Observation.Unknown<?>> unseen(PortContract<?, ?> contract, Situation situation, Duration timeout) {
        return Watch.over(contract, situation, timeout).all().stream()
                .<Observation.Unknown<?>>map(answered -> answered.unknown(causeOf(situation)))
                .toList();
    }

    static Cause causeOf(Situation situation) {
        return situation.cause().orElseThrow();
    }

    static List<String> calls(TransportRules<?, ?> rules) {
        return rules.backends().stream()
                .flatMap(backend -> backend.calls().stream())
                .toList();
    }

    static List<Long> processes(TransportRules<?, ?> rules) {
        return rules.backends().stream()
                .flatMap(backend -> backend.processes().stream())
                .toList();
    }
}
