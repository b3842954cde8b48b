package dev.atoll.adapters.jackson.state;

import dev.atoll.core.apply.Holder;
import dev.atoll.core.apply.Note;
import dev.atoll.core.apply.RunJournal;
import dev.atoll.core.common.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A run under way in its file, with the lock it holds for that long. Thread-safe. */
record OpenFile(ApplyLock.Lease lease, Path path, NoteFile file, Children children) implements RunJournal.OpenRun {
    /** Gives the lock back where there can be no file. */
    static OpenFile of(ApplyLock.Lease lease, Path path, Children children) throws IOException {
        try {
            OwnFiles.create(path);
            return new OpenFile(lease, path, new NoteFile(path), children);
        } catch (IOException e) {
            lease.close();
            throw e;
        }
    }

    @Override
    public Holder holder() {
        return lease.mine();
    }

    @Override
    public Optional<Trouble> note(Note note) {
        try {
            file.add(note);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(OwnFiles.trouble(path, e));
        }
    }

    @Override
    public void began(long pid, String what) {
        children.add(pid, what);
    }

    /** A file in which nothing was noted is taken away before somebody else can begin. */
    @Override
    public void close() {
        try (lease) {
            if (lease.held()) {
                children.forget();
                if (file.end()) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            // All that could be noted is; the lock ends with the process at the latest.
        }
    }
}
