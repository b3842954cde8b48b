package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.restore.RestorePoint;
import dev.atoll.core.restore.RestorePoints;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Restore points of boxes: the layer an image of podman's, all else in a folder below {@code $XDG_DATA_HOME}. The
 * command that made a box is kept there word for word, and told to nobody. Verbs wait for each other. Thread-safe.
 */
public final class PodmanRestorePoints implements RestorePoints {
    private final Engines engines;
    private final Doing doing;
    private final PointStore store;
    private final Exports exports;
    private final InstantSource clock;
    private final ReentrantLock one = new ReentrantLock();

    PodmanRestorePoints(Engines engines, Doing doing, InstantSource clock) {
        this.engines = engines;
        this.doing = doing;
        this.store = PointStore.of(engines.places());
        this.exports = new Exports(engines.places().home());
        this.clock = clock;
    }

    /** Where none is, podman is not asked. */
    @Override
    public Observation<List<RestorePoint.State>> observe() {
        return new PointReader(engines, store).observed(clock.instant());
    }

    @Override
    public ActionOutcome keep(RestorePoint.Order order, StepOutput output) {
        return alone(
                "restore point " + order.id(),
                () -> new Keeping(engines, doing.telling(output), store, exports, clock).keep(order));
    }

    @Override
    public ActionOutcome restore(String id, StepOutput output) {
        return alone(
                "restore point " + id,
                () -> new Restoring(engines, doing.telling(output), store, exports).restore(known(id)));
    }

    @Override
    public ActionOutcome remove(String id, StepOutput output) {
        return alone("restore point " + id, () -> removed(known(id), new PointImages(doing.telling(output))));
    }

    private static String known(String id) throws Halted {
        if (id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            return id;
        }
        throw Halted.refused("'" + id + "' is no id of a restore point", "see which there are: atoll restore-points");
    }

    /** The image first: as long as the file is there, it is known what is to be taken away. */
    private ActionOutcome removed(String id, PointImages images) throws NotSeen, Halted, IOException {
        if (!store.begun(id)) {
            return new ActionOutcome.AlreadySo();
        }
        engines.refuseRemote();
        for (var reference : references(id)) {
            images.remove(reference);
        }
        store.delete(id);
        return ActionOutcome.done();
    }

    /** Its image; of one that is half made or cannot be read, those of its name. */
    private List<String> references(String id) throws NotSeen, IOException {
        try {
            var point = store.read(id);
            if (point.isPresent()) {
                var image = point.get().image();
                // A layer that another account's podman has would stay behind.
                engines.own(point.get().scope(), List.of("sudo", "podman", "rmi", image));
                return List.of(image);
            }
        } catch (Unreadable e) {
            // Its id is in the name of its image.
        }
        return PointImages.of(id, engines.images());
    }

    /** What a verb does. */
    interface Step {
        ActionOutcome take() throws NotSeen, Halted, IOException, Unreadable;
    }

    private ActionOutcome alone(String what, Step step) {
        try {
            one.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Doing.interrupted(what);
        }
        try {
            return step.take();
        } catch (NotSeen e) {
            return Doing.failed(what, e);
        } catch (Halted e) {
            return e.failed();
        } catch (IOException e) {
            // A file that is being written is closed by an interrupt.
            return Thread.currentThread().isInterrupted() ? Doing.interrupted(what) : Halted.of(what, e);
        } catch (Unreadable e) {
            return Halted.refused(what + ": what is known of it cannot be read", "ls -la " + PointStore.USUAL)
                    .failed();
        } finally {
            one.unlock();
        }
    }
}
