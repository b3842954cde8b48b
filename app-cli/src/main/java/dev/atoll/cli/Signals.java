package dev.atoll.cli;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What Ctrl-C, a terminal that is closed and a log-out mean while something is being done: the first lets it finish, and
 * a second Ctrl-C interrupts the thread that made this. Before and after it they end the program, as ever.
 *
 * <p>Java has no other door to a signal than {@code sun.misc.Signal}, whose very mention is a warning: it is reached by
 * its name. Where it is not there, signals end the program, and the next apply goes on from there.
 */
final class Signals implements AutoCloseable {
    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

    private final Thread working = Thread.currentThread();
    private final AtomicInteger times = new AtomicInteger();
    private final Consumer<String> say;
    private final List<Runnable> undoing = new ArrayList<>();

    Signals(Consumer<String> say) {
        this.say = say;
        NAMES.forEach(this::handle);
    }

    /** Whether nothing more is to be begun. */
    boolean told() {
        return times.get() > 0;
    }

    private void came(String name) {
        if (times.incrementAndGet() == 1) {
            say.accept("stopping after what is being done now" + (name.equals("INT") ? "; Ctrl-C again ends it" : ""));
        } else if (name.equals("INT")) {
            say.accept("ending it");
            working.interrupt();
        }
    }

    private void handle(String name) {
        try {
            var type = Class.forName("sun.misc.Signal");
            var handling = Class.forName("sun.misc.SignalHandler");
            var handle = type.getMethod("handle", type, handling);
            var signal = type.getConstructor(String.class).newInstance(name);
            var handler = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handling}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            came(name);
                        }
                        return null;
                    });
            var before = handle.invoke(null, signal, handler);
            undoing.add(() -> {
                try {
                    handle.invoke(null, signal, before);
                } catch (ReflectiveOperationException e) {
                    // It went in; it can hardly not come out, and the program ends now in any case.
                }
            });
        } catch (ReflectiveOperationException e) {
            // Another JVM, or one that lets nobody handle this signal.
        }
    }

    @Override
    public void close() {
        undoing.forEach(Runnable::run);
    }
}
