package dev.atoll.adapters.memory;

import dev.atoll.core.application.Application;
import dev.atoll.core.application.Applications;
import dev.atoll.testkit.ApplicationsContract;
import dev.atoll.testkit.Situation;
import java.time.Duration;
import java.util.List;

class InMemoryApplicationsContractTest implements ApplicationsContract {
    @Override
    public Applications port(Situation situation, Duration timeout) {
        return Simulated.port(kind(), situation);
    }

    @Override
    public List<Application.State> expected() {
        return Simulated.REFERENCE.applications();
    }
}
