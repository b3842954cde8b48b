package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.machine.Machine;

/** ublue's image-info.json, as images of 2023 to 2026 carry it. */
final class ImageInfoWire {
    private ImageInfoWire() {}

    static Machine.ImageInfo read(String json) throws Unreadable {
        var info = Json.object(json);
        return new Machine.ImageInfo(
                info.essential("image-name"), info.text("image-ref"), info.text("image-tag"), info.text("version"));
    }
}
