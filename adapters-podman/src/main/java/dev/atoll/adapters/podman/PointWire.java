package dev.atoll.adapters.podman;

import dev.atoll.adapters.podman.KeptPoint.Export;
import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code point.json}, our own: version 1. Pure. */
final class PointWire {
    private static final Pattern FILE_NAME = Pattern.compile("[^/\\p{Cntrl}]+");
    private static final Pattern MODE = Pattern.compile("([r-][w-][x-]){3}");

    private PointWire() {}

    static String written(KeptPoint point) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("version", 1);
        fields.put("id", point.id());
        fields.put("box", point.box());
        fields.put("scope", point.scope().name());
        fields.put("at", point.at().toString());
        fields.put("image", point.image());
        point.size().ifPresent(size -> fields.put("size", size.bytes()));
        point.layer().ifPresent(layer -> fields.put("layer", layer.bytes()));
        fields.put("running", point.running());
        fields.put("volumes", point.volumes());
        fields.put("made", point.made().stream().map(PointWire::made).toList());
        fields.put("applications", listed(point.applications()));
        fields.put("binaries", listed(point.binaries()));
        fields.put("created", point.created());
        fields.put("imageAt", point.imageAt());
        return Json.written(fields);
    }

    private static Map<String, Object> made(KeptVolume volume) {
        return Map.of("name", volume.name(), "driver", volume.driver(), "options", volume.options());
    }

    private static List<KeptVolume> made(List<Json> told) throws Unreadable {
        var made = new ArrayList<KeptVolume>();
        for (var volume : told) {
            made.add(new KeptVolume(
                    volume.essential("name"), volume.essential("driver"), KeptVolume.options(volume.at("options"))));
        }
        return made;
    }

    private static List<Map<String, String>> listed(List<Export> exports) {
        return exports.stream()
                .map(export -> Map.of("name", export.name(), "mode", export.mode()))
                .toList();
    }

    /** What is read names files: a name that leads elsewhere is none. */
    static KeptPoint read(String text) throws Unreadable {
        var json = Json.object(text);
        if (json.number("version").orElse(0L) != 1) {
            throw new Unreadable("written by another Atoll");
        }
        var created = json.words("created");
        var imageAt = json.number("imageAt").orElse(-1L).intValue();
        if (imageAt < 1 || imageAt >= created.size()) {
            throw new Unreadable("no command that made the box");
        }
        return new KeptPoint(
                json.essential("id"),
                json.essential("box"),
                json.essential("scope").equals("SYSTEM") ? Scope.SYSTEM : Scope.USER,
                json.time("at").orElseThrow(() -> new Unreadable("no time")),
                json.essential("image"),
                json.number("size").filter(bytes -> bytes >= 0).map(ByteSize::new),
                json.number("layer").filter(bytes -> bytes >= 0).map(ByteSize::new),
                json.flag("running"),
                safe(json.texts("volumes")),
                made(json.items("made")),
                exports(json.items("applications")),
                exports(json.items("binaries")),
                created,
                imageAt);
    }

    private static List<Export> exports(List<Json> told) throws Unreadable {
        var exports = new ArrayList<Export>();
        for (var export : told) {
            var mode = export.essential("mode");
            if (!MODE.matcher(mode).matches()) {
                throw new Unreadable("no mode of a file");
            }
            exports.add(new Export(safe(List.of(export.essential("name"))).getFirst(), mode));
        }
        return exports;
    }

    private static List<String> safe(List<String> names) throws Unreadable {
        for (var name : names) {
            if (!FILE_NAME.matcher(name).matches() || name.equals(".") || name.equals("..")) {
                throw new Unreadable("no name of a file");
            }
        }
        return names;
    }
}
