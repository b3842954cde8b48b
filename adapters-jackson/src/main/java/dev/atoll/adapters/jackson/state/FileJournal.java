package dev.atoll.adapters.jackson.state;

import dev.atoll.core.apply.Holder;
import dev.atoll.core.apply.Note;
import dev.atoll.core.apply.Run;
import dev.atoll.core.apply.RunIds;
import dev.atoll.core.apply.RunJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs in the state folder, each a file of JSON lines, {@code runs/20261126-140512.jsonl}; the place for one is the lock
 * on {@code apply.lock}, which a process that dies gives up. Secrets are not written, so that an action which held one
 * reads back with stars in its place, and cannot be done again as it was. Makes nothing before a claim, never deletes a
 * run in which something was noted, and decides nothing. Safe for concurrent calls, by several processes too.
 */
public final class FileJournal implements RunJournal {
    static final String END = ".jsonl";

    private final Path folder;
    private final Path runs;
    private final ApplyLock lock;
    private final Children children;

    public FileJournal(StateFolder folder) {
        this.folder = folder.path();
        this.runs = this.folder.resolve("runs");
        this.lock = new ApplyLock(this.folder);
        this.children = new Children(this.folder);
    }

    @Override
    public Claim claim(Instant now) {
        return calmly(() -> {
            try {
                return claimed(now);
            } catch (IOException e) {
                return new Refused(OwnFiles.trouble(folder, e));
            }
        });
    }

    private Claim claimed(Instant now) throws IOException {
        OwnFiles.folder(folder);
        OwnFiles.folder(runs);
        var tried = lock.take(() -> new Holder(
                RunIds.next(now, ids()),
                ProcessHandle.current().pid(),
                System.getProperty("user.name", "somebody"),
                now));
        return switch (tried) {
            case ApplyLock.Theirs theirs -> new Held(theirs.holder());
            case ApplyLock.Lease lease -> taken(lease);
        };
    }

    /** The place is ours; whoever had it before may have died over something that goes on. */
    private Claim taken(ApplyLock.Lease lease) throws IOException {
        var working = children.working();
        if (working.isEmpty()) {
            return new Taken(OpenFile.of(lease, runs.resolve(lease.mine().run() + END), children));
        }
        lease.close();
        return new Outlived(working.get().pid(), working.get().what());
    }

    @Override
    public List<Run> runs() {
        try {
            var found = new ArrayList<Run>();
            for (var id : ids()) {
                brief(id).ifPresent(found::add);
            }
            return found.stream().sorted(RunIds.OLDEST_FIRST.reversed()).toList();
        } catch (IOException e) {
            // None was made yet, or nobody may look.
            return List.of();
        }
    }

    @Override
    public List<Run> newest(int most) {
        try {
            return newestFirst()
                    .map(this::brief)
                    .flatMap(Optional::stream)
                    .limit(most)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public Optional<Run> unfinished() {
        try {
            for (var id : newestFirst().toList()) {
                if (NoteFile.ended(runs.resolve(id + END))) {
                    return Optional.empty();
                }
                var run = brief(id);
                if (run.isPresent()) {
                    return run;
                }
            }
        } catch (IOException e) {
            // None was made yet, or nobody may look.
        }
        return Optional.empty();
    }

    /** Of what is there alone: a name is never made a path. */
    @Override
    public Optional<Run> run(String id) {
        try {
            return ids().contains(id) ? read(id, NoteFile::read) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Tail tail(String id) {
        try {
            return ids().contains(id) ? new FileTail(runs.resolve(id + END)) : Optional::empty;
        } catch (IOException e) {
            return Optional::empty;
        }
    }

    private interface Reading {
        List<Note> read(Path file) throws IOException;
    }

    private Optional<Run> brief(String id) {
        return read(id, NoteFile::brief);
    }

    private Optional<Run> read(String id, Reading reading) {
        try {
            var notes = reading.read(runs.resolve(id + END));
            return Optional.of(notes)
                    .filter(some -> !some.isEmpty() && some.getFirst() instanceof Note.Begun)
                    .map(some -> Run.of(id, some));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Stream<String> newestFirst() throws IOException {
        return ids().stream().sorted(RunIds.BY_NAME.reversed());
    }

    private List<String> ids() throws IOException {
        try (var files = Files.list(runs)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(END))
                    .map(name -> name.substring(0, name.length() - END.length()))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public Optional<Holder> holder() {
        return calmly(() -> {
            try {
                return lock.look();
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    /** An interrupt closes a channel; it is for whoever waits for the work, and waits itself until this is done. */
    private static <T> T calmly(Supplier<T> doing) {
        var flagged = Thread.interrupted();
        try {
            return doing.get();
        } finally {
            if (flagged) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
