package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Trouble;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The images that layers of boxes are committed to, each by a name of our own. Only by that name is one ever removed:
 * the label that says what it is goes on to whatever is made of it. Thread-safe.
 */
record PointImages(Doing doing) {
    static final String LABEL = "dev.atoll.restore-point";

    private static final String PREFIX = "localhost/atoll/restore-points/";

    /** A repository is lower-case, and no two signs stand together in it or at its end. */
    static String reference(String box, String id) {
        var name = box.toLowerCase(Locale.ROOT).replaceAll("[._-]+", "-").replaceAll("-$", "");
        return PREFIX + name + ":" + id;
    }

    static Set<String> names(Engine.Reply list) throws NotSeen {
        return switch (list) {
            case Engine.Refused refused -> throw new NotSeen(refused.trouble());
            case Engine.Gone gone -> throw new NotSeen(unreadable("no list"));
            case Engine.Said said -> {
                try {
                    var names = new HashSet<String>();
                    for (var image : Json.list(said.text())) {
                        names.addAll(image.texts("Names"));
                    }
                    yield Set.copyOf(names);
                } catch (Unreadable e) {
                    throw new NotSeen(unreadable(e.what()));
                }
            }
        };
    }

    private static Trouble unreadable(String what) {
        return Trouble.of(Cause.UNREADABLE, "podman images: " + what, "podman images --format json");
    }

    /** Of a point whose file does not tell. */
    static List<String> of(String id, Set<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(PREFIX) && name.endsWith(":" + id))
                .sorted()
                .toList();
    }

    /** Takes the name away, and the image with it unless a box that was made of it is there. */
    void remove(String reference) throws Halted {
        var what = "podman rmi " + reference;
        if (doing.podman(what, Doing.BRIEF, "rmi", reference) instanceof Doing.NotDone not) {
            var words = not.failed().detail();
            if (words.contains("image not known") || words.contains("no such image")) {
                return;
            }
            if (!words.contains("in use")) {
                throw new Halted(not.failed());
            }
            Halted.unless(doing.podman("podman untag " + reference, Doing.BRIEF, "untag", reference, reference));
        }
    }
}
