package dev.atoll.adapters.memory;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.volume.Volume;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Builds one node of a simulated tree of volumes, naming only what it has. Not thread-safe. */
final class Layer {
    private final String name;
    private final Volume.Type type;
    private final ByteSize size;
    private Optional<String> format = Optional.empty();
    private Optional<String> uuid = Optional.empty();
    private Optional<String> label = Optional.empty();
    private Optional<String> partitionType = Optional.empty();
    private Optional<String> model = Optional.empty();
    private Optional<String> serial = Optional.empty();
    private Optional<String> transport = Optional.empty();
    private boolean removable;
    private Optional<Volume.Usage> usage = Optional.empty();
    private List<Volume.Mount> mounts = List.of();
    private Optional<Volume.Btrfs> btrfs = Optional.empty();
    private List<Volume.State> children = List.of();

    Layer(String name, Volume.Type type, long bytes) {
        this.name = name;
        this.type = type;
        this.size = new ByteSize(bytes);
    }

    Layer holding(String whatFormat, String itsUuid) {
        format = Optional.of(whatFormat);
        uuid = Optional.of(itsUuid);
        return this;
    }

    Layer labelled(String itsLabel) {
        label = Optional.of(itsLabel);
        return this;
    }

    Layer partition(String itsType) {
        partitionType = Optional.of(itsType);
        return this;
    }

    Layer hardware(String itsModel, String itsSerial, String itsTransport, boolean canBeRemoved) {
        model = Optional.of(itsModel);
        serial = Optional.of(itsSerial);
        transport = Optional.of(itsTransport);
        removable = canBeRemoved;
        return this;
    }

    Layer used(ByteSize used, ByteSize available) {
        usage = Optional.of(new Volume.Usage(new ByteSize(used.bytes() + available.bytes()), used, available));
        return this;
    }

    Layer mounted(Volume.Mount... where) {
        mounts = List.of(where);
        return this;
    }

    Layer btrfs(String... subvolumes) {
        btrfs = Optional.of(new Volume.Btrfs(List.of(name), List.of(subvolumes)));
        return this;
    }

    Layer with(Layer... above) {
        children = Arrays.stream(above).map(Layer::state).toList();
        return this;
    }

    Volume.State state() {
        return new Volume.State(
                name,
                type,
                size,
                format,
                label,
                uuid,
                partitionType,
                model,
                serial,
                transport,
                removable,
                false,
                usage,
                mounts,
                btrfs,
                children);
    }
}
