package dev.atoll.adapters.jackson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Leaves of a kind's value only what is called so: every list of named things loses the others. */
final class Named {
    private Named() {}

    static void keepOnly(String name, JsonNode value) {
        switch (value) {
            case ArrayNode list -> {
                for (var i = list.size() - 1; i >= 0; i--) {
                    if (!holds(name, list.get(i))) {
                        list.remove(i);
                    }
                }
            }
            case ObjectNode object -> object.forEach(part -> keepOnly(name, part));
            default -> {
                // A plain value belongs to whatever holds it.
            }
        }
    }

    /** It is called so, or something below it is: a partition keeps its disk. */
    private static boolean holds(String name, JsonNode item) {
        if (!item.has("name")) {
            return true;
        }
        if (item.path("name").asString().equals(name)) {
            return true;
        }
        for (var child : item.path("children")) {
            if (holds(name, child)) {
                return true;
            }
        }
        return false;
    }
}
