package org.example.chores;

import dev.atoll.core.spi.AdapterProvider;
import dev.atoll.testkit.ProviderContract;

class ChoresProviderContractTest implements ProviderContract {
    @Override
    public AdapterProvider provider() {
        return new ChoresProvider();
    }
}
