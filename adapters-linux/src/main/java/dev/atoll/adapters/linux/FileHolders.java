package dev.atoll.adapters.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which programs have something of a folder open or stand in it, as far as this user may look into /proc. Reads only. */
record FileHolders(FileTree files) {
    private static final Pattern PID = Pattern.compile("[1-9][0-9]{0,8}");

    /** What one line has room for. */
    private static final int MOST = 5;

    /** Each by its name and number. */
    List<String> of(String folder) {
        var holders = new ArrayList<String>();
        for (var pid : files.names("/proc")) {
            if (holders.size() < MOST && PID.matcher(pid).matches() && holds(pid, folder)) {
                holders.add(files.text("/proc/" + pid + "/comm").orElse("?") + " (" + pid + ")");
            }
        }
        return holders;
    }

    private boolean holds(String pid, String folder) {
        var process = "/proc/" + pid;
        return Stream.concat(
                        Stream.of(process + "/cwd", process + "/root", process + "/exe"),
                        files.names(process + "/fd").stream().map(fd -> process + "/fd/" + fd))
                .flatMap(link -> files.link(link).stream())
                .anyMatch(target -> target.equals(folder) || target.startsWith(folder + "/"));
    }
}
