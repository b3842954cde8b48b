package dev.atoll.adapters.podman;

import dev.atoll.core.container.BoxContents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what {@link InsideScript} prints: a word, then its values. Pure. */
final class InsideWire {
    private static final Pattern VERSION =
            Pattern.compile("[0-9]+(?:\\.[0-9]+)+|(?<![0-9A-Za-z.])[0-9]+(?![0-9A-Za-z])");

    /** What keeps a box running: distrobox's first process, what it waits with, and its own looking after devices. */
    private static final Set<String> KEEPERS = Set.of("entrypoint", "distrobox-init", "conmon", "catatonit", "systemd");

    /** What distrobox 1.4 to 1.8 installs in every new box: a new one has it again. */
    private static final Set<String> SET_UP = Set.of("""
            Mesa-dri apt-repo-tools apt-rsync apt-utils base-full-man bash bash-completion bc bc-gh busybox
            bzip2 cracklib cracklib-dicts curl dialog diffutils dnf-plugins-core findutils flatpak-spawn
            fontconfig gcompat gettext glew glibc glibc-all-langpacks glibc-common glibc-i18ndata
            glibc-locale glibc-locale-base glibc-locale-source glu gnupg gnupg2 gnupg2-smime gnutar gpgsm
            gtar host-spawn hostname iconv inetutils inetutils-ping iproute iproute2 iputils iputils-ping
            keyutils krb5-libs language-pack-en less libEGL libGL libX11 libXau libXdamage libXdmcp libXext
            libXfixes libXxf86vm libarchive-progs libc-utils libcap libcap-progs libcap2-bin libdrm
            libegl-mesa0 libegl1 libegl1-mesa libgl1 libgl1-mesa-glx libglx-mesa0 libkrb5 libkrb5-3
            libnss-mdns libnss-myhostname libvte-2 libvte-2.91-0 libvte-2.91-common libvte-common libvulkan1
            libvulkan_intel libvulkan_radeon libxcb libxcb-dri2 libxcb-dri3 libxcb-glx libxcb-present
            libxcb-randr libxcb-render libxcb-shape libxcb-sync libxcb-xfixes libxshmfence locales lsof man
            man-db man-pages mandoc manpages mesa mesa-dri mesa-dri-drivers mesa-vulkan mesa-vulkan-drivers
            mesa-vulkan-intel mesa-vulkan-radeon mit-krb5-client mit-krb5-libs mlocate mount mtr musl-utils
            ncurses ncurses-base ncurses-term nss nss-mdns opendoas openssh openssh-client
            openssh-client-default openssh-clients pam pam-extra passwd pigz pinentry pinentry-common
            pinentry-curses pinentry-tty posix-libc-utils procps procps-ng rsync shadow shadow-utils ssh su
            sudo system-group-wheel systemd tar tcpdump time timezone traceroute tree tzdata unzip
            util-linux util-linux-libs util-linux-mount util-linux-script util-linux-systemd vte vte-common
            vte-profile vte3 vulkan vulkan-intel vulkan-loader vulkan-radeon wget wget2 wget2-wget which
            whois words xauth xorg-dri-intel xorg-dri-radeon xorg-utils xorg-x11-xauth xorg-xauth xz
            xz-utils zip
            """.strip().split("\\s+"));

    private InsideWire() {}

    /** @param installed of the packages that were asked for */
    record Inside(
            Optional<String> distribution,
            Optional<List<String>> packages,
            List<String> installed,
            List<BoxContents.Running> processes) {}

    static Inside system(String printed) {
        Optional<String> distribution = Optional.empty();
        var manager = false;
        var recent = new TreeSet<String>();
        var named = new HashSet<String>();
        var installed = new TreeSet<String>();
        var users = new HashMap<String, String>();
        var processes = new ArrayList<List<String>>();
        for (var line : printed.lines().toList()) {
            var words = List.of(line.strip().split(" ", 2));
            var rest = words.size() > 1 ? words.get(1).strip() : "";
            switch (words.getFirst()) {
                case "distribution" -> distribution = Optional.of(rest).filter(id -> !id.isEmpty());
                case "manager" -> manager = true;
                case "recent" -> recent.add(rest);
                case "named" -> named.add(rest);
                case "installed" -> installed.add(rest);
                case "user" -> users.put(rest.split(" ", 2)[0], rest.replaceFirst("^\\S+ ", ""));
                case "process" -> processes.add(List.of(rest.split(" ", 5)));
                default -> {}
            }
        }
        recent.retainAll(named);
        recent.removeAll(SET_UP);
        return new Inside(
                distribution,
                manager ? Optional.of(List.copyOf(recent)) : Optional.empty(),
                List.copyOf(installed),
                running(processes, users));
    }

    /** Without the look itself, and without what the first process waits with. Values: id, parent, user, the look, name. */
    private static List<BoxContents.Running> running(List<List<String>> told, Map<String, String> users) {
        var names = new HashMap<String, String>();
        told.stream()
                .filter(process -> process.size() == 5)
                .forEach(process -> names.put(process.getFirst(), process.get(4)));
        return told.stream()
                .filter(process -> process.size() == 5)
                .filter(process -> !process.getFirst().equals(process.get(3)))
                .filter(process -> !process.get(1).equals(process.get(3)))
                .filter(process -> !KEEPERS.contains(process.get(4)))
                .filter(process -> !keeper(process, names))
                .filter(process -> process.getFirst().matches("[0-9]{1,9}"))
                .map(process -> new BoxContents.Running(
                        Integer.parseInt(process.getFirst()),
                        users.getOrDefault(process.get(2), process.get(2)),
                        process.get(4)))
                .sorted(Comparator.comparingInt(BoxContents.Running::pid))
                .toList();
    }

    private static boolean keeper(List<String> process, Map<String, String> names) {
        return Set.of("sleep", "sh", "bash", "inotifywait", "tail").contains(process.get(4))
                && KEEPERS.contains(names.getOrDefault(process.get(1), ""));
    }

    /** Versions by the names they were asked for under; what told no number is left out. */
    static Map<String, String> tools(String printed) {
        var tools = new TreeMap<String, String>();
        printed.lines()
                .filter(line -> line.startsWith("tool "))
                .map(line -> line.split(" ", 3))
                .filter(words -> words.length == 3)
                .forEach(words -> version(words[2]).ifPresent(version -> tools.put(words[1], version)));
        return tools;
    }

    private static Optional<String> version(String told) {
        var found = VERSION.matcher(told);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
