package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.manifest.TailnetSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code tailnet}. */
final class TailnetKeys {
    private static final Key<String> NAME =
            Key.expected("name", Words.NAME, "The tailnet's MagicDNS suffix.").seenBy("Peers");

    private static final Key<Duration> WARN = Key.expected(
                    "warn", Words.TIME_SPAN, "How long before the key expires it becomes a finding.")
            .or("30d")
            .seenBy("Peers");
    private static final Key<Duration> KEY_EXPIRY = Key.expected(
            "key_expiry",
            FieldsShape.of("a map of warn", List.of(WARN), given -> given.or(WARN)),
            "This machine's own key.");

    private static final Key<Duration> LOST_AFTER = Key.expected(
                    "lost_after", Words.TIME_SPAN, "How long it may be away before that is a finding.")
            .seenBy("Peers");
    private static final Key<Map<String, TailnetSpec.Peer>> PEERS = Key.expected(
                    "peers",
                    new MapShape<>(
                            Words.NAME,
                            FieldsShape.of(
                                    "a map of lost_after",
                                    List.of(LOST_AFTER),
                                    given -> new TailnetSpec.Peer(given.get(LOST_AFTER)))),
                    "The machines of the tailnet by their name in it.")
            .seenBy("Peers");

    static final Shape<TailnetSpec> SHAPE = FieldsShape.of(
            "a map of name, key_expiry and peers",
            List.of(NAME, KEY_EXPIRY, PEERS),
            given -> new TailnetSpec(
                    given.get(NAME),
                    given.get(KEY_EXPIRY).orElse(Duration.ofDays(30)),
                    given.get(PEERS).orElse(Map.of())));

    private TailnetKeys() {}
}
