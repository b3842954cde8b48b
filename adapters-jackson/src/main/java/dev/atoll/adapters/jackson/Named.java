package dev.atoll.adapters.jackson;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Leaves of a kind's value only what is called so: every list of named things loses the others. */
final class Named {
    /** What a thing goes by: most have a name, a listener its port, a deployment its place in the boot order. */
    private static final List<String> CALLED = List.of("name", "port", "index");

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
        var called = CALLED.stream().filter(item::has).findFirst();
        if (called.isEmpty() || item.path(called.get()).asString().equals(name)) {
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
