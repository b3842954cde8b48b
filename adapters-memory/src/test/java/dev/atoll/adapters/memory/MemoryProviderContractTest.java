package dev.atoll.adapters.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.spi.AdapterProvider;
import dev.atoll.testkit.ProviderContract;
import org.junit.jupiter.api.Test;

class MemoryProviderContractTest implements ProviderContract {
    @Override
    public AdapterProvider provider() {
        return new MemoryProvider();
    }

    @Test
    void it_never_serves_unless_named() {
        assertThat(provider().onlyWhenNamed()).isTrue();
    }
}
