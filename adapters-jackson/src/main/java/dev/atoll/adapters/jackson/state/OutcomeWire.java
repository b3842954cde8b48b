package dev.atoll.adapters.jackson.state;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.AlreadySo;
import dev.atoll.core.common.ActionOutcome.Done;
import dev.atoll.core.common.ActionOutcome.Failed;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.ActionOutcome.Pending;
import dev.atoll.core.common.ActionOutcome.Skipped;
import dev.atoll.core.manifest.SecretLook;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How something went as JSON and back: {@code {"how":"failed","kind":"no_space","detail":"..."}}. Pure. */
final class OutcomeWire {
    private OutcomeWire() {}

    static ObjectNode written(ActionOutcome outcome) {
        var node = CoreValues.MAPPER.createObjectNode();
        switch (outcome) {
            case Done done -> {
                node.put("how", "done");
                done.pending().ifPresent(pending -> node.put("pending", CoreValues.word(pending)));
            }
            case AlreadySo so -> node.put("how", "already_so");
            case Failed failed -> {
                node.put("how", "failed").put("kind", CoreValues.word(failed.kind()));
                words(node, failed.detail(), failed.hint());
            }
            case Skipped skipped -> words(node.put("how", "skipped"), skipped.reason(), skipped.hint());
        }
        return node;
    }

    private static void words(ObjectNode node, String detail, Optional<String> hint) {
        node.put("detail", SecretLook.hidden(detail));
        hint.ifPresent(words -> node.put("hint", SecretLook.hidden(words)));
    }

    /** Of a kind of failure that this version does not know, that it failed is still told. */
    static Optional<ActionOutcome> read(JsonNode node) {
        var detail = node.path("detail").asString("");
        var hint = node.path("hint").asStringOpt();
        return switch (node.path("how").asString("")) {
            case "done" -> Optional.of(new Done(word(node.path("pending"), Pending.values())));
            case "already_so" -> Optional.of(new AlreadySo());
            case "failed" ->
                Optional.of(new Failed(word(node.path("kind"), Kind.values()).orElse(Kind.REFUSED), detail, hint));
            case "skipped" -> Optional.of(new Skipped(detail, hint));
            default -> Optional.empty();
        };
    }

    static <E extends Enum<E>> Optional<E> word(JsonNode node, E[] values) {
        var word = node.asString("");
        return Stream.of(values)
                .filter(value -> CoreValues.word(value).equals(word))
                .findFirst();
    }
}
