package dev.atoll.core.overview;

import dev.atoll.core.container.ContainerDetails;
import java.util.List;
import java.util.stream.Stream;

/** What a container has of the host, in words. */
final class Shares {
    private Shares() {}

    static List<String> of(ContainerDetails details) {
        var home = details.box().filter(box -> box.home().isEmpty()).map(box -> "the user's home");
        return Stream.concat(home.stream(), details.sharing().words().stream()).toList();
    }
}
