package dev.atoll.core.overview;

import dev.atoll.core.document.Block;
import dev.atoll.core.document.Text;
import dev.atoll.core.host.Host;
import dev.atoll.core.manifest.BackupSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to come back from, and the steps, as far as the manifest knows them. */
final class RecoverySection {
    private RecoverySection() {}

    static List<Block> of(Subject subject) {
        var blocks = new ArrayList<Block>();
        blocks.add(Subject.heading(2, "Recovery"));
        blocks.add(new Block.Facts(facts(subject)));
        var backups = subject.declared(Manifest::backups).orElse(Map.of());
        blocks.addAll(BoxSections.table(
                "Backups: declared, nobody looked whether they ran",
                List.of("BACKUP", "OF", "TO", "BY", "KEEPS"),
                backups.entrySet().stream().map(RecoverySection::row).toList()));
        blocks.addAll(steps(subject));
        return blocks;
    }

    private static List<Block.Fact> facts(Subject subject) {
        var facts = new ArrayList<Block.Fact>();
        subject.snapshot()
                .seen(Kinds.HOST)
                .filter(host -> host.booted().isPresent())
                .ifPresent(host -> facts.add(new Block.Fact("The host before", rollback(host, subject)).from("host")));
        var manifest = subject.manifest();
        if (manifest.isEmpty()) {
            facts.add(new Block.Fact(
                    "Backups",
                    Text.muted("not known: a manifest says what is copied where; atoll adopt --write begins one")));
            return facts;
        }
        if (manifest.get().backups().isEmpty()) {
            facts.add(new Block.Fact("Backups", Text.warning("none is declared")).from(Subject.DECLARED));
        }
        var only = Kept.of(manifest.get()).stream()
                .filter(Kept::onlyHere)
                .map(kept -> kept.path().value())
                .collect(Collectors.joining(", "));
        facts.add(new Block.Fact(
                        "On this disk alone",
                        only.isEmpty() ? Text.good("none of the folders above") : Text.warning(only))
                .from(Subject.DECLARED));
        return facts;
    }

    private static Text rollback(Host.State host, Subject subject) {
        return host.rollback()
                .map(before -> Text.of(before.version().orElse(before.checksum())
                        + before.timestamp()
                                .map(at -> ", built " + subject.times().ago(at))
                                .orElse("")
                        + "; " + UpdateSection.rollback(subject) + ", then restart, goes back to it"))
                .orElse(Text.warning("there is none to go back to"));
    }

    private static List<Text> row(Map.Entry<String, BackupSpec> backup) {
        var spec = backup.getValue();
        return List.of(
                Text.strong(backup.getKey()),
                Text.of(spec.sources().stream().map(Object::toString).collect(Collectors.joining(", "))),
                Text.of(spec.target()),
                Text.of(spec.engine()
                        .map(engine -> engine.name().toLowerCase(Locale.ROOT))
                        .orElse("")),
                Text.of(keeps(spec.keep())));
    }

    private static String keeps(BackupSpec.Keep keep) {
        return Stream.of(
                        counted(keep.hourly(), "hourly"),
                        counted(keep.daily(), "daily"),
                        counted(keep.weekly(), "weekly"),
                        counted(keep.monthly(), "monthly"),
                        counted(keep.yearly(), "yearly"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String counted(int number, String what) {
        return number == 0 ? "" : number + " " + what;
    }

    /** From the manifest alone: what it does not know, the owner has to. */
    private static List<Block> steps(Subject subject) {
        var manifest = subject.manifest();
        if (manifest.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add("# 1. on a new host of this image, with the manifest brought from elsewhere");
        lines.add("atoll manifest check");
        manifest.get()
                .directories()
                .forEach((path, directory) ->
                        directory.git().ifPresent(from -> lines.add("git clone " + from + " " + path)));
        if (!manifest.get().boxes().isEmpty()) {
            lines.add("# 2. the boxes");
            lines.add("atoll export distrobox.ini boxes.ini");
            lines.add("distrobox assemble create --file boxes.ini");
        }
        if (!manifest.get().backups().isEmpty()) {
            lines.add("# 3. the files, from: "
                    + String.join(", ", manifest.get().backups().keySet()));
        }
        lines.add("# then the network, and what is still missing");
        lines.add("sudo tailscale up");
        lines.add("atoll drift");
        return List.of(Subject.heading(3, "Steps"), new Block.Commands(lines));
    }
}
