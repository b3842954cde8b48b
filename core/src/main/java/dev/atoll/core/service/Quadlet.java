package dev.atoll.core.service;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import java.util.List;
import java.util.Optional;

/** Files that say how a container runs, of which podman's generator makes units (podman 4.4 and newer). */
public final class Quadlet {
    private Quadlet() {}

    /**
     * What is told of one whose file is there.
     *
     * @param file as it was asked for
     * @param unit that is made of it: {@code web.service}
     * @param container what it calls its container; absent where only systemd knows
     * @param startsByItself whether the file has something start it: {@code WantedBy=} below {@code [Install]}
     */
    public record State(
            String file,
            String unit,
            Optional<String> container,
            Scope scope,
            Reading reading,
            Running running,
            boolean startsByItself) {
        public State {
            notNull(file, unit, container, scope, reading, running);
        }

        /** What a person types about its unit. */
        public String typed(String verb) {
            return "systemctl " + (scope == Scope.USER ? "--user " : "") + verb + " " + unit;
        }

        /** Whether a unit of this file's runs; of another one's that does, nothing is told. */
        public boolean runs() {
            return ends() && running != Running.WAITS;
        }

        /** Whether there is something to end: what waits to be started once more, too. */
        public boolean ends() {
            return running != Running.NO && reading != Reading.OTHERS;
        }
    }

    /** What systemd knows of a quadlet. */
    public enum Reading {
        /** As its file is. */
        READ,
        /** As its file was before; or systemd was not had read what else was changed of its units. */
        CHANGED,
        /** Nothing: it was written since, or nobody makes a unit of it. */
        UNREAD,
        /** Somebody masked its unit: nothing starts it, and of what it is made is not told. */
        MASKED,
        /** There is a unit of that name which is not made of this file. */
        OTHERS
    }

    /** Whether its unit runs. */
    public enum Running {
        NO,
        /** It ended, and systemd starts it once more by itself in a while. */
        WAITS,
        /** Started no earlier than the file was written last. Within one second that is not told apart. */
        AS_IT_IS,
        /** Started before the file was written last. */
        AS_IT_WAS
    }

    /**
     * The one of this file; empty where there is no such file. Unknown where it was not seen: whose systemd would have to
     * read it only the adapter knows, so where one's was not asked, nothing is told of a file that was not found.
     */
    public static Observation<Optional<State>> of(String file, Observation<List<State>> all) {
        return switch (all) {
            case Observation.Unknown<List<State>> unknown ->
                new Observation.Unknown<>(unknown.cause(), unknown.detail(), unknown.hint(), unknown.at());
            case Observation.Known<List<State>> known -> {
                var there = known.value().stream()
                        .filter(quadlet -> quadlet.file().equals(file))
                        .findFirst();
                var hidden = known.gaps().stream()
                        .filter(gap -> gap.hides().isPresent() || gap.part().equals(file))
                        .findFirst()
                        .filter(gap -> there.isEmpty());
                yield hidden.isPresent() ? unseen(hidden.get(), known) : known.map(any -> there);
            }
        };
    }

    private static Observation<Optional<State>> unseen(Gap gap, Observation.Known<List<State>> known) {
        Cause cause = gap.cause();
        return new Observation.Unknown<>(cause, gap.part() + ": " + gap.detail(), gap.hint(), known.at());
    }
}
