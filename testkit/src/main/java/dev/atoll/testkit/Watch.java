package dev.atoll.testkit;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Asks one port in one situation and keeps the time. For one test method. */
final class Watch<P> {
    /** What a port may take beyond its timeout, to end what it started. */
    static final Duration GRACE = Duration.ofSeconds(1);

    private final List<Look<P>> looks;
    private final P port;
    private final Duration limit;

    private Watch(List<Look<P>> looks, P port, Duration limit) {
        this.looks = looks;
        this.port = port;
        this.limit = limit;
    }

    /** Skips the test, with the reason, where the situation cannot be. */
    static <P> Watch<P> over(PortContract<P, ?> contract, Situation situation) {
        return over(contract, situation, contract.patience());
    }

    static <P> Watch<P> over(PortContract<P, ?> contract, Situation situation, Duration timeout) {
        var reason = contract.impossible().get(situation);
        Assumptions.assumeTrue(reason == null, () -> situation + " cannot be: " + reason);
        return new Watch<>(contract.looks(), contract.port(situation, timeout), timeout.plus(GRACE));
    }

    P port() {
        return port;
    }

    /** The list-level read. */
    Answered observed() {
        return Call.begin(looks.getFirst(), port).within(limit);
    }

    /** Every read, one after the other. */
    List<Answered> all() {
        return looks.stream().map(look -> Call.begin(look, port).within(limit)).toList();
    }
}
