package dev.atoll.core.overview;

import dev.atoll.core.document.Block;
import dev.atoll.core.document.Text;
import dev.atoll.core.manifest.DirectorySpec;
import dev.atoll.core.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The folders that matter, as the manifest has them. */
final class DirectorySection {
    private DirectorySection() {}

    static List<Block> of(Subject subject) {
        var manifest = subject.manifest();
        if (manifest.isEmpty()) {
            return List.of();
        }
        var rows = Kept.of(manifest.get()).stream()
                .map(kept -> List.of(
                        Text.strong(kept.path().value()),
                        Text.of(String.join(", ", kept.uses())),
                        Text.of(git(manifest.get(), kept).orElse("")),
                        elsewhere(kept)))
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(Subject.heading(2, "Directories"));
        blocks.add(new Block.Paragraph(Text.muted("declared in the manifest; nobody looked whether they are there")));
        blocks.add(new Block.Table(
                List.of(
                        Block.Column.shrinking("FOLDER"),
                        Block.Column.shrinking("FOR"),
                        Block.Column.shrinking("CLONE OF").optional(),
                        Block.Column.shrinking("ELSEWHERE TOO")),
                rows));
        return blocks;
    }

    private static Optional<String> git(Manifest manifest, Kept kept) {
        return Optional.ofNullable(manifest.directories().get(kept.path())).flatMap(DirectorySpec::git);
    }

    private static Text elsewhere(Kept kept) {
        if (kept.onlyHere()) {
            return Text.warning("no");
        }
        var places = new ArrayList<String>();
        if (kept.repository()) {
            places.add("its repository");
        }
        kept.backups().forEach(name -> places.add("backup " + name));
        return Text.of(String.join(", ", places));
    }
}
