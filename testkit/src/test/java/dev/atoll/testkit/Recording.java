package dev.atoll.testkit;

import dev.atoll.testkit.fake.FakeBackend;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A backend of nothing but its records. Thread-safe. */
final class Recording implements FakeBackend {
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<Long> processes = new CopyOnWriteArrayList<>();

    void called(String call) {
        calls.add(call);
    }

    void leftRunning(long pid) {
        processes.add(pid);
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
