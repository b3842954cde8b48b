package dev.atoll.core.whatif;

import static dev.atoll.core.common.Components.notNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words behind a verb: its options and what they are about. An option that is not in the table is not guessed at.
 *
 * @param all options that were typed, each by its first name, with its value; {@code false} switched it off
 * @param operands the rest, in order
 * @param unknown the first option nobody knows
 */
record Typed(Map<String, String> all, List<String> operands, Optional<String> unknown) {
    private static final Set<String> OFF = Set.of("false", "0", "f", "F", "FALSE", "False");

    Typed {
        notNull(unknown);
        all = Map.copyOf(all);
        operands = List.copyOf(operands);
    }

    /**
     * @param flags names of options without a value; several names of one are parted by {@code |}
     * @param valued the same of those with one
     */
    static Typed of(List<String> words, Set<String> flags, Set<String> valued) {
        var switches = firstNames(flags);
        var values = firstNames(valued);
        var all = new HashMap<String, String>();
        var operands = new ArrayList<String>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.equals("--")) {
                operands.addAll(words.subList(i + 1, words.size()));
                break;
            }
            if (!word.startsWith("-") || word.equals("-")) {
                operands.add(word);
                continue;
            }
            var equals = word.indexOf('=');
            var name = equals < 0 ? word : word.substring(0, equals);
            var attached = word.length() > 2 && !word.startsWith("--") ? word.substring(0, 2) : "";
            if (switches.containsKey(name)) {
                all.put(switches.getOrDefault(name, name), equals < 0 ? "true" : word.substring(equals + 1));
            } else if (values.containsKey(name)) {
                if (equals < 0 && i + 1 == words.size()) {
                    return new Typed(all, operands, Optional.of(word + " without its value"));
                }
                all.put(values.getOrDefault(name, name), equals < 0 ? words.get(++i) : word.substring(equals + 1));
            } else if (values.containsKey(attached)) {
                all.put(values.getOrDefault(attached, attached), word.substring(2));
            } else if (!attached.isEmpty()
                    && word.chars().skip(1).allMatch(c -> switches.containsKey("-" + (char) c))) {
                word.chars().skip(1).forEach(c -> all.put(switches.getOrDefault("-" + (char) c, ""), "true"));
            } else {
                return new Typed(all, operands, Optional.of("the option " + word));
            }
        }
        return new Typed(all, operands, Optional.empty());
    }

    private static Map<String, String> firstNames(Set<String> options) {
        var first = new HashMap<String, String>();
        options.forEach(option -> {
            var names = List.of(option.split("\\|", -1));
            names.forEach(name -> first.put(name, names.getFirst()));
        });
        return first;
    }

    /** Those that count: not what was switched off. */
    Map<String, String> options() {
        var on = new HashMap<>(all);
        on.values().removeIf(OFF::contains);
        return on;
    }

    boolean has(String option) {
        return options().containsKey(option);
    }
}
