package dev.atoll.core.common;

import static dev.atoll.core.common.Components.notNull;

import java.util.Optional;

/**
 * A container image as it is written: {@code registry.fedoraproject.org/fedora:43}. Transports of ostree
 * ({@code ostree-image-signed:docker://}) are not part of it.
 *
 * @param name registry and repository
 */
public record ImageRef(String name, Optional<String> tag, Optional<String> digest) {
    public ImageRef {
        notNull(name, tag, digest);
        if (name.isBlank()) {
            throw new IllegalArgumentException("an image needs a name");
        }
    }

    /** Reads {@code name[:tag][@digest]}; a colon before the last slash belongs to a registry's port. */
    public static ImageRef parse(String text) {
        var at = text.indexOf('@');
        var named = at < 0 ? text : text.substring(0, at);
        Optional<String> digest = at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1));
        var colon = named.indexOf(':', named.lastIndexOf('/') + 1);
        return colon < 0
                ? new ImageRef(named, Optional.empty(), digest)
                : new ImageRef(named.substring(0, colon), Optional.of(named.substring(colon + 1)), digest);
    }

    /** The last part of the name: {@code fedora}. */
    public String shortName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return name
                + tag.map(t -> ":" + t).orElse("")
                + digest.map(d -> "@" + d).orElse("");
    }
}
