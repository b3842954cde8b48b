package dev.atoll.adapters.memory;

import dev.atoll.core.service.Service;
import dev.atoll.core.service.Services;
import dev.atoll.testkit.ServicesContract;
import dev.atoll.testkit.Situation;
import java.time.Duration;
import java.util.List;

class InMemoryServicesContractTest implements ServicesContract {
    @Override
    public Services port(Situation situation, Duration timeout) {
        return Simulated.port(kind(), situation);
    }

    @Override
    public Service.Units expected() {
        return Simulated.REFERENCE.units();
    }

    @Override
    public List<Service.Details> expectedDetails() {
        return Simulated.REFERENCE.unitDetails();
    }
}
