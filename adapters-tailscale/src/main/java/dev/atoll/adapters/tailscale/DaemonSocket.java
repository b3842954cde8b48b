package dev.atoll.adapters.tailscale;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where tailscaled listens. Immutable.
 *
 * @param places the first that exists is asked
 * @param given whether somebody named the place: then no other daemon is meant
 */
record DaemonSocket(List<Path> places, boolean given) {
    DaemonSocket {
        places = List.copyOf(places);
    }

    Path path() {
        return places.stream().filter(Files::exists).findFirst().orElse(places.getFirst());
    }

    /** For the command, which finds a daemon elsewhere by itself (a wrapper in a box, macOS) unless it is told where. */
    List<String> option() {
        return given || Files.exists(path()) ? List.of("--socket=" + path()) : List.of();
    }
}
