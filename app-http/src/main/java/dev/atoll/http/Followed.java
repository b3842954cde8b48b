package dev.atoll.http;

import dev.atoll.core.apply.Note;
import dev.atoll.core.apply.RunJournal;
import dev.atoll.core.apply.Runs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One run that is read on, once for all who follow it. Its notes are kept once; each who follows it has a place of his
 * own in them and takes more when he can, so that nobody waits for another and nothing piles up. Thread-safe.
 */
final class Followed {
    /** How often the journal is asked. */
    private static final Duration BEAT = Duration.ofMillis(200);
    /** Of quiet beats, every so many is used to see whether somebody is at it at all. */
    private static final int BEATS_TO_A_LOOK = 5;

    private final Runs runs;
    private final String id;
    private final RunJournal.Tail tail;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final List<Note> notes = new ArrayList<>();
    private End end = End.NONE;

    Followed(Runs runs, String id) {
        this.runs = runs;
        this.id = id;
        this.tail = runs.journal().tail(id);
    }

    /** Whether more may come. */
    enum End {
        NONE,
        /** It said so itself. */
        ENDED,
        /** Its program is gone. */
        INTERRUPTED,
        /** Nobody reads it on: it was taken away, or the server ends. */
        GIVEN_UP
    }

    /** @param end told with the last notes there are */
    record Batch(List<Note> notes, End end) {
        Batch {
            notes = List.copyOf(notes);
        }
    }

    /** What comes after so many notes: waits where there is none, and comes without one when patience is over. */
    Batch after(int told, int most, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = patience.toNanos();
            while (notes.size() <= told && end == End.NONE && left > 0) {
                left = news.awaitNanos(left);
            }
            var from = Math.min(told, notes.size());
            var to = Math.min(from + most, notes.size());
            return new Batch(notes.subList(from, to), to == notes.size() ? end : End.NONE);
        } finally {
            lock.unlock();
        }
    }

    /** Reads until it is over; the work of a thread. */
    void readOn() {
        try {
            var quiet = 0;
            while (goesOn()) {
                quiet = took() ? 0 : quiet + 1;
                if (quiet % BEATS_TO_A_LOOK == 1 && !runs.underWay(id)) {
                    // What was noted since, and perhaps its end.
                    took();
                    over(End.INTERRUPTED);
                }
                pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            over(End.GIVEN_UP);
        }
    }

    /** Whether there was more. */
    private boolean took() {
        var more = tail.more();
        lock.lock();
        try {
            more.ifPresentOrElse(notes::addAll, () -> over(End.GIVEN_UP));
            if (!notes.isEmpty() && notes.getLast() instanceof Note.Ended) {
                over(End.ENDED);
            }
            news.signalAll();
            return more.filter(some -> !some.isEmpty()).isPresent();
        } finally {
            lock.unlock();
        }
    }

    private boolean goesOn() {
        lock.lock();
        try {
            return end == End.NONE;
        } finally {
            lock.unlock();
        }
    }

    private void pause() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = BEAT.toNanos();
            while (end == End.NONE && left > 0) {
                left = news.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The first that is said of it holds. */
    void over(End how) {
        lock.lock();
        try {
            if (end == End.NONE) {
                end = how;
            }
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
