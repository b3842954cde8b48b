package dev.atoll.core.overview;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Source;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.document.Block;
import dev.atoll.core.document.Text;
import dev.atoll.core.host.Host;
import dev.atoll.core.manifest.HostSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.task.MaintenanceTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who keeps what up to date, and what to type to do it by hand. */
final class UpdateSection {
    private UpdateSection() {}

    static List<Block> of(Subject subject) {
        var blocks = new ArrayList<Block>();
        blocks.add(Subject.heading(2, "Updating"));
        blocks.addAll(subject.kind(3, "Host image", Kinds.HOST));
        blocks.addAll(policy(subject));
        blocks.add(Subject.heading(3, "By hand"));
        var lines = new ArrayList<>(host(subject));
        lines.addAll(boxes(subject));
        lines.add("# Flatpaks");
        lines.add("flatpak update");
        blocks.add(new Block.Commands(lines));
        return blocks;
    }

    private static List<Block> policy(Subject subject) {
        var facts = new ArrayList<Block.Fact>();
        subject.snapshot().seen(Kinds.TASK).orElse(List.of()).stream()
                .filter(task -> task.updates().isPresent())
                .forEach(task -> facts.add(new Block.Fact(task.name(), updater(task, subject)).from("duties")));
        subject.declared(Manifest::host)
                .flatMap(host -> host)
                .flatMap(HostSpec::updates)
                .flatMap(HostSpec.Updates::by)
                .ifPresent(by -> facts.add(
                        Block.Fact.of("Wanted", "the host is updated by " + by).from(Subject.DECLARED)));
        return facts.isEmpty()
                ? List.of()
                : List.of(subject.heading(3, "Who does it", Kinds.TASK), new Block.Facts(facts));
    }

    private static Text updater(MaintenanceTask.State task, Subject subject) {
        var what = task.updates().orElse("");
        return task.enabled()
                ? Text.of(what
                        + task.next()
                                .map(at -> ", next " + subject.times().until(at))
                                .orElse("")
                        + task.last()
                                .map(at -> ", last " + subject.times().ago(at))
                                .orElse(""))
                : Text.muted(what + ": switched off");
    }

    /** Staged first; the restart is a step of its own. */
    private static List<String> host(Subject subject) {
        if (subject.snapshot().seen(Kinds.HOST).flatMap(Host.State::booted).isEmpty()) {
            return List.of();
        }
        return bootc(subject)
                ? List.of(
                        "# the host: stages the new image; a restart starts it",
                        "sudo bootc upgrade",
                        "systemctl reboot")
                : List.of(
                        "# the host: stages the new image; a restart starts it",
                        "rpm-ostree status",
                        "rpm-ostree upgrade",
                        "systemctl reboot");
    }

    /** What to type to boot what ran before. */
    static String rollback(Subject subject) {
        return bootc(subject) ? "sudo bootc rollback" : "rpm-ostree rollback";
    }

    private static boolean bootc(Subject subject) {
        return subject.snapshot().of(Kinds.HOST) instanceof Observation.Known<Host.State> known
                && known.source().map(Source::tool).filter("bootc"::equals).isPresent();
    }

    private static List<String> boxes(Subject subject) {
        var distributions = subject.snapshot().seen(Kinds.BOX_CONTENTS).orElse(List.of()).stream()
                .filter(contents -> contents.distribution().isPresent())
                .collect(Collectors.toMap(
                        BoxContents::name, contents -> contents.distribution().orElseThrow(), (one, other) -> one));
        var lines = new ArrayList<String>();
        subject.snapshot().seen(Kinds.CONTAINER).orElse(List.of()).stream()
                .filter(box ->
                        box.box().filter(Container.BoxTool.DISTROBOX::equals).isPresent())
                .forEach(box -> lines.add(line(box, distributions)));
        if (!lines.isEmpty()) {
            lines.addFirst("# each box by its own package manager, whichever that is");
        }
        return lines;
    }

    private static String line(Container.State box, Map<String, String> distributions) {
        var distribution = distributions.get(box.name());
        return "distrobox upgrade " + (box.scope() == Scope.SYSTEM ? "--root " : "") + box.name()
                + (distribution == null ? "" : "   # " + distribution);
    }
}
