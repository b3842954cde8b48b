package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.container.BoxContents.ChangedFiles;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which files of a container's own layer somebody would miss. Not what its set-up writes anew into every box, not what
 * its package manager keeps or can fetch again, not what is only a place to mount something, and no folder that is
 * only there for a file in it. Pure.
 */
final class OwnLayer {
    private static final int MOST = 100;

    /** Mounted from the host, gone with every start, or kept by a package manager. */
    private static final List<String> NOBODYS = List.of(
            "/run",
            "/tmp",
            "/dev",
            "/proc",
            "/sys",
            "/home",
            "/var/home",
            "/var/tmp",
            "/var/run",
            "/var/log",
            "/var/cache",
            "/var/lib/dpkg",
            "/var/lib/apt",
            "/var/lib/rpm",
            "/var/lib/dnf",
            "/var/lib/pacman",
            "/var/lib/apk",
            "/var/lib/zypp",
            "/var/lib/systemd",
            "/var/lib/dbus",
            "/usr/lib/sysimage",
            "/lib/apk",
            "/etc/alternatives",
            "/etc/ld.so.cache",
            "/etc/ssl/certs",
            "/etc/pki/ca-trust",
            "/usr/share/mime",
            "/usr/local/share/icons",
            "/usr/local/share/fonts",
            "/usr/local/share/themes",
            "/mnt",
            "/media",
            "/root/.cache");

    /** What distrobox 1.4 to 1.8 writes into every box it sets up. */
    private static final List<String> SET_UP = List.of(
            "/etc/.pwd.lock",
            "/etc/.updated",
            "/etc/apt/apt.conf.d/00_distrobox",
            "/etc/dpkg/dpkg.cfg.d/00_distrobox",
            "/etc/distrobox-post-hook.sh",
            "/etc/distrobox-pre-hook.sh",
            "/etc/environment",
            "/etc/group",
            "/etc/group-",
            "/etc/gshadow",
            "/etc/gshadow-",
            "/etc/host.conf",
            "/etc/hostname",
            "/etc/hosts",
            "/etc/krb5.conf.d",
            "/etc/locale.conf",
            "/etc/locale.gen",
            "/etc/localtime",
            "/etc/machine-id",
            "/etc/mtab",
            "/etc/pam.d/su",
            "/etc/passwd",
            "/etc/passwd-",
            "/etc/passwd.done",
            "/etc/profile.d/distrobox_profile.sh",
            "/etc/fish/conf.d/distrobox_config.fish",
            "/etc/resolv.conf",
            "/etc/shadow",
            "/etc/shadow-",
            "/etc/subgid",
            "/etc/subgid-",
            "/etc/subuid",
            "/etc/subuid-",
            "/etc/sudoers",
            "/etc/sudoers.d/sudoers",
            "/etc/timezone",
            "/etc/shells",
            "/usr/bin/distrobox-export",
            "/usr/bin/distrobox-host-exec",
            "/usr/bin/entrypoint",
            "/usr/bin/distrobox-init",
            "/usr/bin/flatpak",
            "/usr/local/bin/xdg-open",
            "/usr/bin/host-spawn");

    /** What a package brings is told with the package. */
    private static final List<String> PACKAGES = List.of("/usr", "/lib", "/lib64", "/bin", "/sbin");

    private OwnLayer() {}

    /**
     * @param diff as the API tells it, a list of Path and Kind, or as the command prints it, lists of paths by kind; what
     *     was deleted is nothing to lose
     * @param mounts where something of the host is mounted
     * @param packagesTold whether what packages bring is told otherwise
     */
    static ChangedFiles read(String diff, List<String> mounts, boolean packagesTold) throws Unreadable {
        var paths = new TreeSet<String>();
        var told = Json.parse(diff);
        if (told.isObject()) {
            paths.addAll(told.texts("changed"));
            paths.addAll(told.texts("added"));
        } else {
            for (var item : Json.list(diff)) {
                if (item.number("Kind").orElse(0L) != 2) {
                    paths.add(item.essential("Path"));
                }
            }
        }
        var missed = paths.stream()
                .filter(path -> path.startsWith("/"))
                .filter(path -> !onlyForWhatIsInIt(path, paths))
                .filter(path -> below(NOBODYS, path).isEmpty() && !SET_UP.contains(path))
                .filter(path -> mounts.stream().noneMatch(mount -> path.equals(mount) || mount.startsWith(path + "/")))
                .filter(path -> below(mounts, path).isEmpty())
                .filter(path -> !packagesTold
                        || path.startsWith("/usr/local/")
                        || below(PACKAGES, path).isEmpty())
                .filter(path -> NOBODYS.stream().noneMatch(place -> place.startsWith(path + "/")))
                .toList();
        return new ChangedFiles(missed.stream().limit(MOST).map(HostPath::new).toList(), missed.size());
    }

    private static boolean onlyForWhatIsInIt(String folder, NavigableSet<String> paths) {
        var next = paths.higher(folder + "/");
        return next != null && next.startsWith(folder + "/");
    }

    private static Optional<String> below(List<String> places, String path) {
        return places.stream()
                .filter(place -> !place.equals("/"))
                .filter(place -> path.equals(place) || path.startsWith(place + "/"))
                .findFirst();
    }
}
