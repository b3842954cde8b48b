package dev.atoll.adapters.jackson.state;

import com.google.common.base.CaseFormat;
import dev.atoll.core.plan.Action;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An action as JSON and back: {@code {"type":"start-box","name":"dev","scope":"user"}}. Secrets are not written: such an
 * action comes back with {@code ***} in their place. Pure.
 */
final class ActionWire {
    static final List<Class<?>> TYPES = List.of(Action.class.getPermittedSubclasses());
    private static final String TYPE = "type";

    private ActionWire() {}

    static ObjectNode written(Action action) {
        ObjectNode components = CoreValues.MAPPER.valueToTree(action);
        ActionSecrets.hide(components);
        var node = CoreValues.MAPPER.createObjectNode().put(TYPE, name(action.getClass()));
        node.setAll(components);
        return node;
    }

    /** Empty for one that this version does not know. */
    static Optional<Action> read(JsonNode node) {
        var type = node.path(TYPE).asString("");
        return TYPES.stream()
                .filter(known -> name(known).equals(type))
                .findFirst()
                .flatMap(known -> read(node, known));
    }

    private static Optional<Action> read(JsonNode node, Class<?> type) {
        try {
            return Optional.of((Action) CoreValues.MAPPER.treeToValue(scoped(node), type));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** What was written before actions in a box told whose it is was always about the user's own. */
    private static JsonNode scoped(JsonNode node) {
        var lacks = node instanceof ObjectNode && node.has("box") && !node.has("scope");
        return lacks ? ((ObjectNode) node).deepCopy().put("scope", "user") : node;
    }

    private static String name(Class<?> type) {
        return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, type.getSimpleName());
    }
}
