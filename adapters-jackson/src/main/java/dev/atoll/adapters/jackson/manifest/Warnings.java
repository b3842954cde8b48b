package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.common.ImageRef;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.DeclaredPath;
import dev.atoll.core.manifest.Diagnostic;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.manifest.SecretLook;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is allowed and probably not meant. */
final class Warnings {
    private static final Set<String> ROLLING = Set.of(
            "latest",
            "stable",
            "testing",
            "unstable",
            "rolling",
            "edge",
            "main",
            "master",
            "nightly",
            "next",
            "tumbleweed",
            "rawhide",
            "sid");

    private final Node.Entries root;
    private final Node.Entries whole;
    private final Problems problems;

    Warnings(Node.Entries root, Node.Entries whole, Problems problems) {
        this.root = root;
        this.whole = whole;
        this.problems = problems;
    }

    /** What is only looked for on demand. */
    enum Care {
        ROLLING_TAGS
    }

    /** Whether something is there, on the machine that the manifest is about. */
    interface Exists {
        /** Where nobody can tell, everything is. */
        Exists EVERYTHING = path -> true;

        boolean test(DeclaredPath path);
    }

    void look(Manifest manifest, Set<Care> care, Exists exists) {
        secrets(root, ManifestPath.ROOT, "");
        paths(manifest, exists);
        if (care.contains(Care.ROLLING_TAGS)) {
            tags(manifest);
        }
    }

    private void secrets(Node node, ManifestPath path, String before) {
        switch (node) {
            case Node.Word word -> {
                if (SecretLook.in(before + word.text())) {
                    problems.add(
                            word.span(),
                            Diagnostic.warning(path, "this looks like a secret, and this file is no place for one")
                                    .expecting("where it lies, for example a file named in secrets"));
                }
            }
            case Node.Items items -> {
                for (var i = 0; i < items.items().size(); i++) {
                    secrets(items.items().get(i), path.at(i), before);
                }
            }
            case Node.Entries entries ->
                entries.entries()
                        .forEach(entry -> secrets(
                                entry.value(),
                                path.to(entry.key().text()),
                                entry.key().text() + ": "));
        }
    }

    private void paths(Manifest manifest, Exists exists) {
        manifest.boxes().forEach((name, box) -> {
            if (box.state() != BoxSpec.State.ABSENT) {
                var path = ManifestPath.of("boxes", name);
                box.workspace().ifPresent(workspace -> path(workspace, path.to("workspace"), exists));
                paths(box.config(), path.to("config"), exists);
            }
        });
        manifest.quadlets()
                .forEach((name, quadlet) -> path(quadlet.file(), ManifestPath.of("quadlets", name, "file"), exists));
        manifest.backups()
                .forEach(
                        (name, backup) -> paths(backup.sources(), ManifestPath.of("backups", name, "sources"), exists));
        paths(manifest.secrets(), ManifestPath.of("secrets"), exists);
    }

    private void paths(List<DeclaredPath> list, ManifestPath path, Exists exists) {
        for (var i = 0; i < list.size(); i++) {
            path(list.get(i), path.at(i), exists);
        }
    }

    private void path(DeclaredPath declared, ManifestPath path, Exists exists) {
        if (!exists.test(declared)) {
            problems.add(Tree.span(whole, path), Diagnostic.warning(path, "there is no " + declared));
        }
    }

    private void tags(Manifest manifest) {
        manifest.host()
                .flatMap(dev.atoll.core.manifest.HostSpec::image)
                .ifPresent(image -> tag(image, ManifestPath.of("host", "image")));
        tags(manifest.boxes(), "boxes");
        tags(manifest.templates(), "templates");
    }

    private void tags(Map<String, BoxSpec> boxes, String section) {
        boxes.forEach((name, box) -> {
            if (box.state() != BoxSpec.State.ABSENT) {
                box.image().ifPresent(image -> tag(image, ManifestPath.of(section, name, "image")));
            }
        });
    }

    private void tag(ImageRef image, ManifestPath path) {
        var tag = image.tag().orElse("latest");
        if (image.digest().isEmpty() && ROLLING.contains(tag)) {
            problems.add(
                    Tree.span(whole, path),
                    Diagnostic.warning(path, "the tag '" + tag + "' moves: the same file makes another machine later")
                            .expecting("a tag that stays, or a digest"));
        }
    }
}
