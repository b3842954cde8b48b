package dev.atoll.arch.violating.adapters.first;

import dev.atoll.arch.violating.adapters.second.Neighbour;
import dev.atoll.arch.violating.core.two.BadPort;
import java.util.Date;
import java.util.ServiceLoader;

/** Breaks R4, R5, R11, R14 and R17, each way. */
@SuppressWarnings("JavaUtilDate")
class Eager implements BadPort {
    private Neighbour neighbour = new Neighbour();

    @Override
    public void act(boolean dryRun) {
        neighbour = new Neighbour();
    }

    @Override
    public void dryRun() {
        new ProcessBuilder("true");
        ServiceLoader.load(Neighbour.class);
        System.exit(neighbour.hashCode());
    }

    Date when() {
        return new Date(neighbour.hashCode());
    }
}
