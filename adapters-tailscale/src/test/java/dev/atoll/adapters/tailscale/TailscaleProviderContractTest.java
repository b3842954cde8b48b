package dev.atoll.adapters.tailscale;

import dev.atoll.core.spi.AdapterProvider;
import dev.atoll.testkit.ProviderContract;

class TailscaleProviderContractTest implements ProviderContract {
    @Override
    public AdapterProvider provider() {
        return new TailscaleProvider();
    }
}
