package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.common.ImageRef;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.DeclaredPath;
import dev.atoll.core.manifest.VersionRange;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One of {@code boxes} or {@code templates}, and what {@code defaults.box} may say for all of them. */
final class BoxKeys {
    private static final Key<String> PURPOSE = Key.shown("purpose", Words.TEXT, "What it is for.");
    private static final Key<BoxSpec.State> STATE = Key.desired(
                    "state", Words.oneOf(BoxSpec.State.class), "Whether it is there; only absent asks for a removal.")
            .or("present")
            .seenBy("Containers");
    private static final Key<Boolean> PROTECTED =
            Key.rule("protected", Words.TRUTH, "Never removed, never replaced.").or("false");
    private static final Key<ImageRef> IMAGE =
            Key.desired("image", Words.IMAGE, "What it is made from.").seenBy("Containers");
    private static final Key<String> CLONE =
            Key.desired("clone", Words.CONTAINER, "The box it is copied from, in place of an image.");
    private static final Key<Map<String, VersionRange>> EXPECTS = Key.expected(
                    "expects",
                    new MapShape<>(Words.NAME, Words.VERSIONS),
                    "Versions of tools in it: 22 is every 22. Never installed.")
            .seenBy("Containers");

    private static final Key<Integer> PORT =
            Key.expected("port", Words.PORT, "Where it listens.").needed().seenBy("Listeners");
    private static final Key<BoxSpec.Protocol> PROTOCOL = Key.expected(
                    "protocol", Words.oneOf(BoxSpec.Protocol.class), "Over what.")
            .or("tcp")
            .seenBy("Listeners");
    private static final Key<String> HEALTH =
            Key.expected("health", Words.URL_PATH, "A path that answers without costing anything.");
    private static final Key<String> URL = Key.shown("url", Words.URL, "How it is reached from elsewhere.");
    private static final Key<Map<String, BoxSpec.Endpoint>> ENDPOINTS = Key.expected(
            "endpoints",
            new MapShape<>(
                    Words.NAME,
                    FieldsShape.of(
                            "a map with port",
                            List.of(PORT, PROTOCOL, HEALTH, URL),
                            given -> new BoxSpec.Endpoint(
                                    given.or(PORT), given.or(PROTOCOL), given.get(HEALTH), given.get(URL)))),
            "Where it is reached, by names of your own.");

    private static final Key<DeclaredPath> WORKSPACE = Key.shown("workspace", Words.PATH, "Where its work lies.");
    private static final Key<List<DeclaredPath>> CONFIG =
            Key.shown("config", new ListShape<>(Words.PATH), "Where its configuration lies.");

    private static final Key<List<String>> EXEC = Key.desired(
                    "exec", new ListShape<>(Words.TEXT), "The words of its command line; no shell reads them.")
            .needed();
    private static final Key<BoxSpec.Start> START = Key.desired(
                    "start", Words.oneOf(BoxSpec.Start.class), "When it starts; boot needs lingering.")
            .or("boot")
            .seenBy("Services");
    private static final Key<Map<String, BoxSpec.Program>> SERVICES = Key.desired(
                    "services",
                    new MapShape<>(
                            Words.NAME,
                            FieldsShape.of(
                                    "a map with exec",
                                    List.of(EXEC, START),
                                    given -> new BoxSpec.Program(given.or(EXEC), given.or(START)))),
                    "Programs that ought to run in it, each a unit of the user.")
            .seenBy("Services");
    private static final Key<Map<String, List<String>>> NOTES = Key.shown(
            "notes",
            new MapShape<>(Words.TEXT, new EitherShape<>(Words.NOTE, new ListShape<>(Words.TEXT))),
            "Whatever a reader ought to know.");

    static final FieldsShape<BoxSpec> BOX = box(List.of(STATE));

    /** Not there until asked for: of its state there is nothing to say. */
    static final FieldsShape<BoxSpec> TEMPLATE = box(List.of());

    /** What holds for every box that does not say otherwise. */
    static final FieldsShape<Boolean> DEFAULTS = FieldsShape.of(
            "a map of keys of a box",
            Stream.concat(Stream.of(PROTECTED, IMAGE), MakingKeys.ALL.stream()).toList(),
            given -> true);

    private BoxKeys() {}

    private static FieldsShape<BoxSpec> box(List<Key<?>> first) {
        return FieldsShape.of(
                "a map of keys of a box",
                Stream.of(
                                Stream.of(PURPOSE),
                                first.stream(),
                                Stream.of(PROTECTED, IMAGE, CLONE),
                                MakingKeys.ALL.stream(),
                                Stream.of(EXPECTS, ENDPOINTS, WORKSPACE, CONFIG, SERVICES, NOTES))
                        .flatMap(keys -> keys)
                        .<Key<?>>map(key -> key)
                        .toList(),
                BoxKeys::box);
    }

    private static BoxSpec box(Given given) {
        return new BoxSpec(
                given.or(STATE),
                given.or(PROTECTED),
                given.get(PURPOSE),
                given.get(IMAGE),
                given.get(CLONE),
                MakingKeys.making(given),
                given.get(EXPECTS).orElse(Map.of()),
                given.get(ENDPOINTS).orElse(Map.of()),
                given.get(WORKSPACE),
                given.get(CONFIG).orElse(List.of()),
                given.get(SERVICES).orElse(Map.of()),
                given.get(NOTES).orElse(Map.of()));
    }
}
