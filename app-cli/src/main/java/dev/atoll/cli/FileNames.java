package dev.atoll.cli;

import dev.atoll.adapters.jackson.manifest.DistroboxNames;
import dev.atoll.core.common.Scope;
import dev.atoll.core.whatif.Deed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Puts the names of boxes in place of the file of distrobox's that they stand in. Fetches none: a URL is not read. */
final class FileNames {
    private FileNames() {}

    static Deed found(Deed deed) {
        return deed instanceof Deed.Remove remove && remove.which() instanceof Deed.Which.InFile in
                ? found(remove, in)
                : deed;
    }

    private static Deed found(Deed.Remove remove, Deed.Which.InFile in) {
        var unread = new Deed.NotUnderstood("which boxes " + in.file() + " is about: it cannot be read from here");
        if (in.file().contains("://")) {
            return unread;
        }
        try {
            var names = DistroboxNames.of(Files.readString(Path.of(in.file())));
            var users = only(names.users(), in.only());
            var roots = only(names.roots(), in.only());
            if (!users.isEmpty() && !roots.isEmpty()) {
                return new Deed.NotUnderstood(
                        "a file with boxes of the user's and of root's; with --name NAME, one can be asked about");
            }
            return roots.isEmpty()
                    ? remove.of(users)
                    : new Deed.Remove(
                            new Deed.Which.Named(roots),
                            Scope.SYSTEM,
                            remove.by(),
                            remove.force(),
                            remove.volumes(),
                            remove.home(),
                            remove.anew());
        } catch (IOException | InvalidPathException e) {
            return unread;
        }
    }

    private static List<String> only(List<String> names, Optional<String> one) {
        return names.stream().filter(name -> one.map(name::equals).orElse(true)).toList();
    }
}
