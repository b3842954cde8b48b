package dev.atoll.adapters.linux;

import static dev.atoll.core.common.Components.notNull;

import com.google.common.base.Splitter;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.application.Application;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What flatpak prints to a pipe: a line for each thing, its columns between tabs, no heading (1.14.10). Columns are asked
 * for by name; what a newer one prints after them is left alone.
 */
final class FlatpakWire {
    static final String INSTALLED = "application,version,options,arch,branch,origin,installation";
    static final String REMOTES = "name,options";
    static final String OFFERED = "application,arch,branch";

    /** How flatpak begins to tell of one that it leaves out of a list because its files cannot be read. */
    private static final String LEFT_OUT = "F: Unable to load details of ";

    private static final Splitter COLUMNS = Splitter.on('\t');

    private FlatpakWire() {}

    /**
     * A place that applications come from.
     *
     * @param installation whose: only into this one it installs
     */
    record Remote(String name, String installation) {
        Remote {
            notNull(name, installation);
        }
    }

    /** Applications in their order, without the runtimes and extensions among them. */
    static List<Application.State> installed(String printed) throws Unreadable {
        var all = new ArrayList<Application.State>();
        for (var row : rows(printed, INSTALLED)) {
            if (!options(row.get(2)).contains("runtime")) {
                all.add(new Application.State(
                        essential(row, 0, INSTALLED),
                        essential(row, 3, INSTALLED),
                        essential(row, 4, INSTALLED),
                        told(row.get(1)),
                        told(row.get(5)),
                        essential(row, 6, INSTALLED)));
            }
        }
        return all.stream().sorted(Application.ORDER).toList();
    }

    /** In the order they are printed, which is that of their priority. The first of a remote's options is whose it is. */
    static List<Remote> remotes(String printed) throws Unreadable {
        var all = new ArrayList<Remote>();
        for (var row : rows(printed, REMOTES)) {
            all.add(new Remote(
                    essential(row, 0, REMOTES),
                    options(essential(row, 1, REMOTES)).getFirst()));
        }
        return all;
    }

    /** Of one installation: there it is no option. */
    static List<Remote> remotesOf(String installation, String printed) throws Unreadable {
        var all = new ArrayList<Remote>();
        for (var row : rows(printed, REMOTES)) {
            all.add(new Remote(essential(row, 0, REMOTES), installation));
        }
        return all;
    }

    /** What of this id a remote has, each as {@code app/ID/ARCH/BRANCH}. */
    static List<String> offered(String printed, String application) throws Unreadable {
        var all = new ArrayList<String>();
        for (var row : rows(printed, OFFERED)) {
            if (row.getFirst().equals(application)) {
                all.add("app/" + application + "/" + essential(row, 1, OFFERED) + "/" + essential(row, 2, OFFERED));
            }
        }
        return all;
    }

    /** What was left out of a list, as flatpak warns of it; all else that it warns of is nobody's business. */
    static List<Gap> leftOut(String warnings) {
        return warnings.lines()
                .filter(line -> line.startsWith(LEFT_OUT))
                .map(line -> Trouble.of(
                                Cause.UNREADABLE, line.substring("F: ".length()), "flatpak repair --user --dry-run")
                        .in("a Flatpak"))
                .toList();
    }

    private static List<List<String>> rows(String printed, String columns) throws Unreadable {
        if (!printed.isEmpty() && !printed.endsWith("\n")) {
            throw new Unreadable("the last line of " + columns + " has no end");
        }
        var wanted = COLUMNS.splitToList(columns.replace(',', '\t')).size();
        var rows = new ArrayList<List<String>>();
        for (var line : printed.lines().toList()) {
            var row = COLUMNS.splitToList(line);
            if (row.size() < wanted) {
                throw new Unreadable("not the columns " + columns + ": " + line);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String essential(List<String> row, int column, String columns) throws Unreadable {
        var value = row.get(column);
        if (value.isBlank()) {
            throw new Unreadable("nothing in column " + (column + 1) + " of " + columns);
        }
        return value;
    }

    private static List<String> options(String column) {
        return Splitter.on(',').splitToList(column);
    }

    /** A dash stands for nothing in some columns. */
    private static Optional<String> told(String column) {
        return Optional.of(column).filter(value -> !value.isBlank() && !value.equals("-"));
    }
}
