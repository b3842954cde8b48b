package dev.atoll.adapters.linux;

import dev.atoll.core.spi.AdapterProvider;
import dev.atoll.testkit.ProviderContract;

class LinuxProviderContractTest implements ProviderContract {
    @Override
    public AdapterProvider provider() {
        return new LinuxProvider();
    }
}
