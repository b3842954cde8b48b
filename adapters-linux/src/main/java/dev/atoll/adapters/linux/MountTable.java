package dev.atoll.adapters.linux;

import com.google.common.base.Splitter;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.volume.Volume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mounts by the path of their device, read from proc_pid_mountinfo(5). Immutable. */
record MountTable(Map<String, List<Entry>> byDevice) {
    private static final Splitter BLANK = Splitter.on(' ');
    private static final Splitter COMMA = Splitter.on(',');
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-3][0-7]{2})");

    /** @param root which part of the file system is mounted there */
    record Entry(HostPath path, String root, String format, boolean readOnly) {
        Volume.Mount mount() {
            return new Volume.Mount(path, readOnly, format.equals("btrfs") ? Optional.of(root) : Optional.empty());
        }
    }

    static MountTable read(List<String> mountinfo) {
        var byDevice = new LinkedHashMap<String, List<Entry>>();
        for (var line : mountinfo) {
            var words = BLANK.splitToList(line);
            var dash = words.indexOf("-");
            if (dash >= 6
                    && words.size() > dash + 2
                    && words.get(dash + 2).startsWith("/dev/")
                    && words.get(4).startsWith("/")) {
                byDevice.computeIfAbsent(decoded(words.get(dash + 2)), device -> new ArrayList<>())
                        .add(new Entry(
                                new HostPath(decoded(words.get(4))),
                                decoded(words.get(3)),
                                words.get(dash + 1),
                                isReadOnly(words, dash)));
            }
        }
        return new MountTable(byDevice);
    }

    /** Read-only here, or as a whole: the second stands after the device. */
    private static boolean isReadOnly(List<String> words, int dash) {
        return COMMA.splitToList(words.get(5)).contains("ro")
                || (words.size() > dash + 3
                        && COMMA.splitToList(words.get(dash + 3)).contains("ro"));
    }

    /** Where a device is mounted: each subvolume of a btrfs, of others the whole, unless only parts of it are. */
    List<Volume.Mount> of(String device) {
        var all = byDevice.getOrDefault(device, List.of());
        var whole = all.stream()
                .filter(entry -> entry.format().equals("btrfs") || entry.root().equals("/"))
                .toList();
        return (whole.isEmpty() ? all : whole).stream().map(Entry::mount).toList();
    }

    /** What the kernel mounted it as: without udev lsblk does not know. */
    Optional<String> format(String device) {
        return byDevice.getOrDefault(device, List.of()).stream().findFirst().map(Entry::format);
    }

    /** Blanks, tabs, newlines and backslashes are written as three octal digits. */
    private static String decoded(String word) {
        return OCTAL.matcher(word)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 8))));
    }
}
