package dev.atoll.core.manifest;

import static dev.atoll.core.common.Components.notNull;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What is expected of the tailnet; Atoll changes nothing in it.
 *
 * @param name its MagicDNS suffix
 * @param keyWarning how long before this machine's key expires it becomes a finding
 * @param peers by their name in the tailnet
 */
public record TailnetSpec(Optional<String> name, Duration keyWarning, Map<String, Peer> peers) {
    public TailnetSpec {
        notNull(name, keyWarning);
        peers = ImmutableMap.copyOf(peers);
    }

    /** @param lostAfter how long it may be away before that is a finding; absent: as long as it likes */
    public record Peer(Optional<Duration> lostAfter) {
        public Peer {
            notNull(lostAfter);
        }
    }
}
