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
 * @param options that were typed, each by its first name, with its value
 * @param operands the rest, in order
 * @param unknown the first option nobody knows
 */
record Typed(Map<String, String> options, List<String> operands, Optional<String> unknown) {
    Typed {
        notNull(unknown);
        options = Map.copyOf(options);
        operands = List.copyOf(operands);
    }

    /**
     * @param flags names of options without a value; several names of one are parted by {@code |}
     * @param valued the same of those with one
     */
    static Typed of(List<String> words, Set<String> flags, Set<String> valued) {
        var names = new HashMap<String, String>();
        flags.forEach(flag ->
                List.of(flag.split("\\|", -1)).forEach(name -> names.put(name, flag.split("\\|", -1)[0])));
        var values = new HashMap<String, String>();
        valued.forEach(flag ->
                List.of(flag.split("\\|", -1)).forEach(name -> values.put(name, flag.split("\\|", -1)[0])));
        var options = new HashMap<String, String>();
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
            if (names.containsKey(name)) {
                var value = equals < 0 ? "true" : word.substring(equals + 1);
                if (!value.equals("false") && !value.equals("0")) {
                    options.put(names.getOrDefault(name, name), value);
                }
            } else if (values.containsKey(name)) {
                if (equals < 0 && i + 1 == words.size()) {
                    return new Typed(options, operands, Optional.of(word + " without its value"));
                }
                options.put(values.getOrDefault(name, name), equals < 0 ? words.get(++i) : word.substring(equals + 1));
            } else if (word.matches("-[a-zA-Z]{2,}")
                    && word.chars().skip(1).allMatch(c -> names.containsKey("-" + (char) c))) {
                word.chars().skip(1).forEach(c -> options.put(names.getOrDefault("-" + (char) c, ""), "true"));
            } else {
                return new Typed(options, operands, Optional.of("the option " + word));
            }
        }
        return new Typed(options, operands, Optional.empty());
    }

    boolean has(String option) {
        return options.containsKey(option);
    }
}
