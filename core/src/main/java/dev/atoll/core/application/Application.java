package dev.atoll.core.application;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Scope;
import java.util.Comparator;
import java.util.Optional;

/** A program for people that is installed as a Flatpak: beside the host's image, for one user or for all. */
public final class Application {
    /** The order in which applications are told. */
    public static final Comparator<State> ORDER = Comparator.comparing(State::name)
            .thenComparing(State::arch)
            .thenComparing(State::branch)
            .thenComparing(State::installation);

    /** What flatpak calls the installation of a user. */
    public static final String USERS = "user";

    private Application() {}

    /**
     * One that is installed. One id may be there several times: by branch, and by installation.
     *
     * @param name its id: {@code org.example.App}
     * @param version as its maker tells it; many tell none
     * @param origin the remote that it came from
     * @param installation {@code user}, {@code system}, or the name of one more that the system has
     */
    public record State(
            String name,
            String arch,
            String branch,
            Optional<String> version,
            Optional<String> origin,
            String installation) {
        public State {
            notNull(name, arch, branch, version, origin, installation);
        }

        /** What flatpak tells it by among others: {@code app/org.example.App/x86_64/stable}. */
        public String ref() {
            return "app/" + name + "/" + arch + "/" + branch;
        }

        /** Whose it is. */
        public Scope scope() {
            return installation.equals(USERS) ? Scope.USER : Scope.SYSTEM;
        }
    }
}
