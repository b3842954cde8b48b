package dev.atoll.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.apply.Run;
import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.observe.Snapshot;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was seen at one moment, and every answer written of it so far. Thread-safe. */
final class Picture {
    private static final Wanted UNASKED =
            new Wanted.Missing(new Problem("No manifest", 404, "No manifest was looked at for this answer."));

    private final Snapshot snapshot;
    private final FindingReport findings;
    private final Optional<Run> interrupted;
    private final Wanted wanted;
    private final Map<String, byte[]> written = new ConcurrentHashMap<>();

    /** Of a look that asked no manifest. */
    Picture(Snapshot snapshot, FindingReport findings) {
        this(snapshot, findings, Optional.empty());
    }

    /** @param interrupted an apply that did not come to its end */
    Picture(Snapshot snapshot, FindingReport findings, Optional<Run> interrupted) {
        this(snapshot, findings, interrupted, UNASKED);
    }

    Picture(Snapshot snapshot, FindingReport findings, Wanted wanted) {
        this(snapshot, findings, Optional.empty(), wanted);
    }

    private Picture(Snapshot snapshot, FindingReport findings, Optional<Run> interrupted, Wanted wanted) {
        this.snapshot = snapshot;
        this.findings = findings;
        this.interrupted = interrupted;
        this.wanted = wanted;
    }

    Optional<Run> interrupted() {
        return interrupted;
    }

    Wanted wanted() {
        return wanted;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    FindingReport findings() {
        return findings;
    }

    /** What a path answers, written once for all who ask. */
    byte[] written(String path, Function<Picture, String> text) {
        return written.computeIfAbsent(path, asked -> text.apply(this).getBytes(UTF_8));
    }
}
