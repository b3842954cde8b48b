package dev.atoll.adapters.jackson.state;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.atoll.core.apply.Holder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The only place there is for a run: the kernel's lock on a file, which ends with its process however that ends. The file
 * is never deleted; its text says who holds it. Thread-safe.
 *
 * <p>POSIX takes all of a process's locks on a file from it as soon as it closes that file anywhere, be it after a mere
 * look. So what this process holds is known here, to all journals in it, and a file that it holds is not opened again.
 */
final class ApplyLock {
    static final String NAME = "apply.lock";
    private static final Map<Path, Lease> HERE = new HashMap<>();
    /** Never closed: somebody in this process holds these who is not known here, through another class loader. */
    private static final List<FileChannel> KEPT = new ArrayList<>();
    /** Whoever wants to know whether the place is free holds this before, so that a look is never taken for a run. */
    private static final long DOOR = 0;

    private static final long PLACE = 1;

    private final Path folder;

    /** @param folder that the file is in, or is to be in */
    ApplyLock(Path folder) {
        this.folder = folder;
    }

    /** What came of trying. */
    sealed interface Tried {}

    /** That this process holds it. */
    record Lease(Path file, FileChannel channel, Holder mine) implements Tried, AutoCloseable {
        boolean held() {
            return channel.isOpen();
        }

        /** Once; again, it does nothing. */
        @Override
        public void close() throws IOException {
            synchronized (HERE) {
                if (held()) {
                    HERE.remove(file);
                    channel.close();
                }
            }
        }
    }

    record Theirs(Holder holder) implements Tried {}

    /** Says who wants it, at a moment when nobody else can get it. */
    interface Applicant {
        Holder holder() throws IOException;
    }

    /** The folder has to be there. */
    Tried take(Applicant applicant) throws IOException {
        synchronized (HERE) {
            var file = file();
            var here = HERE.get(file);
            return here != null
                    ? new Theirs(here.mine())
                    : tried(
                            file,
                            Set.of(CREATE, READ, WRITE),
                            (channel, place) -> {
                                var mine = applicant.holder();
                                HolderText.write(channel, mine);
                                var lease = new Lease(file, channel, mine);
                                HERE.put(file, lease);
                                return lease;
                            },
                            Theirs::new);
        }
    }

    /** Who holds it now. */
    Optional<Holder> look() throws IOException {
        synchronized (HERE) {
            if (!Files.exists(folder.resolve(NAME))) {
                return Optional.empty();
            }
            var file = file();
            var here = HERE.get(file);
            return here != null
                    ? Optional.of(here.mine())
                    : tried(
                            file,
                            Set.of(READ, WRITE),
                            (channel, place) -> {
                                place.release();
                                return Optional.empty();
                            },
                            Optional::of);
        }
    }

    private interface WhenFree<T> {
        T then(FileChannel channel, FileLock place) throws IOException;
    }

    private static <T> T tried(Path file, Set<OpenOption> options, WhenFree<T> free, Function<Holder, T> taken)
            throws IOException {
        var channel = FileChannel.open(file, options, OwnFiles.FILE);
        try {
            var door = channel.lock(DOOR, 1, false);
            try {
                var place = channel.tryLock(PLACE, 1, false);
                return place == null ? taken.apply(HolderText.read(channel)) : free.then(channel, place);
            } finally {
                door.release();
            }
        } catch (OverlappingFileLockException e) {
            KEPT.add(channel);
            return taken.apply(HolderText.read(channel));
        } finally {
            if (!HERE.containsKey(file) && !KEPT.contains(channel)) {
                channel.close();
            }
        }
    }

    /** One file has one name, whatever links lead to its folder. */
    private Path file() throws IOException {
        return folder.toRealPath().resolve(NAME);
    }
}
