package dev.atoll.core.claim;

import dev.atoll.core.observe.Kinds;
import dev.atoll.core.volume.Volume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How large a disk is, how it is attached, what is on it and where it is mounted: by its name, or by its kind. */
final class DiskClaims {
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\w/-])(?:/dev/)?(nvme\\d+n\\d+(?:p\\d+)?|[sv]d[a-z]\\d{0,2}|mmcblk\\d+(?:p\\d+)?|zram\\d+|luks-[0-9a-f-]+)(?![\\w-])");
    private static final Pattern KIND = Line.pattern("\\b(nvme|usb|sata)\\b");
    private static final Pattern DISK = Line.pattern("\\b(?:storage|ssd|hdd|disks?|drives?|stick)\\b");
    private static final Pattern FORMAT = Line.pattern("\\b(btrfs|ext4|xfs|vfat|exfat|ntfs|f2fs)\\b");
    private static final Pattern LUKS = Line.pattern("\\b(?:luks|encrypted)\\b");
    private static final Pattern OPEN = Line.pattern("\\b(?:unencrypted|not encrypted|no encryption)\\b");
    private static final Pattern MOUNT = Pattern.compile("(?:^|\\s)(/(?:[\\w.-]+/?)*)(?=\\s|$)");

    private DiskClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        return text.prose().flatMap(line -> of(line, subject).stream());
    }

    private static Optional<Checked> of(Line line, Subject subject) {
        var name = line.in(NAME);
        var told = Amount.in(line.words()).isPresent() || line.says(FORMAT) || line.says(LUKS) || line.says(OPEN);
        if (name.find() && (told || line.says(DISK) || line.says(MOUNT))) {
            return Optional.of(line.checked(subject.ask(
                    Kinds.VOLUME,
                    all -> Disks.all(all)
                            .filter(volume -> volume.name().equals(name.group(1))
                                    || (name.group(1).startsWith("luks-")
                                            && volume.name().startsWith(name.group(1))))
                            .findFirst()
                            .map(volume -> compared(line.words(), volume).answer())
                            .orElseGet(() -> subject.absence(
                                    Kinds.VOLUME, Answer.contradicted("there is no " + name.group(1)))))));
        }
        var kind = line.in(KIND);
        return kind.find() && told && line.says(DISK) && HandWritten.isShort(line)
                ? Optional.of(line.checked(
                        subject.ask(Kinds.VOLUME, all -> ofKind(line.words(), Line.lower(kind.group(1)), all))))
                : Optional.empty();
    }

    /** Of several disks of one kind, the one that agrees the most. One that is not plugged in may be so tomorrow. */
    private static Answer ofKind(String words, String kind, List<Volume.State> roots) {
        var compared = roots.stream()
                .filter(disk -> disk.transport().filter(kind::equals).isPresent())
                .map(disk -> compared(words, disk))
                .toList();
        return compared.stream()
                .min(Comparator.comparingInt(one -> one.differs().size()))
                .map(Compared::answer)
                .orElseGet(() -> Answer.unanswered("no " + kind + " disk is attached now"));
    }

    private static Compared compared(String words, Volume.State volume) {
        var agrees = new ArrayList<String>();
        var differs = new ArrayList<String>();
        Amount.in(words)
                .ifPresent(amount -> (amount.means(volume.size()) ? agrees : differs)
                        .add(volume.size().toString()));
        if (OPEN.matcher(words).find()) {
            (Disks.encrypted(volume) ? differs : agrees).add(Disks.encrypted(volume) ? "encrypted" : "not encrypted");
        } else if (LUKS.matcher(words).find()) {
            (Disks.encrypted(volume) ? agrees : differs).add(Disks.encrypted(volume) ? "LUKS" : "not encrypted");
        }
        var format = FORMAT.matcher(words);
        if (format.find()) {
            var wanted = Line.lower(format.group(1));
            (Disks.holds(volume, wanted) ? agrees : differs)
                    .add(Disks.holds(volume, wanted) ? wanted : "no " + wanted + " on it");
        }
        var mount = MOUNT.matcher(words);
        if (mount.find()) {
            var there = volume.tree()
                    .flatMap(one -> one.places().stream())
                    .anyMatch(place -> place.value().equals(mount.group(1)));
            (there ? agrees : differs).add((there ? "mounted at " : "not mounted at ") + mount.group(1));
        }
        return new Compared(volume.name(), agrees, differs);
    }

    /** What of a line holds of one disk and what does not. */
    private record Compared(String name, List<String> agrees, List<String> differs) {
        private Compared {
            agrees = List.copyOf(agrees);
            differs = List.copyOf(differs);
        }

        private Answer answer() {
            return differs.isEmpty()
                    ? Answer.confirmed(name + (agrees.isEmpty() ? " is there" : ": " + list(agrees)))
                    : Answer.contradicted(name + ": " + list(differs));
        }

        private static String list(List<String> words) {
            return words.stream().collect(Collectors.joining(", "));
        }
    }
}
