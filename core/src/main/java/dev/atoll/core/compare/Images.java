package dev.atoll.core.compare;

import dev.atoll.core.common.ImageRef;

/** Whether two ways of writing an image mean one. Stateless. */
final class Images {
    private Images() {}

    /** Engines write a short name with its registry in front, and a name without a tag with {@code latest}. */
    static boolean same(ImageRef wanted, ImageRef found) {
        var named = found.name().equals(wanted.name()) || found.name().endsWith("/" + wanted.name());
        var digests = wanted.digest().isPresent() && found.digest().isPresent();
        return named && (digests ? wanted.digest().equals(found.digest()) : sameTag(wanted, found));
    }

    private static boolean sameTag(ImageRef wanted, ImageRef found) {
        return wanted.tag().orElse("latest").equals(found.tag().orElse("latest"));
    }
}
