package dev.atoll.adapters.podman;

import java.util.ArrayList;
import java.util.List;

/** What is typed: as a list for a program, and quoted for a person. */
final class Argv {
    private Argv() {}

    static List<String> of(String program, List<String> arguments) {
        var argv = new ArrayList<String>();
        argv.add(program);
        argv.addAll(arguments);
        return List.copyOf(argv);
    }

    /** To be typed into a shell. */
    static String typed(List<String> argv) {
        return String.join(" ", argv.stream().map(Argv::quoted).toList());
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=@,+%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
