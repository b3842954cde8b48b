package dev.atoll.cli;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What of a status stands still while nobody touches the machine, kind by kind, so that two looks can be compared to the
 * byte: all of it but times, what a busy machine uses, and what other programs on it do.
 */
final class Steady {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    /**
     * By kind, the names of facts that move. A daemon of a tailnet that leads nowhere warns now and then, and a path lasts as
     * long as somebody talks.
     */
    private static final Map<String, Set<String>> MOVES = Map.of(
            "machine", Set.of("load", "pressure", "uptime", "available", "swapFree"),
            "volume", Set.of("used", "available"),
            "peer", Set.of("health", "traffic", "endpoints", "path", "directAddress"));

    private static final Set<String> UNSTEADY_RULES = Set.of("tailnet-health", "listener-open", "filesystem-full");

    private Steady() {}

    /** What a kind's own facts are, wherever they were read. */
    static String value(JsonNode part, String kind) {
        return still(part.path("value"), kind);
    }

    /** A piece of a kind's facts. */
    static String still(JsonNode piece, String kind) {
        return still(piece, MOVES.getOrDefault(kind, Set.of())).toString();
    }

    static Map<String, String> parts(JsonNode status) {
        var parts = new TreeMap<String, String>();
        for (var part : status.properties()) {
            var kind = part.getKey();
            switch (kind) {
                case "schemaVersion", "takenAt" -> {}
                case "findings" -> parts.put(kind, findings(part.getValue()));
                case "listener" -> parts.put(kind, ofBoxes(part.getValue()));
                default -> parts.put(kind, still(part.getValue(), kind));
            }
        }
        return parts;
    }

    /** What is found to be wrong, one a line, by rule and subject. */
    private static String findings(JsonNode findings) {
        var lines = new StringBuilder();
        for (var finding : findings.path("open")) {
            if (!UNSTEADY_RULES.contains(finding.path("rule").asString())) {
                lines.append(still(finding, Set.of())).append('\n');
            }
        }
        return lines.toString();
    }

    /** Other programs of the machine begin and end to listen as they please. */
    private static String ofBoxes(JsonNode listeners) {
        var lines = new StringBuilder();
        for (var listener : listeners.path("value")) {
            if (listener.at("/owner/container").isString()) {
                lines.append(still(listener, Set.of())).append('\n');
            }
        }
        return listeners.path("source") + "\n" + lines;
    }

    private static JsonNode still(JsonNode node, Set<String> moves) {
        return switch (node) {
            case ObjectNode object -> {
                var still = object.objectNode();
                for (var field : object.properties()) {
                    if (!moves.contains(field.getKey()) && !isTime(field.getValue())) {
                        still.set(field.getKey(), still(field.getValue(), moves));
                    }
                }
                yield still;
            }
            case ArrayNode array -> {
                var still = array.arrayNode();
                array.forEach(item -> still.add(still(item, moves)));
                yield still;
            }
            case StringNode text ->
                StringNode.valueOf(TIME.matcher(text.asString()).replaceAll("(a time)"));
            default -> node;
        };
    }

    private static boolean isTime(JsonNode node) {
        return node.isString() && TIME.matcher(node.asString()).matches();
    }
}
