package dev.atoll.core.container;

import static dev.atoll.core.common.Components.notNull;

import com.google.common.collect.ImmutableSortedMap;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is in a container beyond what its image and the host bring: what is gone when it is removed. An absent part was not
 * told (a box that does not run is not started to be looked at), an empty one is empty.
 *
 * @param distribution of the box itself, os-release's ID
 * @param packages installed by hand since it was made, sorted: not what was pulled in by others, nor what every box of its tool gets
 * @param installed of the packages that were asked for, those that are there, whoever brought them; sorted
 * @param tools versions by the names they were asked for under; a tool that is not in it is left out
 * @param processes that run in it now, besides what keeps it running
 * @param changed files that are neither of its image nor on the host
 * @param size as its engine measured it
 */
public record BoxContents(
        String name,
        Scope scope,
        Optional<String> distribution,
        Optional<List<String>> packages,
        List<String> installed,
        Map<String, String> tools,
        Optional<List<Running>> processes,
        Optional<ChangedFiles> changed,
        Optional<Size> size) {
    public BoxContents {
        notNull(name, scope, distribution, changed, size);
        packages = packages.map(List::copyOf);
        installed = List.copyOf(installed);
        tools = ImmutableSortedMap.copyOf(tools);
        processes = processes.map(List::copyOf);
    }

    /** What stands before the name of a package, where one is asked for: no tool begins so. */
    public static final String PACKAGE = "package:";

    /**
     * What to ask for to be told of a box the versions of these tools and whether these packages are installed, and not
     * what costs more: its changed files and its size. Of a box's own name alone, all is told.
     */
    public static Set<String> asked(String box, Collection<String> tools, Collection<String> packages) {
        return Stream.concat(
                        tools.stream().map(tool -> box + "/" + tool),
                        packages.stream().map(name -> box + "/" + PACKAGE + name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The box that something asked for is in. */
    public static String boxOf(String asked) {
        var slash = asked.indexOf('/');
        return slash < 0 ? asked : asked.substring(0, slash);
    }

    /** @param program the kernel's short name of it; never its arguments, which may hold secrets */
    public record Running(int pid, String user, String program) {
        public Running {
            notNull(user, program);
        }
    }

    /**
     * Files of the box's own layer, without what its set-up and its package manager keep there.
     *
     * @param some the first of them by path, at most a hundred
     * @param count of all
     */
    public record ChangedFiles(List<HostPath> some, int count) {
        public ChangedFiles {
            some = List.copyOf(some);
        }
    }

    /**
     * How much room it takes.
     *
     * @param writable its own layer: what its removal frees
     * @param whole with its image, which others may share
     */
    public record Size(ByteSize writable, ByteSize whole) {
        public Size {
            notNull(writable, whole);
        }
    }
}
