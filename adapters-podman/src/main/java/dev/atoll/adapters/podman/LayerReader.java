package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import java.util.List;
import java.util.Optional;

/**
 * Asks what the layer of one container is walked for: which files are in it, and how large it is. Files come first, as
 * they are what would be missed. Thread-safe.
 */
record LayerReader(Engine engine) {
    record Layer(Optional<BoxContents.ChangedFiles> changed, Optional<BoxContents.Size> size) {
        static final Layer UNSEEN = new Layer(Optional.empty(), Optional.empty());
    }

    /** @param packagesTold whether what packages bring is told otherwise */
    Layer read(Container.State box, boolean packagesTold, List<Gap> gaps) {
        var changes = engine.changes(box.id());
        var measured = engine.measure(box.id());
        return new Layer(changed(changes, measured, box, packagesTold, gaps), size(measured, box, gaps));
    }

    private Optional<BoxContents.ChangedFiles> changed(
            Engine.Reply changes, Engine.Reply measured, Container.State box, boolean packagesTold, List<Gap> gaps) {
        return switch (changes) {
            case Engine.Gone gone -> Optional.empty();
            case Engine.Refused refused -> {
                gaps.add(refused.trouble().in("files of " + box.name()));
                yield Optional.empty();
            }
            case Engine.Said said -> {
                try {
                    yield Optional.of(OwnLayer.read(said.text(), mounts(measured, box), packagesTold));
                } catch (Unreadable e) {
                    gaps.add(Trouble.of(Cause.UNREADABLE, engine.via() + ": " + e.what(), "podman diff " + box.name())
                            .in("files of " + box.name()));
                    yield Optional.empty();
                }
            }
        };
    }

    /**
     * Places where something of the host is mounted: podman's diff tells them as folders it added. Where it could not
     * be measured they are asked for by themselves.
     */
    private List<String> mounts(Engine.Reply measured, Container.State box) {
        var told = measured instanceof Engine.Refused ? engine.inspect(box.id()) : measured;
        return told instanceof Engine.Said said ? InspectWire.mountPoints(said.text()) : List.of();
    }

    private Optional<BoxContents.Size> size(Engine.Reply measured, Container.State box, List<Gap> gaps) {
        return switch (measured) {
            case Engine.Gone gone -> Optional.empty();
            case Engine.Refused refused -> {
                gaps.add(unmeasured(refused.trouble()).in("size of " + box.name()));
                yield Optional.empty();
            }
            case Engine.Said said -> {
                var size = InspectWire.size(said.text());
                if (size.isEmpty()) {
                    gaps.add(Trouble.of(Cause.UNREADABLE, engine.via() + ": no size told", "podman ps --all --size")
                            .in("size of " + box.name()));
                }
                yield size;
            }
        };
    }

    /** Layers of a slow disk, or very many files. */
    private static Trouble unmeasured(Trouble trouble) {
        return trouble.cause() == Cause.TIMED_OUT
                ? Trouble.of(Cause.TIMED_OUT, trouble.detail(), "give more time: --timeout 1m")
                : trouble;
    }
}
