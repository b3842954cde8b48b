package dev.atoll.core.document;

import dev.atoll.core.observe.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * How one kind reads. Pure; gets a value that was seen, and the snapshot for what other kinds know of it.
 *
 * @param <T> what observing the kind answers
 */
interface KindView<T> {
    /** Of the section: {@code Boxes}. */
    String title();

    /** The few lines a status has room for. */
    List<Block> brief(T seen, Snapshot snapshot, Times times);

    /** Everything the list calls tell. */
    List<Block> whole(T seen, Snapshot snapshot, Times times);

    /** Names that can be shown one by one; empty where the kind is one thing. */
    default List<String> names(T seen) {
        return List.of();
    }

    /** One of them, with its details where the snapshot has them; empty when nothing is called so. */
    default Optional<List<Block>> one(String name, T seen, Snapshot snapshot, Times times) {
        return Optional.empty();
    }
}
