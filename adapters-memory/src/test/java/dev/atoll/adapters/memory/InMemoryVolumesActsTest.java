package dev.atoll.adapters.memory;

import dev.atoll.core.volume.Volumes;
import dev.atoll.testkit.VolumesActs;

class InMemoryVolumesActsTest implements VolumesActs {
    private final InMemoryWorld world = new Acted().world();

    @Override
    public Volumes port() {
        return new InMemoryVolumes(world);
    }

    @Override
    public String away() {
        return "sda2";
    }

    @Override
    public String busy() {
        return "nvme0n1p2";
    }

    @Override
    public String locked() {
        return "zram0";
    }
}
