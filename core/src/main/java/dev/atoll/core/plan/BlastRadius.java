package dev.atoll.core.plan;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.ResourceAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What comes with an action: what is gone afterwards, whether there is a way back, what it needs. Looked up in what was
 * seen; what could not be seen is said, and never taken for nothing.
 *
 * @param losses sorted by what they are of, then by kind
 * @param unseen what could not be looked at: there may be more than {@code losses}
 */
public record BlastRadius(List<Loss> losses, List<Gap> unseen, Reversal reversal, Needs needs) {
    public static final BlastRadius NONE =
            new BlastRadius(List.of(), List.of(), new Reversal.Itself("the opposite command"), Needs.NOTHING);

    public BlastRadius {
        notNull(reversal, needs);
        losses = List.copyOf(losses);
        unseen = List.copyOf(unseen);
    }

    /** Both, one after the other; the way back is the narrower one. */
    BlastRadius and(BlastRadius next) {
        return new BlastRadius(
                Stream.concat(losses.stream(), next.losses.stream()).distinct().toList(),
                Stream.concat(unseen.stream(), next.unseen.stream()).distinct().toList(),
                next.reversal.narrowness() > reversal.narrowness() ? next.reversal : reversal,
                needs.and(next.needs));
    }

    /**
     * Something that is not there any more afterwards, or not reached.
     *
     * @param of what suffers
     * @param what in one line: {@code 3 packages installed by hand}
     * @param items which ones, as far as they are worth naming
     */
    public record Loss(ResourceAddress of, Kind kind, String what, List<String> items) {
        public Loss {
            notNull(of, kind, what);
            items = List.copyOf(items);
        }

        /** What is lost; in the order people ask. */
        public enum Kind {
            /** The thing as a whole. */
            THING,
            FILES,
            PACKAGES,
            VOLUME,
            EXPORTS,
            /** Programs that end. */
            PROCESSES,
            /** Sockets that nobody answers on any more. */
            LISTENERS,
            /** Machines that lose their way in. */
            PEERS,
            /** Settings, logins, keys. */
            CONFIGURATION
        }
    }

    /** The way back. */
    public sealed interface Reversal {
        private int narrowness() {
            return switch (this) {
                case Itself itself -> 0;
                case RestorePoint kept -> 1;
                case No no -> 2;
            };
        }

        /** Nothing is lost by going back. */
        record Itself(String how) implements Reversal {
            public Itself {
                notNull(how);
            }
        }

        /** By what is kept before. */
        record RestorePoint(String what) implements Reversal {
            public RestorePoint {
                notNull(what);
            }
        }

        /** There is none. */
        record No(String why) implements Reversal {
            public No {
                notNull(why);
            }
        }
    }

    /**
     * What has to be had.
     *
     * @param bytes about, to be fetched or written
     * @param time about, where earlier runs tell
     */
    public record Needs(
            boolean root, boolean reboot, boolean network, Optional<ByteSize> bytes, Optional<Duration> time) {
        public static final Needs NOTHING = new Needs(false, false, false, Optional.empty(), Optional.empty());

        public Needs {
            notNull(bytes, time);
        }

        Needs and(Needs next) {
            return new Needs(
                    root || next.root,
                    reboot || next.reboot,
                    network || next.network,
                    Stream.concat(bytes.stream(), next.bytes.stream()).reduce(ByteSize::plus),
                    Stream.concat(time.stream(), next.time.stream()).reduce(Duration::plus));
        }
    }
}
