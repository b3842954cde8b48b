package dev.atoll.core.overview;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.manifest.SecretLook;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes out of words what says whose machine this is and where it is: its own names and those of its tailnet, accounts,
 * addresses, serials and ids of disks, and whatever looks like a secret. The same thing gets the same stand-in everywhere.
 * What boxes, images and units are called stays, and so does what the owner wrote about them. Immutable.
 */
public final class Redaction implements UnaryOperator<String> {
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    /** Loopback, all addresses, and the resolver of every tailnet are nobody's. */
    private static final Pattern IPV4 = Pattern.compile("(?<![\\w.])(?!127\\.|0\\.0\\.0\\.0|100\\.100\\.100\\.100)(?:"
            + OCTET + "\\.){3}" + OCTET + "(?![\\w.]*\\w)");

    private static final Pattern IPV6 = Pattern.compile(
            "(?i)(?<![\\w:.])(?!::1(?![\\w:]))(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}"
                    + "|(?:[0-9a-f]{1,4}:){1,7}:|:(?::[0-9a-f]{1,4}){2,7})(?![\\w:])");
    private static final Pattern MAC = Pattern.compile("(?i)(?<![\\w:])(?:[0-9a-f]{2}:){5}[0-9a-f]{2}(?![\\w:])");
    private static final Pattern UUID =
            Pattern.compile("(?i)(?<!\\w)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?!\\w)");
    private static final Pattern TAILNET = Pattern.compile("(?i)(?<!\\w)[a-z0-9-]+(?=\\.ts\\.net)(?!tailnet\\.)");
    private static final Pattern ACCOUNT = Pattern.compile("(?<![\\w.+-])(?!git@)[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*");
    private static final Pattern HOME = Pattern.compile("(?<=/home/)[^/\\s,:;)]+");
    private static final Pattern MEDIA = Pattern.compile("(?<=/run/media/)[^/\\s,:;)]+(?:/[^/\\s,:;)]+)?");
    private static final Pattern HOSTED = Pattern.compile("(?<=(?:github|gitlab|codeberg)\\.(?:com|org)[:/])[^/\\s]+");

    private final Map<String, String> standIns;
    private final Set<String> versions;
    private final List<Pattern> names;

    private Redaction(Map<String, String> standIns, Set<String> versions) {
        this.standIns = Map.copyOf(standIns);
        this.versions = Set.copyOf(versions);
        this.names = Stream.of(names(standIns, true), names(standIns, false))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Knows the names that this machine told, and those its manifest tells. */
    public static Redaction of(Subject subject) {
        return new Redaction(
                Identities.of(subject.snapshot(), subject.manifest()), Identities.versions(subject.snapshot()));
    }

    /** Longest first, as words. An image or a path may be called as the host is, and is not meant. */
    private static Optional<Pattern> names(Map<String, String> standIns, boolean own) {
        var all = standIns.entrySet().stream()
                .filter(name -> name.getValue().equals(Identities.SELF) == own)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile("(?i)(?<![\\w.-])" + (own ? "(?<!(?<!/)/)" : "") + "(?:" + all
                        + ")(?![\\w-]" + (own ? "|:[a-z])" : ")")));
    }

    @Override
    public String apply(String words) {
        var redacted = SecretLook.hidden(words);
        for (var known : names) {
            redacted = known.matcher(redacted)
                    .replaceAll(name -> Matcher.quoteReplacement(
                            standIns.getOrDefault(name.group().toLowerCase(Locale.ROOT), "[name]")));
        }
        for (var rule : RULES) {
            redacted = rule.pattern()
                    .matcher(redacted)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            versions.contains(found.group()) ? found.group() : rule.standIn()));
        }
        return redacted;
    }

    private record Rule(Pattern pattern, String standIn) {
        private Rule {
            notNull(pattern, standIn);
        }
    }

    /** In this order: what is left of an address must not look like another thing. */
    private static final List<Rule> RULES = List.of(
            new Rule(ACCOUNT, "[account]"),
            new Rule(HOSTED, "[account]"),
            new Rule(TAILNET, "tailnet"),
            new Rule(UUID, "[uuid]"),
            new Rule(MAC, "[address]"),
            new Rule(IPV4, "[address]"),
            new Rule(IPV6, "[address]"),
            new Rule(MEDIA, "user/[label]"),
            new Rule(HOME, "user"));
}
