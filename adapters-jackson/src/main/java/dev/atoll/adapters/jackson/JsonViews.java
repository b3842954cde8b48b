package dev.atoll.adapters.jackson;

import dev.atoll.core.apply.KnownRun;
import dev.atoll.core.apply.Run;
import dev.atoll.core.claim.ClaimReport;
import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.compare.Drift;
import dev.atoll.core.document.Document;
import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.whatif.WhatIf;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What machines read: the same document for {@code -o json}, for {@code -o yaml} and over HTTP. Only ever extended;
 * {@code schemaVersion} would tell of anything else. Thread-safe.
 */
public final class JsonViews {
    public static final int SCHEMA_VERSION = 1;

    private final ObjectMapper mapper;

    private JsonViews(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public static JsonViews json() {
        return new JsonViews(Mapping.json());
    }

    public static JsonViews yaml() {
        return new JsonViews(Mapping.yaml());
    }

    /** Every kind that was asked for, and the findings. */
    public String snapshot(Snapshot snapshot, FindingReport findings) {
        return snapshot(snapshot, findings, Optional.empty());
    }

    /** @param interrupted an apply that did not come to its end */
    public String snapshot(Snapshot snapshot, FindingReport findings, Optional<Run> interrupted) {
        var root = root(snapshot);
        snapshot.kinds().forEach(kind -> put(root, kind, snapshot));
        root.set("findings", mapper.valueToTree(findings));
        interrupted.ifPresent(run -> root.set("interruptedApply", mapper.valueToTree(RunText.interrupted(run))));
        return written(root);
    }

    /** One kind. */
    public String kind(PortKey<?, ?> kind, Snapshot snapshot) {
        var root = root(snapshot);
        put(root, kind, snapshot);
        return written(root);
    }

    /** One thing of a kind by its name, with its details where they were asked for. */
    public String one(PortKey<?, ?> kind, String name, Snapshot snapshot) {
        var root = root(snapshot);
        put(root, kind, snapshot);
        Named.keepOnly(name, root.path(kind.kind()).path("value"));
        Kinds.DETAILS.stream()
                .filter(detail -> detail.kind().equals(kind))
                .forEach(detail ->
                        Named.keepOnly(name, root.path(property(detail)).path("value")));
        return written(root);
    }

    /** What is wrong. */
    public String findings(Snapshot snapshot, FindingReport findings) {
        var root = root(snapshot);
        root.set("findings", mapper.valueToTree(findings));
        return written(root);
    }

    /** Where machine and manifest are apart. */
    public String drift(Drift drift) {
        return named("drift", drift);
    }

    /** What would be done; also how a plan is saved. */
    public String plan(PlanText plan) {
        return named("plan", plan);
    }

    /** How an apply went. */
    public String applied(ApplyText report) {
        return named("apply", report);
    }

    /** What was noted down of applies, each in brief. */
    public String runs(List<KnownRun> runs) {
        return named("runs", runs.stream().map(RunText::brief).toList());
    }

    /** One of them, change by change. */
    public String run(KnownRun run) {
        return named("run", RunText.of(run));
    }

    /** Something that happens in one, on one line without its end. */
    public String event(RunEvent event) {
        return mapper.writeValueAsString(event);
    }

    /** What a command would destroy. */
    public String whatIf(WhatIf answer) {
        return named("whatIf", WhatIfText.of(answer));
    }

    /** What a hand-written page claims, and what is so. */
    public String claims(ClaimReport report) {
        return named("claims", report);
    }

    /** What people read, block by block. */
    public String document(Document document) {
        return named("document", document);
    }

    /** The manifest as it holds; empty where there is none. */
    public String manifest(List<ManifestValue> values) {
        return named("manifest", values);
    }

    /** Any other value of core, under a name. */
    public String named(String name, Object value) {
        var root = mapper.createObjectNode();
        root.put("schemaVersion", SCHEMA_VERSION);
        root.set(name, mapper.valueToTree(value));
        return written(root);
    }

    /** Any value as it is, without envelope: what has a format of its own, like a problem or a description of an API. */
    public String plain(Object value) {
        return written(mapper.valueToTree(value));
    }

    /** {@code containerDetails}. */
    static String property(DetailKey<?, ?, ?> detail) {
        return detail.kind()
                + detail.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + detail.name().substring(1);
    }

    private ObjectNode root(Snapshot snapshot) {
        var root = mapper.createObjectNode();
        root.put("schemaVersion", SCHEMA_VERSION);
        root.put("takenAt", snapshot.takenAt().toString());
        return root;
    }

    private void put(ObjectNode root, PortKey<?, ?> kind, Snapshot snapshot) {
        root.set(kind.kind(), mapper.valueToTree(snapshot.of(kind)));
        Kinds.DETAILS.stream()
                .filter(detail -> detail.kind().equals(kind) && snapshot.asked(detail))
                .forEach(detail -> root.set(property(detail), mapper.valueToTree(snapshot.of(detail))));
    }

    private String written(JsonNode root) {
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root).stripTrailing() + "\n";
    }
}
