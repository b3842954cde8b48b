package dev.atoll.testkit;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.listener.Listeners;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.core.spi.AdapterProvider;
import dev.atoll.core.spi.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A provider that keeps every rule; each broken one differs from it in one thing. Run by the kit's own test alone. */
public class SoundProvider implements AdapterProvider {
    static final Setting SOCKET = Setting.of("sound.socket", "where it listens", "/run/sound.sock");
    static final Setting TOKEN = new Setting("sound.token", "what it asks for", Optional.empty(), true);

    @Override
    public String name() {
        return "sound";
    }

    @Override
    public Set<PortKey<?, ?>> offers() {
        return Set.of(Kinds.LISTENER);
    }

    @Override
    public List<Setting> settings() {
        return List.of(SOCKET, TOKEN);
    }

    @Override
    public Ports create(AdapterContext context) {
        return Ports.of(Kinds.LISTENER, SoundProvider::unseen);
    }

    static <T> Observation<T> unseen() {
        return SoundContainers.unknown(Cause.UNSUPPORTED);
    }

    static Ports printing(String text) {
        return Ports.of(Kinds.LISTENER, new Listeners() {
            @Override
            public Observation<List<Listener.State>> observe() {
                return unseen();
            }

            @Override
            public String toString() {
                return text;
            }
        });
    }
}
