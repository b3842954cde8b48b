package dev.atoll.adapters.memory;

import dev.atoll.core.application.Applications;
import dev.atoll.testkit.ApplicationsActs;
import java.time.InstantSource;

class InMemoryApplicationsActsTest implements ApplicationsActs {
    private final InMemoryWorld world = Simulated.REFERENCE.world(InstantSource.fixed(Simulated.NOW));

    @Override
    public Applications port() {
        return new InMemoryApplications(world);
    }

    @Override
    public String installable() {
        return "org.example.Hello";
    }

    @Override
    public String ambiguous() {
        return "org.example.Twice";
    }

    /** Each rule has a world of its own. */
    @Override
    public void away() {}
}
