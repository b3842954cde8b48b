package dev.atoll.core.claim;

import dev.atoll.core.observe.Kinds;
import dev.atoll.core.volume.Volume;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That what is stored is encrypted: everything, or the homes. Of one disk, see {@link DiskClaims}. */
final class EncryptionClaims {
    private static final Pattern STORED =
            Line.pattern("\\b(?:encrypted|encrypts)\\b.*\\b(?:storage|disks?|drives?|data|at rest)\\b"
                    + "|\\b(?:storage|disks?|drives?|data|home)\\b.*\\bencrypted\\b|\\bfull[- ]disk encryption\\b");
    private static final Pattern HOME = Line.pattern("\\bhomes?\\b");
    private static final Pattern ONE = Line.pattern(
            "\\b(?:nvme|usb|sata|unencrypted|not encrypted|backups?|primary|internal|external|transit|secrets?|keys?)\\b");
    private static final Set<String> HOMES = Set.of("/home", "/var/home", "/var");

    private EncryptionClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        return text.statements()
                .filter(line -> line.says(STORED) && !line.says(ONE))
                .map(line -> line.checked(
                        subject.ask(Kinds.VOLUME, all -> line.says(HOME) ? homes(all) : everything(all, subject))));
    }

    private static Answer everything(List<Volume.State> roots, Subject subject) {
        var open = Disks.open(roots);
        if (!open.isEmpty()) {
            return Answer.contradicted("not encrypted: "
                    + open.stream().map(volume -> whole(volume, roots)).collect(Collectors.joining("; ")));
        }
        var encrypted =
                roots.stream().filter(Disks::encrypted).map(Disks::named).toList();
        return encrypted.isEmpty() || Disks.untold(roots)
                ? Answer.unanswered("what is on the disks was not told of all of them")
                : subject.absence(Kinds.VOLUME, Answer.confirmed("encrypted: " + String.join("; ", encrypted)));
    }

    private static String whole(Volume.State volume, List<Volume.State> roots) {
        var disk = roots.stream()
                .filter(root -> root.tree().anyMatch(volume::equals))
                .map(Disks::named)
                .findFirst()
                .orElse("");
        return volume.name() + ", " + volume.format().orElse("") + " on " + disk;
    }

    private static Answer homes(List<Volume.State> roots) {
        var holding = Disks.all(roots)
                .filter(volume -> volume.places().stream()
                        .anyMatch(place ->
                                HOMES.contains(place.value()) || place.value().matches("(?:/var)?/home/[^/]+")))
                .toList();
        if (holding.isEmpty()) {
            return Answer.unanswered("no file system is told to be mounted below /home");
        }
        var open = Disks.open(roots);
        var bare =
                holding.stream().filter(open::contains).map(Volume.State::name).toList();
        return Answer.of(
                bare.isEmpty(),
                bare.isEmpty()
                        ? "the homes are on " + holding.getFirst().name() + ", inside LUKS"
                        : "the homes are on " + String.join(", ", bare) + ", which is not encrypted");
    }
}
