package dev.atoll.adapters.podman;

import dev.atoll.core.common.ActionOutcome.Failed;
import dev.atoll.core.common.ActionOutcome.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Locale;

/** A step that failed, on its way to the verb that answers with it. */
final class Halted extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Failed failed;

    Halted(Failed failed) {
        super(failed.detail());
        this.failed = failed;
    }

    static Halted refused(String detail, String hint) {
        return new Halted(Doing.failed(Kind.REFUSED, detail, hint));
    }

    Failed failed() {
        return failed;
    }

    /** What a program printed that did what it was to do. */
    static String unless(Doing.Result result) throws Halted {
        return switch (result) {
            case Doing.Ended ended -> ended.out();
            case Doing.NotDone not -> throw new Halted(not.failed());
        };
    }

    /** A folder of ours that cannot be read or written. */
    static Failed of(String what, IOException e) {
        var words = e.getClass().getSimpleName() + ": " + e.getMessage();
        var kind = words.toLowerCase(Locale.ROOT).contains("no space left")
                ? Kind.NO_SPACE
                : e instanceof AccessDeniedException ? Kind.ACCESS_DENIED : Kind.REFUSED;
        return Doing.failed(kind, what + ": " + words, "look at the folder: ls -la " + PointStore.USUAL);
    }
}
