package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Scope;
import dev.atoll.core.spi.AdapterContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static Places places(Map<String, String> more) {
        var environment = new HashMap<>(Map.of("XDG_RUNTIME_DIR", "/run/user/1000"));
        environment.putAll(more);
        return new Places(new AdapterContext(Map.of(), environment, InstantSource.system(), Duration.ofSeconds(1)));
    }

    /** Pitfall 13: whoever may read root's engine, or one that docker's name leads to, is root on the host. */
    @Test
    void pitfall_13_a_user_s_own_engine_is_asked_and_no_other_by_docker_s_name() {
        var places = places(Map.of("DOCKER_HOST", "unix:///var/run/docker.sock", "DOCKER_CONTEXT", "root"));

        assertThat(places.ownSocket())
                .isEqualTo(
                        places.own() == Scope.SYSTEM
                                ? Path.of("/run/podman/podman.sock")
                                : Path.of("/run/user/1000/podman/podman.sock"))
                .isEqualTo(places(Map.of()).ownSocket());
        assertThat(places.remote()).isEmpty();
    }
}
