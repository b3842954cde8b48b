package dev.atoll.core.document;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Texts;
import dev.atoll.core.machine.Machine;
import dev.atoll.core.observe.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the machine reads. */
final class MachineView implements KindView<Machine.State> {
    @Override
    public String title() {
        return "Machine";
    }

    @Override
    public List<Block> brief(Machine.State machine, Snapshot snapshot, Times times) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(Block.Fact.of("System", machine.os().words() + ", Linux " + machine.kernel()));
        facts.add(new Block.Fact("Memory", memory(machine.memory())));
        facts.add(Block.Fact.of("Load", load(machine) + ", up " + Texts.lasting(machine.uptime())));
        machine.insideBox().ifPresent(box -> facts.add(insideBox(box)));
        return List.of(new Block.Facts(facts));
    }

    @Override
    public List<String> names(Machine.State machine) {
        return List.of(machine.hostname());
    }

    @Override
    public Optional<List<Block>> one(String name, Machine.State machine, Snapshot snapshot, Times times) {
        return name.equals(machine.hostname())
                ? Optional.of(
                        Stream.concat(Stream.of(Block.Heading.of(2, name)), whole(machine, snapshot, times).stream())
                                .toList())
                : Optional.empty();
    }

    @Override
    public List<Block> whole(Machine.State machine, Snapshot snapshot, Times times) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(Block.Fact.of("Name", machine.hostname()));
        facts.add(Block.Fact.of("System", machine.os().words()));
        machine.os().variant().ifPresent(variant -> facts.add(Block.Fact.of("Variant", variant)));
        machine.os().ostreeVersion().ifPresent(version -> facts.add(Block.Fact.of("OSTree version", version)));
        machine.image().ifPresent(image -> facts.add(Block.Fact.of("Image", image(image))));
        facts.add(Block.Fact.of("Kernel", "Linux " + machine.kernel() + " on " + machine.architecture()));
        facts.add(Block.Fact.of(
                "Processor",
                machine.processor().model() + ", " + machine.processor().threads() + " threads"));
        facts.add(new Block.Fact("Memory", memory(machine.memory())));
        facts.add(Block.Fact.of("Swap", swap(machine.memory())));
        facts.add(Block.Fact.of("Load", load(machine)));
        machine.pressure().ifPresent(p -> facts.add(Block.Fact.of("Pressure", pressure(p))));
        facts.add(Block.Fact.of(
                "Up",
                Texts.lasting(machine.uptime()) + ", since "
                        + times.stamp(times.now().minus(machine.uptime()))));
        facts.add(Block.Fact.of("Virtual", machine.virtualization().orElse("no")));
        machine.insideBox().ifPresent(box -> facts.add(insideBox(box)));
        return List.of(new Block.Facts(facts));
    }

    private static Block.Fact insideBox(String box) {
        return new Block.Fact(
                "Seen from", Text.warning("inside the box " + box + ": run Atoll on the host to see the host"));
    }

    private static String image(Machine.ImageInfo image) {
        return image.name() + image.version().map(v -> " " + v).orElse("");
    }

    private static Text memory(Machine.Memory memory) {
        var used = new ByteSize(
                Math.max(0, memory.total().bytes() - memory.available().bytes()));
        var words = used + " of " + memory.total() + " used, " + memory.available() + " available";
        return memory.available().shareOf(memory.total()) < 0.05 ? Text.warning(words) : Text.of(words);
    }

    private static String swap(Machine.Memory memory) {
        return memory.swapTotal().bytes() == 0
                ? "none"
                : new ByteSize(Math.max(
                                0,
                                memory.swapTotal().bytes() - memory.swapFree().bytes())) + " of " + memory.swapTotal()
                        + " used";
    }

    private static String load(Machine.State machine) {
        var load = machine.load();
        return String.format(
                Locale.ROOT,
                "%.2f %.2f %.2f on %d threads",
                load.one(),
                load.five(),
                load.fifteen(),
                machine.processor().threads());
    }

    private static String pressure(Machine.Pressure pressure) {
        return String.format(
                Locale.ROOT,
                "waited in the last 10 s: cpu %.1f%%, memory %.1f%%, io %.1f%%",
                pressure.cpu(),
                pressure.memory(),
                pressure.io());
    }
}
