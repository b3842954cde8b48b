package dev.atoll.core.document;

import dev.atoll.core.listener.Listener;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** From where something is reached, in words; what strangers in the same network get to stands out. */
public final class ReachWords {
    private ReachWords() {}

    public static Text of(Set<Listener.Reach> reach) {
        if (reach.contains(Listener.Reach.LAN)) {
            return Text.warning(reach.contains(Listener.Reach.TAILNET) ? "everywhere" : "LAN");
        }
        return Text.of(reach.stream()
                .sorted()
                .map(from -> from == Listener.Reach.LOOPBACK
                        ? "this machine"
                        : from.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
    }
}
