package dev.atoll.core.claim;

import com.google.common.collect.ImmutableSet;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a hand-written page about a workstation and says of each claim that it understands whether the machine
 * contradicts it, confirms it, or cannot answer. Pure and deterministic; takes no claim for true because nothing speaks
 * against it.
 */
public final class Claims {
    private static final Comparator<Checked> BY_LINE = Comparator.comparingInt(Checked::line)
            .thenComparing(Checked::verdict)
            .thenComparing(Checked::evidence);
    private static final List<Recogniser> TOPICS = List.of(
            CommandClaims::in,
            TextClaims::in,
            GivenAwayClaims::in,
            ExposureClaims::in,
            BoxClaims::in,
            ToolClaims::in,
            PortClaims::in,
            SharingClaims::in,
            SystemClaims::in,
            DiskClaims::in,
            EncryptionClaims::in,
            TailnetClaims::in,
            DeviceClaims::in,
            ConnectivityClaims::in,
            UnitClaims::in,
            MemoryClaims::in,
            UptimeClaims::in,
            ScheduleClaims::in,
            BackupClaims::in,
            HealthClaims::in);

    private Claims() {}

    /** What has to be looked at: tools in boxes are told by name, so it goes by what the text names. */
    public static Sight sight(String text) {
        return Sight.STATUS
                .deeper(Kinds.CONTAINER_DETAILS, Kinds.SERVICE_DETAILS)
                .closer(Kinds.BOX_CONTENTS, ToolClaims.asked(HandWritten.of(text)));
    }

    /**
     * @param text Markdown, or what people take for it
     * @param manifest where there is one, for what it declares and no adapter sees
     * @param zone in which the days of the text are meant
     */
    public static ClaimReport check(String text, Snapshot snapshot, Optional<Manifest> manifest, ZoneId zone) {
        var page = HandWritten.of(text);
        var subject = new Subject(snapshot, manifest, zone);
        var answered = TOPICS.stream().flatMap(topic -> topic.in(page, subject)).toList();
        var found = Stream.concat(answered.stream(), others(page, subject, lines(answered)))
                .sorted(BY_LINE)
                .collect(ImmutableSet.toImmutableSet())
                .asList();
        var read = found.stream().map(Checked::line).collect(Collectors.toUnmodifiableSet());
        var unread =
                page.sentences().filter(line -> !read.contains(line.number())).count();
        return new ClaimReport(found, Math.toIntExact(unread));
    }

    /** What nobody can tell is said only of lines of which nothing else is. */
    private static Stream<Checked> others(HandWritten page, Subject subject, Set<Integer> answered) {
        return Stream.concat(UnlookedClaims.in(page, subject), TextClaims.relative(page, subject))
                .filter(claim -> !answered.contains(claim.line()));
    }

    private static Set<Integer> lines(List<Checked> claims) {
        return claims.stream()
                .filter(claim -> claim.verdict() != Verdict.GIVES_AWAY)
                .map(Checked::line)
                .collect(Collectors.toUnmodifiableSet());
    }
}
