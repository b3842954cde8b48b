package dev.atoll.adapters.podman;

import dev.atoll.core.spi.AdapterProvider;
import dev.atoll.testkit.ProviderContract;

class PodmanProviderContractTest implements ProviderContract {
    @Override
    public AdapterProvider provider() {
        return new PodmanProvider();
    }
}
