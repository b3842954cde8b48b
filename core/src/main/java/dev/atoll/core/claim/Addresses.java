package dev.atoll.core.claim;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Internet addresses in a text. Nobody is asked: an address is what it looks like. */
final class Addresses {
    /** Four numbers after the name of a tool are its version: distrobox has such. */
    private static final Pattern V4 = Pattern.compile(
            "(?<![\\w.-])(?<!(?:distrobox|podman|toolbox|version) )(\\d{1,3}(?:\\.\\d{1,3}){3})(?![\\w.]*\\w)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern V6 =
            Pattern.compile("(?<![\\w:.])((?:[0-9A-Fa-f]{0,6}:){2,}[0-9A-Fa-f]{0,6})(?![\\w:])");
    private static final Pattern CLOCK = Pattern.compile("(?:\\d{1,2}:){2}\\d{1,2}");
    private static final Pattern HARDWARE = Pattern.compile("(?:[0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}");
    private static final int GROUPS = 8;

    private Addresses() {}

    static List<String> v4(String words) {
        return V4.matcher(words)
                .results()
                .map(found -> found.group(1))
                .filter(address -> octets(address).stream().allMatch(octet -> octet <= 255))
                .toList();
    }

    /** What is written like one, whether or not it is one. */
    static List<String> v6(String words) {
        return V6.matcher(words)
                .results()
                .map(found -> found.group(1))
                .filter(address -> !CLOCK.matcher(address).matches()
                        && !HARDWARE.matcher(address).matches()
                        && address.chars().anyMatch(letter -> letter != ':'))
                .toList();
    }

    static Stream<String> all(String words) {
        return Stream.concat(v4(words).stream(), v6(words).stream());
    }

    /** Why this can be no IPv6 address; empty: it is one, or too short to have been meant as one. */
    static Optional<String> malformed(String address) {
        var groups = address.split(":", -1);
        if (!address.contains("::") && groups.length == GROUPS + 1) {
            var port = groups[GROUPS];
            var rest = address.substring(0, address.lastIndexOf(':'));
            return Optional.of("nine groups, and an IPv6 address has eight: the last looks like a port, written ["
                    + rest + "]:" + port);
        }
        var tooLong = Stream.of(groups).anyMatch(group -> group.length() > 4);
        var meant = address.contains("::") || groups.length >= GROUPS - 1;
        if (meant && tooLong) {
            return Optional.of("a group of an IPv6 address has four digits at most");
        }
        return groups.length > GROUPS + 1
                ? Optional.of(groups.length + " groups, and an IPv6 address has eight")
                : Optional.empty();
    }

    /** Whether anybody on the internet could send to it: not private, not the tailnet's, not for documentation. */
    static boolean isPublic(String address) {
        return address.contains(":") ? isPublicV6(address) : isPublicV4(octets(address));
    }

    /** Of the ranges that Tailscale gives its machines. */
    static boolean ofTailnet(String address) {
        if (address.contains(":")) {
            return Line.lower(address).startsWith("fd7a:115c:a1e0:");
        }
        var octets = octets(address);
        return octets.get(0) == 100 && octets.get(1) >= 64 && octets.get(1) < 128;
    }

    private static boolean isPublicV4(List<Integer> octets) {
        int first = octets.get(0);
        int second = octets.get(1);
        var inside = first == 0 || first == 10 || first == 127 || first >= 224;
        var home = (first == 172 && second >= 16 && second < 32) || (first == 192 && second == 168);
        var shared = (first == 100 && second >= 64 && second < 128) || (first == 169 && second == 254);
        var three = first + "." + second + "." + octets.get(2);
        var documentation = three.equals("192.0.2") || three.equals("198.51.100") || three.equals("203.0.113");
        return !inside && !home && !shared && !documentation;
    }

    /** Global unicast is 2000::/3; 2001:db8::/32 is for documentation. */
    private static boolean isPublicV6(String address) {
        var lower = Line.lower(address);
        return lower.matches("[23][0-9a-f]{3}:.*") && !lower.matches("2001:0?db8:.*");
    }

    private static List<Integer> octets(String address) {
        return Stream.of(address.split("\\.", -1)).map(Integer::valueOf).toList();
    }
}
