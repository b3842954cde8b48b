package dev.atoll.core.overview;

import dev.atoll.core.container.ContainerDetails;
import java.util.ArrayList;
import java.util.List;

/** What a container has of the host, in words. */
final class Shares {
    private Shares() {}

    static List<String> of(ContainerDetails details) {
        var shared = new ArrayList<String>();
        details.box().filter(box -> box.home().isEmpty()).ifPresent(box -> shared.add("the user's home"));
        if (details.sharing().network()) {
            shared.add("network");
        }
        if (details.sharing().ipc()) {
            shared.add("IPC");
        }
        if (details.sharing().pid()) {
            shared.add("processes");
        }
        if (details.sharing().userIds()) {
            shared.add("user ids");
        }
        return List.copyOf(shared);
    }
}
