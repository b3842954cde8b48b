package dev.atoll.testkit;

import dev.atoll.testkit.fake.FakeBackend;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A backend of nothing but its records. Thread-safe. */
final class Recording implements FakeBackend {
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<Long> processes = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();

    void called(String call) {
        calls.add(call);
    }

    void leftRunning(long pid) {
        processes.add(pid);
    }

    void leftOpen() {
        open.incrementAndGet();
    }

    @Override
    public int open() {
        return open.get();
    }

    @Override
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public List<Long> processes() {
        return List.copyOf(processes);
    }
}
