package dev.atoll.core.finding;

import dev.atoll.core.observe.Snapshot;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is wrong in a snapshot. A pure function: needs no manifest, asks nobody, and says nothing of what was not seen.
 */
public final class Findings {
    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::id);

    private Findings() {}

    /** @param zone in which the last day of a mute ends */
    public static FindingReport of(Snapshot snapshot, List<Mute> mutes, ZoneId zone) {
        var today = LocalDate.ofInstant(snapshot.takenAt(), zone);
        var open = new ArrayList<Finding>();
        var muted = new ArrayList<FindingReport.Muted>();
        all(snapshot)
                .sorted(WORST_FIRST)
                .forEach(finding -> mutes.stream()
                        .filter(mute -> mute.covers(finding, today))
                        .findFirst()
                        .ifPresentOrElse(
                                mute -> muted.add(new FindingReport.Muted(finding, mute)), () -> open.add(finding)));
        return new FindingReport(open, muted);
    }

    private static Stream<Finding> all(Snapshot snapshot) {
        return Stream.of(
                        HostFindings.of(snapshot),
                        VolumeFindings.of(snapshot),
                        ServiceFindings.of(snapshot),
                        ContainerFindings.of(snapshot),
                        PeerFindings.of(snapshot),
                        ListenerFindings.of(snapshot))
                .flatMap(found -> found)
                .map(Findings::listed);
    }

    /** What is not in the list could not be muted. */
    private static Finding listed(Finding finding) {
        if (!Finding.RULES.contains(finding.rule())) {
            throw new IllegalStateException("not in the list of rules: " + finding.rule());
        }
        return finding;
    }
}
