package dev.atoll.adapters.podman;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Takes the values of a container's environment out of what a program says. Pure. */
final class Secrets {
    /** What distrobox (1.4 to 1.8) gives every box: paths and names that an error is not understood without. */
    private static final Set<String> TOLD =
            Set.of("SHELL", "HOME", "DISTROBOX_HOST_HOME", "container", "TERMINFO_DIRS", "CONTAINER_ID");

    private Secrets() {}

    /** @param created the command that makes the container */
    static UnaryOperator<String> hidden(List<String> created) {
        var values = new ArrayList<String>();
        for (var i = 0; i < created.size(); i++) {
            given(created, i)
                    .filter(variable -> variable.contains("="))
                    .filter(variable -> !TOLD.contains(variable.substring(0, variable.indexOf('='))))
                    .map(variable -> variable.substring(variable.indexOf('=') + 1))
                    .filter(value -> !value.isBlank())
                    .ifPresent(values::add);
        }
        // One may be the beginning of another.
        values.sort(Comparator.comparingInt(String::length).reversed());
        return said -> {
            var clean = said;
            for (var value : values) {
                clean = clean.replace(value, "***");
            }
            return clean;
        };
    }

    private static Optional<String> given(List<String> words, int at) {
        var word = words.get(at);
        if ((word.equals("--env") || word.equals("-e")) && at + 1 < words.size()) {
            return Optional.of(words.get(at + 1));
        }
        return word.startsWith("--env=") ? Optional.of(word.substring("--env=".length())) : Optional.empty();
    }
}
