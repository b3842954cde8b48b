package dev.atoll.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names this server answers to. A page of somebody else that had its own name point here could otherwise read the
 * machine through its visitor's browser. Immutable.
 */
record Hosts(Set<String> names) {
    private static final Set<String> LOOPS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");

    Hosts {
        names = Set.copyOf(names);
    }

    /**
     * The loops, the address listened on unless it stands for every address, and those set.
     *
     * @param more names between commas
     */
    static Hosts of(String address, Optional<String> more) {
        var own = EVERYWHERE.contains(address) ? Stream.<String>of() : Stream.of(address);
        var set = more.stream().flatMap(names -> Arrays.stream(names.split(",")));
        return new Hosts(Stream.of(LOOPS.stream(), own, set)
                .flatMap(names -> names)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Hosts::canonical)
                .collect(Collectors.toSet()));
    }

    /** @param asked the Host header as it came, any port; a tunnel may change the port */
    boolean allow(@Nullable String asked) {
        return asked != null && names.contains(canonical(PORT.matcher(asked).replaceFirst("")));
    }

    /** An IPv6 address stands in brackets in the header. */
    private static String canonical(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.contains(":") && !lower.startsWith("[") ? "[" + lower + "]" : lower;
    }
}
