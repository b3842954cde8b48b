package dev.atoll.adapters.jackson.state;

import dev.atoll.core.manifest.SecretLook;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes out of an action's JSON what looks like a secret, and out of the options for podman the value of every
 * environment variable, whatever it looks like. What a thing is called and where it lies stays: it would be another
 * thing. Pure.
 */
final class ActionSecrets {
    private static final Set<String> IDENTITY = Set.of(
            "name",
            "box",
            "service",
            "point",
            "application",
            "path",
            "image",
            "cloneOf",
            "home",
            "workspace",
            "config",
            "exportedBinsPath");
    /** Whose keys are the owner's own words. */
    private static final Set<String> OWN_WORDS = Set.of("notes", "services", "endpoints", "expects");

    private static final List<String> ENV = List.of("--env", "-e");
    private static final Pattern SET =
            Pattern.compile("(?<!\\S)[\"']?(?:--env(?:\\s+|=)|-e(?:\\s+|=)?)[\"']?[^\\s=\"']+=");
    private static final Pattern QUOTING = Pattern.compile("[\"'\\\\]");
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final String HIDDEN = "***";

    private ActionSecrets() {}

    /** Changes it where it has any. */
    static void hide(ObjectNode action) {
        hide(action, IDENTITY);
    }

    private static void hide(ObjectNode object, Set<String> kept) {
        for (var key : List.copyOf(object.propertyNames())) {
            if (!kept.contains(key)) {
                object.set(key, hidden(key, object.path(key), OWN_WORDS.contains(key) ? Set.of() : kept));
            }
        }
    }

    private static JsonNode hidden(String key, JsonNode node, Set<String> kept) {
        if (node instanceof ObjectNode object) {
            hide(object, kept);
        } else if (node instanceof ArrayNode array) {
            var before = "";
            for (var i = 0; i < array.size(); i++) {
                var element = array.path(i);
                array.set(i, key.equals("flags") ? flag(before, element) : hidden(key, element, kept));
                before = element.asString("").strip();
            }
        }
        return node instanceof StringNode text ? StringNode.valueOf(hidden(key, text.asString())) : node;
    }

    /** By its name, too. */
    private static String hidden(String key, String text) {
        var named = key + ": ";
        return SecretLook.hidden(named + text).substring(named.length());
    }

    private static JsonNode flag(String before, JsonNode flag) {
        var text = flag.asString("");
        var assigned = text.indexOf('=') + 1;
        return StringNode.valueOf(SecretLook.hidden(
                ENV.contains(before) && assigned > 0 ? text.substring(0, assigned) + HIDDEN : variables(text)));
    }

    /** A value ends at a blank; where quotes may hold that, all that follows is taken for it. */
    private static String variables(String text) {
        var hidden = new StringBuilder();
        var set = SET.matcher(text);
        var from = 0;
        while (set.find(from)) {
            hidden.append(text, from, set.end()).append(HIDDEN);
            var value = text.substring(set.end());
            var end = BLANK.matcher(value);
            from = !QUOTING.matcher(text.substring(set.start())).find() && end.find()
                    ? set.end() + end.start()
                    : text.length();
        }
        return hidden.append(text, from, text.length()).toString();
    }
}
