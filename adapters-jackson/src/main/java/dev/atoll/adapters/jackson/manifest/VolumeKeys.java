package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.manifest.DeclaredPath;
import dev.atoll.core.manifest.Percent;
import dev.atoll.core.manifest.VolumeSpec;
import java.util.List;
import java.util.Optional;

/** One of {@code volumes}. */
final class VolumeKeys {
    private static final Key<String> LUKS =
            Key.expected("luks", Words.ID, "UUID of the encrypted container.").seenBy("Volumes");
    private static final Key<String> UUID =
            Key.expected("uuid", Words.ID, "UUID of the file system.").seenBy("Volumes");
    private static final Key<String> FILESYSTEM = Key.expected(
                    "filesystem", Words.NAME, "What it is formatted with, for example btrfs.")
            .seenBy("Volumes");
    private static final Key<Percent> WARN = Key.expected(
                    "warn", Words.PERCENT, "How much of it may be taken before that is a finding.")
            .or("85%")
            .seenBy("Volumes");
    private static final Key<Boolean> REMOVABLE = Key.expected("removable", Words.TRUTH, "Whether it may be away.")
            .or("false")
            .seenBy("Volumes");
    private static final Key<DeclaredPath> MOUNT =
            Key.expected("mount", Words.PATH, "Where it is mounted.").seenBy("Volumes");
    private static final Key<Boolean> ENCRYPTED = Key.expected(
                    "encrypted", Words.TRUTH, "Whether it is to be encrypted.")
            .seenBy("Volumes");
    private static final Key<Optional<Boolean>> EXPECTS = Key.expected(
            "expects",
            FieldsShape.of("a map of encrypted", List.of(ENCRYPTED), given -> given.get(ENCRYPTED)),
            "What else is checked.");

    static final Shape<VolumeSpec> SHAPE = FieldsShape.of(
            "a map with uuid or luks",
            List.of(LUKS, UUID, FILESYSTEM, WARN, REMOVABLE, MOUNT, EXPECTS),
            given -> new VolumeSpec(
                    given.get(LUKS),
                    given.get(UUID),
                    given.get(FILESYSTEM),
                    given.or(WARN),
                    given.or(REMOVABLE),
                    given.get(MOUNT),
                    given.get(EXPECTS).flatMap(encrypted -> encrypted)));

    private VolumeKeys() {}
}
