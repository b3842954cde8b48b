package dev.atoll.adapters.ostree;

import dev.atoll.core.spi.AdapterProvider;
import dev.atoll.testkit.ProviderContract;

class OstreeProviderContractTest implements ProviderContract {
    @Override
    public AdapterProvider provider() {
        return new OstreeProvider();
    }
}
