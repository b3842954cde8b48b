package dev.atoll.core.document;

import dev.atoll.core.volume.FileSystems;
import dev.atoll.core.volume.Volume;
import java.util.ArrayList;
import java.util.List;

/** The disks in brief: the file systems in use and on which disk they lie, and disks of which nothing is mounted. */
final class MountedView {
    private static final int BRIEFLY = 10;

    private MountedView() {}

    static List<Block> of(List<Volume.State> roots) {
        var rows = new ArrayList<List<Text>>();
        for (var root : roots) {
            if (root.tree().anyMatch(volume -> !volume.mounts().isEmpty())) {
                rows(root, root, false, rows);
            } else if (root.size().bytes() > 0 && !root.format().orElse("").equals("swap")) {
                rows.add(row(Text.muted("not mounted"), root, root, false));
            }
        }
        if (rows.isEmpty()) {
            return List.of(new Block.Paragraph(Text.muted("none")));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Table(
                List.of(
                        Block.Column.shrinkingInFront("MOUNTED"),
                        Block.Column.right("USED"),
                        Block.Column.right("OF"),
                        Block.Column.of("WHAT"),
                        Block.Column.shrinking("DISK")),
                rows.stream().limit(BRIEFLY).toList()));
        if (rows.size() > BRIEFLY) {
            blocks.add(
                    new Block.Paragraph(Text.muted((rows.size() - BRIEFLY) + " more; `atoll volume` shows them all")));
        }
        return blocks;
    }

    private static void rows(Volume.State volume, Volume.State disk, boolean encrypted, List<List<Text>> rows) {
        var locked = encrypted || FileSystems.encrypts(volume);
        if (!volume.mounts().isEmpty()) {
            rows.add(row(Text.strong(where(volume)), volume, disk, locked));
        }
        volume.children().forEach(child -> rows(child, disk, locked, rows));
    }

    private static List<Text> row(Text where, Volume.State volume, Volume.State disk, boolean encrypted) {
        var what = new ArrayList<String>();
        volume.format().ifPresent(what::add);
        if (encrypted) {
            what.add("encrypted");
        }
        if (volume.readOnly()) {
            what.add("read-only");
        }
        var removable =
                disk.removable() ? disk.transport().map(t -> " (" + t + ")").orElse(" (removable)") : "";
        return List.of(
                where,
                VolumeView.used(volume),
                Text.of(volume.size().toString()),
                Text.of(String.join(", ", what)),
                Text.muted(disk.name() + removable));
    }

    private static String where(Volume.State volume) {
        var places = volume.places();
        return places.getFirst() + (places.size() > 1 ? " +" + (places.size() - 1) : "");
    }
}
