package dev.atoll.core.apply;

import dev.atoll.core.common.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A journal that lasts as long as the object does: for an embedder who keeps none. Thread-safe. */
public final class TransientJournal implements RunJournal {
    private final Map<String, List<Note>> byRun = Collections.synchronizedMap(new TreeMap<>());
    /** At most one. */
    private final Queue<Holder> holders = new ConcurrentLinkedQueue<>();

    @Override
    public synchronized Claim claim(Instant now) {
        var other = holder();
        if (other.isPresent()) {
            return new Held(other.get());
        }
        var id = RunIds.next(now, byRun.keySet());
        var mine = new Holder(id, 0, "this program", now);
        holders.add(mine);
        return new Taken(new Open(mine));
    }

    @Override
    public List<Run> runs() {
        synchronized (byRun) {
            return byRun.entrySet().stream()
                    .filter(run -> !run.getValue().isEmpty())
                    .map(run -> Run.of(run.getKey(), run.getValue()).brief())
                    .sorted(RunIds.OLDEST_FIRST.reversed())
                    .toList();
        }
    }

    @Override
    public Optional<Run> run(String id) {
        synchronized (byRun) {
            return Optional.ofNullable(byRun.get(id)).map(notes -> Run.of(id, notes));
        }
    }

    @Override
    public Optional<Holder> holder() {
        return holders.stream().findFirst();
    }

    private final class Open implements OpenRun {
        private final Holder mine;

        Open(Holder mine) {
            this.mine = mine;
        }

        @Override
        public Holder holder() {
            return mine;
        }

        @Override
        public Optional<Trouble> note(Note note) {
            synchronized (byRun) {
                byRun.computeIfAbsent(mine.run(), run -> new ArrayList<>()).add(note);
            }
            return Optional.empty();
        }

        @Override
        public void close() {
            holders.remove(mine);
        }
    }
}
