package dev.atoll.adapters.podman;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The package managers of boxes, by the programs that are typed. None is told to take anything away, and none to bring up
 * to date what is there. Names are given as arguments of their own, behind {@code --} where the program knows it.
 */
enum BoxManager {
    APT_GET(
            ImmutableList.of("apt-get", "update"),
            ImmutableList.of(
                    "apt-get", "--yes", "--no-remove", "--option", "Dpkg::Options::=--force-confold", "install", "--")),
    DNF5(ImmutableList.of(), ImmutableList.of("dnf5", "--assumeyes", "install")),
    DNF(ImmutableList.of(), ImmutableList.of("dnf", "--assumeyes", "install")),
    PACMAN(ImmutableList.of(), ImmutableList.of("pacman", "--sync", "--needed", "--noconfirm", "--")),
    APK(ImmutableList.of(), ImmutableList.of("apk", "add", "--no-cache")),
    ZYPPER(ImmutableList.of(), ImmutableList.of("zypper", "--non-interactive", "install", "--"));

    /** A constant; os-release is read, never run. Of a distribution that is not known, those it says it is like. */
    private static final String FIND = """
            like=$(sed -n 's/^ID=//p' /etc/os-release; sed -n 's/^ID_LIKE=//p' /etc/os-release)
            for id in $(printf '%s' "$like" | tr -d "\\"'"); do
                case $id in
                    debian|ubuntu) managers=apt-get ;;
                    fedora|rhel|centos) managers='dnf5 dnf' ;;
                    arch) managers=pacman ;;
                    alpine) managers=apk ;;
                    opensuse*|suse|sles) managers=zypper ;;
                    *) managers= ;;
                esac
                for m in $managers; do
                    command -v "$m" >/dev/null && echo "$m" && exit 0
                done
            done
            exit 0
            """;

    private final ImmutableList<String> before;
    private final ImmutableList<String> install;

    BoxManager(ImmutableList<String> before, ImmutableList<String> install) {
        this.before = before;
        this.install = install;
    }

    /** Prints the name of one. */
    static List<String> finding() {
        return List.of("sh", "-c", FIND);
    }

    static Optional<BoxManager> named(String printed) {
        return List.of(values()).stream()
                .filter(manager -> manager.program().equals(printed.strip()))
                .findFirst();
    }

    String program() {
        return install.getFirst();
    }

    /** What has to be run first. */
    Optional<List<String>> before() {
        return before.isEmpty() ? Optional.empty() : Optional.of(before);
    }

    List<String> installing(List<String> packages) {
        var argv = new ArrayList<>(install);
        argv.addAll(packages);
        return List.copyOf(argv);
    }
}
