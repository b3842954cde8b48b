package dev.atoll.cli;

import java.util.Iterator;
import java.util.List;

/** Names that only the machine knows: the shell asks for them as it completes. */
final class Candidates {
    private Candidates() {}

    /** As a shell's substitution, which a list of words may hold. */
    static String asked(String kind) {
        return "$(atoll " + kind + " --names 2>/dev/null)";
    }

    /** Of containers and boxes. */
    static final class Containers implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of(asked("container")).iterator();
        }
    }

    /** Of units. */
    static final class Services implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of(asked("service")).iterator();
        }
    }

    /** Of disks and what lies on them. */
    static final class Volumes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of(asked("volume")).iterator();
        }
    }

    /** Of members of the tailnet. */
    static final class Peers implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of(asked("peer")).iterator();
        }
    }
}
