package dev.atoll.core.overview;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.document.Block;
import dev.atoll.core.document.Text;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.service.Service;
import dev.atoll.core.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was taken at the moment of the look. */
final class ResourceSection {
    private ResourceSection() {}

    static List<Block> of(Subject subject) {
        var blocks = new ArrayList<Block>();
        blocks.add(Subject.heading(2, "Resources, at that moment"));
        var facts = new ArrayList<Block.Fact>();
        subject.snapshot().seen(Kinds.MACHINE).ifPresent(machine -> {
            var memory = machine.memory();
            facts.add(Block.Fact.of("Memory", used(memory.total(), memory.available()) + " of " + memory.total())
                    .from("machine"));
        });
        subject.snapshot().seen(Kinds.SERVICE).stream()
                .flatMap(units -> units.units().stream())
                .forEach(unit -> UnitSection.details(unit, subject)
                        .filter(details -> details.memory()
                                .filter(bytes -> bytes.bytes() > 0)
                                .isPresent())
                        .ifPresent(details -> facts.add(Block.Fact.of("Memory of " + unit.name(), memory(details))
                                .from("services"))));
        if (!facts.isEmpty()) {
            blocks.add(new Block.Facts(facts));
        }
        blocks.addAll(fileSystems(subject));
        blocks.addAll(containers(subject));
        blocks.add(new Block.Note(
                Text.muted("not measured: what images and single folders take"), Optional.of("podman system df")));
        return blocks;
    }

    private static ByteSize used(ByteSize total, ByteSize available) {
        return new ByteSize(Math.max(0, total.bytes() - available.bytes()));
    }

    private static String memory(Service.Details details) {
        return details.memory().map(Object::toString).orElse("")
                + details.memoryPeak().map(peak -> ", at most " + peak).orElse("");
    }

    private static List<Block> fileSystems(Subject subject) {
        var rows = subject.snapshot().seen(Kinds.VOLUME).orElse(List.of()).stream()
                .flatMap(Volume.State::tree)
                .filter(volume -> volume.usage().isPresent() && !volume.mounts().isEmpty())
                .map(volume -> {
                    var usage = volume.usage().orElseThrow();
                    return List.of(
                            Text.strong(volume.places().getFirst().value()),
                            Text.of(usage.used().toString()),
                            Text.of(usage.available().toString()),
                            Text.of(Math.round(usage.share() * 100) + "%"));
                })
                .toList();
        return BoxSections.table("File systems", List.of("MOUNTED", "USED", "AVAILABLE", "SHARE"), rows);
    }

    private static List<Block> containers(Subject subject) {
        var rows = subject.snapshot().seen(Kinds.CONTAINER_DETAILS).orElse(List.of()).stream()
                .filter(details -> details.usage().isPresent())
                .map(ResourceSection::row)
                .toList();
        return BoxSections.table("Containers that run", List.of("CONTAINER", "PROCESSOR", "MEMORY"), rows);
    }

    private static List<Text> row(ContainerDetails details) {
        var usage = details.usage().orElseThrow();
        return List.of(
                Text.strong(details.name()),
                Text.of(String.format(Locale.ROOT, "%.1f%%", usage.cpuPercent())),
                Text.of(usage.memory().toString()));
    }
}
