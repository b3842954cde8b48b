package dev.atoll.adapters.podman;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is run in a box to look into it: two constant scripts of POSIX sh, to which names are given as arguments and never
 * as text. They write nothing, and ask no package manager that would.
 */
final class InsideScript {
    /** Of tools and packages; anything else is nobody's name, and is not asked for. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");

    /**
     * Run as root of the box. A process belongs to the box that shares its mounts: with the host's process ids, which is
     * how distrobox makes boxes, podman top shows the whole machine.
     */
    private static final String SYSTEM = """
            export LC_ALL=C
            made=$1
            shift
            sed -n 's/^ID=/distribution /p' /etc/os-release 2>/dev/null | tr -d '"'
            while IFS=: read -r name _ uid _; do echo "user $uid $name"; done 2>/dev/null < /etc/passwd
            mine=$(readlink /proc/self/ns/mnt)
            for p in /proc/[0-9]*; do
                [ "$(readlink "$p/ns/mnt" 2>/dev/null)" = "$mine" ] || continue
                read -r name 2>/dev/null < "$p/comm" || continue
                while read -r key value rest; do
                    case $key in PPid:) parent=$value ;; Uid:) uid=$value; break ;; esac
                done 2>/dev/null < "$p/status"
                echo "process ${p#/proc/} $parent $uid $$ $name"
            done
            if [ -d /var/lib/dpkg/info ]; then
                echo manager
                find /var/lib/dpkg/info -name '*.list' -newermt "@$made" 2>/dev/null \\
                    | sed 's|.*/|recent |; s/\\.list$//; s/:[a-z0-9]*$//'
                apt-mark showmanual 2>/dev/null | sed 's/^/named /; s/:[a-z0-9]*$//'
                for n; do dpkg-query -W -f='${db:Status-Status}\\n' -- "$n" 2>/dev/null | grep -qx installed && echo "installed $n"; done
            elif command -v rpm >/dev/null 2>&1; then
                echo manager
                rpm -qa --qf '%{INSTALLTIME} %{NAME}\\n' 2>/dev/null \\
                    | while read -r at n; do [ "$at" -gt "$made" ] && echo "recent $n"; done
                reasons=/usr/lib/sysimage/libdnf5/packages.toml
                if [ -r "$reasons" ]; then
                    sed -n '/[Uu]ser/s/^"\\{0,1\\}\\([^" =]*\\)\\.[a-z0-9_]*"\\{0,1\\} *=.*/named \\1/p' "$reasons"
                else
                    rpm -qa --qf 'named %{NAME}\\n' 2>/dev/null
                fi
                for n; do rpm -q -- "$n" >/dev/null 2>&1 && echo "installed $n"; done
            elif [ -d /var/lib/pacman/local ]; then
                echo manager
                find /var/lib/pacman/local -mindepth 1 -maxdepth 1 -newermt "@$made" 2>/dev/null \\
                    | sed 's|.*/|recent |; s/-[^-]*-[^-]*$//'
                pacman -Qqe 2>/dev/null | sed 's/^/named /'
                for n; do pacman -Qq -- "$n" >/dev/null 2>&1 && echo "installed $n"; done
            elif [ -r /etc/apk/world ]; then
                echo manager
                sed 's/[<>=~@].*//; s/.*/recent &\\nnamed &/' /etc/apk/world
                for n; do apk info -e "$n" >/dev/null 2>&1 && echo "installed $n"; done
            fi
            exit 0
            """;

    /** Run as the owner, who has tools of his own in his home. */
    private static final String TOOLS = """
            export LC_ALL=C
            PATH=$PATH:$HOME/.local/bin:$HOME/.bun/bin:$HOME/.cargo/bin:$HOME/.npm-global/bin:$HOME/go/bin
            limit=
            command -v timeout >/dev/null 2>&1 && limit='timeout 5'
            ask() {
                name=$1
                shift
                command -v "$1" >/dev/null 2>&1 || return
                told=$($limit "$@" 2>&1 </dev/null | head -n 3 | tr '\\n' ' ')
                echo "tool $name $told"
            }
            for t; do
                case $t in
                    typescript) ask "$t" tsc --version & ;;
                    rust) ask "$t" rustc --version & ;;
                    go) ask "$t" go version & ;;
                    python) if command -v python >/dev/null 2>&1; then ask "$t" python --version; else ask "$t" python3 --version; fi & ;;
                    *) ask "$t" "$t" --version & ;;
                esac
            done
            wait
            exit 0
            """;

    private InsideScript() {}

    /** Whether something of this name can be asked for. */
    static boolean isName(String word) {
        return NAME.matcher(word).matches();
    }

    static List<String> system(Instant made, Collection<String> packages) {
        return argv(SYSTEM, List.of(String.valueOf(made.getEpochSecond())), packages);
    }

    static List<String> tools(Collection<String> tools) {
        return argv(TOOLS, List.of(), tools);
    }

    private static List<String> argv(String script, List<String> first, Collection<String> names) {
        var argv = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        argv.addAll(first);
        names.stream().filter(InsideScript::isName).sorted().forEach(argv::add);
        return List.copyOf(argv);
    }
}
