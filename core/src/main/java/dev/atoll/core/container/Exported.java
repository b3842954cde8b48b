package dev.atoll.core.container;

import java.util.Collection;

/** How what is exported of a box is called among its owner's own (distrobox-export 1.4 to 1.8). Pure. */
public final class Exported {
    private Exported() {}

    /** A launcher has the name of its application, behind that of its box. */
    public static boolean application(String wanted, String box, Collection<String> there) {
        return there.contains(wanted) || there.contains(box + "-" + wanted);
    }

    /** @param wanted a path in the box, or a name: a wrapper has its last part, and no other name */
    public static boolean binary(String wanted, Collection<String> there) {
        return there.contains(name(wanted));
    }

    public static String name(String binary) {
        return binary.substring(binary.lastIndexOf('/') + 1);
    }
}
