package dev.atoll.adapters.jackson.state;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.core.apply.Holder;
import dev.atoll.core.apply.Note;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.manifest.SecretLook;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A note as one line of JSON and back: {@code {"note":"started","at":"...","change":"create box/dev", ...}}. What is there
 * for people alone ({@code verb}, {@code what}) is not read. Pure.
 */
final class NoteWire {
    /** How the line of an end begins. */
    static final String ENDED = "{\"note\":\"ended\",";

    /** How a line of what a tool said begins. */
    static final String SAID = "{\"note\":\"said\",";

    private NoteWire() {}

    /** Without its end of line. */
    static String written(Note note) {
        var line = CoreValues.MAPPER.createObjectNode();
        switch (note) {
            case Note.Begun begun -> {
                noted(line, "begun", note)
                        .put("schemaVersion", JsonViews.SCHEMA_VERSION)
                        .put("workstation", begun.workstation())
                        .put("asked", begun.asked())
                        .set("by", holder(begun.holder()));
                begun.changes().forEach(line.putArray("changes")::add);
            }
            case Note.Started started ->
                noted(line, "started", note)
                        .put("change", started.change())
                        .put("address", started.address().toString())
                        .put("verb", started.action().verb())
                        .put("what", SecretLook.hidden(started.action().words()))
                        .set("action", ActionWire.written(started.action()));
            case Note.Said said ->
                noted(line, "said", note).put("change", said.change()).put("line", SecretLook.hidden(said.line()));
            case Note.Finished finished ->
                noted(line, "finished", note)
                        .put("change", finished.change())
                        .set("outcome", OutcomeWire.written(finished.outcome()));
            case Note.Ended ended -> noted(line, "ended", note).put("how", CoreValues.word(ended.how()));
        }
        return CoreValues.MAPPER.writeValueAsString(line);
    }

    private static ObjectNode noted(ObjectNode line, String kind, Note note) {
        return line.put("note", kind).put("at", note.at().toString());
    }

    /** Empty for one that was cut off, and for what this version does not know. */
    static Optional<Note> read(String line) {
        try {
            var node = CoreValues.MAPPER.readTree(line);
            var at = Instant.parse(node.path("at").asString(""));
            return switch (node.path("note").asString("")) {
                case "begun" -> begun(at, node);
                case "started" -> started(at, node);
                case "said" -> Optional.of(new Note.Said(at, text(node, "change"), text(node, "line")));
                case "finished" ->
                    OutcomeWire.read(node.path("outcome"))
                            .map(outcome -> new Note.Finished(at, text(node, "change"), outcome));
                case "ended" ->
                    OutcomeWire.word(node.path("how"), Note.Ending.values()).map(how -> new Note.Ended(at, how));
                default -> Optional.empty();
            };
        } catch (JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Note> begun(Instant at, JsonNode node) {
        return node.path("schemaVersion").asInt(0) != JsonViews.SCHEMA_VERSION
                ? Optional.empty()
                : holder(node.path("by"))
                        .map(by -> new Note.Begun(
                                at,
                                text(node, "workstation"),
                                by,
                                node.path("asked").asString(""),
                                node.path("changes")
                                        .valueStream()
                                        .map(change -> change.asString(""))
                                        .toList()));
    }

    private static Optional<Note> started(Instant at, JsonNode node) {
        return ResourceAddress.parse(text(node, "address"))
                .flatMap(address -> ActionWire.read(node.path("action"))
                        .map(action -> new Note.Started(at, text(node, "change"), address, action)));
    }

    static ObjectNode holder(Holder holder) {
        return CoreValues.MAPPER
                .createObjectNode()
                .put("run", holder.run())
                .put("pid", holder.pid())
                .put("user", holder.user())
                .put("since", holder.since().toString());
    }

    /** As it stands in the lock, and in a run's first line. */
    static Optional<Holder> holder(JsonNode node) {
        try {
            return Optional.of(new Holder(
                    text(node, "run"),
                    node.path("pid").asLong(0),
                    text(node, "user"),
                    Instant.parse(text(node, "since"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
