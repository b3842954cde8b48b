package dev.atoll.adapters.linux;

import dev.atoll.core.observe.Kinds;
import dev.atoll.core.service.Services;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.testkit.fake.StubExecutable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * A stand-in that keeps what it is told, and refuses in the words of systemd 252: as an ordinary user over SSH, who may
 * set his own units and not the system's. A unit starts where the box that its first command names is {@code dev}.
 */
final class SystemctlWithState {
    private final Path folder;

    SystemctlWithState(Path folder) {
        this.folder = folder;
        write(folder.resolve("system/sshd.service"), "");
        write(folder.resolve("user/web.service"), "");
        write(folder.resolve("user/static.service"), "");
        write(folder.resolve("enabled/static.service"), "static");
        write(unit("mine.service"), "[Service]\nExecStart=/bin/true\n");
        write(folder.resolve("enabled/mine.service"), "enabled");
        StubExecutable.in(folder.resolve("bin"), "podman");
        write(folder.resolve("bin/journalctl"), "#!/bin/sh\necho Error: no container with name or ID nowhere found\n");
        write(folder.resolve("bin/systemctl"), SCRIPT.replace("FOLDER", folder.toString()));
        for (var program : List.of("journalctl", "systemctl")) {
            executable(folder.resolve("bin").resolve(program));
        }
    }

    Services port() {
        var context = new AdapterContext(
                Map.of("linux.root", folder.resolve("root").toString()),
                Map.of(
                        "PATH",
                        folder.resolve("bin") + ":/usr/bin:/bin",
                        "HOME",
                        "/nowhere",
                        "XDG_CONFIG_HOME",
                        folder.resolve("config").toString(),
                        "USER",
                        "yish"),
                InstantSource.system(),
                Duration.ofSeconds(20));
        return new LinuxProvider().create(context).get(Kinds.SERVICE).orElseThrow();
    }

    Path unit(String name) {
        return folder.resolve("config/systemd/user").resolve(name);
    }

    void lingering() {
        write(folder.resolve("root/var/lib/systemd/linger/yish"), "");
    }

    /** It runs to its end, each time it is started. */
    void runsToItsEnd(String unit) {
        write(folder.resolve("type/" + unit), "oneshot");
    }

    /** Nothing needs the unit, so nothing is remembered of it once it has ended. */
    void forgetful() {
        write(folder.resolve("forgets"), "");
    }

    /** Where quadlets lie of which units are made. */
    Path quadlet(String name) {
        return folder.resolve("config/containers/systemd").resolve(name);
    }

    /** From now on this verb ends well, and does nothing. */
    void lying(String verb) {
        write(folder.resolve("lies/" + verb), "");
    }

    /** From now on this verb is never done with. */
    void hanging(String verb) {
        write(folder.resolve("hangs/" + verb), "");
    }

    /** From now on what is started has ended when it is looked at for the third time. */
    void shortLived() {
        write(folder.resolve("short"), "");
    }

    void forget(String unit) {
        try {
            Files.deleteIfExists(unit(unit));
            Files.deleteIfExists(folder.resolve("enabled").resolve(unit));
            Files.deleteIfExists(folder.resolve("active").resolve(unit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every verb that was typed and changes something. */
    List<String> typed() {
        try {
            var file = folder.resolve("typed");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void executable(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String SCRIPT = """
            #!/bin/sh
            PATH=/usr/bin:/bin
            S='FOLDER'
            U=$S/config/systemd/user
            mkdir -p "$S/enabled" "$S/active" "$S/masked" "$U"
            scope=system
            if [ "$1" = --user ]; then scope=user; shift; fi
            shift
            verb=$1
            shift
            there() { [ -e "$S/$scope/$1" ] || { [ $scope = user ] && [ -e "$U/$1" ]; }; }
            enabled() {
                if [ -e "$S/masked/$1" ]; then echo masked; else cat "$S/enabled/$1" 2>/dev/null || echo disabled; fi
            }
            active() {
                if [ -s "$S/lives/$1" ]; then
                    n=$(cat "$S/lives/$1")
                    [ "$n" -gt 0 ] || echo activating > "$S/active/$1"
                    echo $((n - 1)) > "$S/lives/$1"
                fi
                cat "$S/active/$1" 2>/dev/null || echo inactive
            }
            current() { [ "$(stat -c %y "$1" 2>/dev/null)" = "$(tail -n 1 "$S/made/$2")" ]; }
            generate() {
                mkdir -p "$S/made"
                for source in "$S/config/containers/systemd"/*.container; do
                    [ -e "$source" ] || continue
                    unit=${source##*/}
                    unit=${unit%.container}.service
                    { [ -e "$U/$unit" ] || grep -q "^Broken=" "$source"; } && continue
                    : > "$S/user/$unit"
                    echo generated > "$S/enabled/$unit"
                    printf '%s\\n' "$source" "$(stat -c %y "$source")" > "$S/made/$unit"
                done
            }
            fail() { echo "$1" >&2; exit 1; }
            if [ $scope = user ] && [ -e "$S/no-bus" ]; then fail "Failed to connect to bus: No medium found"; fi
            case $verb in
            show)
                while [ "$1" != -- ]; do shift; done
                shift
                first=yes
                for unit in "$@"; do
                    case $unit in *.*) ;; *) unit=$unit.service ;; esac
                    [ $first = yes ] || echo
                    first=no
                    echo "Id=$unit"
                    if [ -e "$S/masked/$unit" ]; then echo LoadState=masked
                    elif there "$unit"; then echo LoadState=loaded
                    else echo LoadState=not-found; continue; fi
                    if [ -e "$S/made/$unit" ]; then
                        read -r source < "$S/made/$unit"
                        echo "SourcePath=$source"
                        echo "FragmentPath=$S/user/$unit"
                        echo "NeedDaemonReload=$(current "$source" "$unit" && echo no || echo yes)"
                    fi
                    echo "InactiveExitTimestamp=$(cat "$S/entered/$unit" 2>/dev/null)"
                    echo "SubState=$(cat "$S/sub/$unit" 2>/dev/null)"
                    echo "UnitFileState=$(enabled "$unit")"
                    echo "ActiveState=$(active "$unit")"
                    echo "Type=$(cat "$S/type/$unit" 2>/dev/null || echo simple)"
                    echo "Result=success"
                    echo "ExecMainStartTimestampMonotonic=$(cat "$S/begun/$unit" 2>/dev/null || echo 0)"
                done
                exit 0 ;;
            list-timers) echo '[]'; exit 0 ;;
            list-units)
                comma=
                printf '['
                for file in "$S/$scope"/* $([ $scope = user ] && echo "$U"/*); do
                    [ -e "$file" ] || continue
                    unit=${file##*/}
                    printf '%s{"unit":"%s","load":"loaded","active":"%s","sub":"-","description":""}' \\
                        "$comma" "$unit" "$(active "$unit")"
                    comma=,
                done
                echo ']'
                exit 0 ;;
            esac
            [ "$1" = -- ] && shift
            unit=$1
            echo "$scope $verb $unit" >> "$S/typed"
            [ $scope = user ] || fail "Failed to $verb unit: Interactive authentication required."
            [ -e "$S/lies/$verb" ] && exit 0
            [ -e "$S/hangs/$verb" ] && exec sleep 60
            case $verb in
            daemon-reload) generate; exit 0 ;;
            mask) : > "$S/masked/$unit"; exit 0 ;;
            unmask) rm -f "$S/masked/$unit"; exit 0 ;;
            esac
            there "$unit" || fail "Failed to $verb unit: Unit file $unit does not exist."
            case $verb in
            enable | disable)
                [ "$(enabled "$unit")" = masked ] && fail "Failed to $verb unit: Unit file $unit is masked."
                [ "$(enabled "$unit")" = static ] && exit 0
                echo "Created symlink $unit." >&2
                echo "${verb}d" > "$S/enabled/$unit" ;;
            stop) echo inactive > "$S/active/$unit" ;;
            start | restart)
                [ -e "$S/masked/$unit" ] && fail "Failed to $verb $unit: Unit $unit is masked."
                [ -e "$S/$scope/$unit" ] || grep -q '^ExecStartPre=.* start dev$' "$U/$unit" || fail "Job for $unit failed because of it.
            See \\"systemctl --user status $unit\\" for details."
                if [ -e "$S/type/$unit" ]; then
                    [ -e "$S/forgets" ] || { mkdir -p "$S/begun" && echo 4711 > "$S/begun/$unit"; }
                    exit 0
                fi
                [ -e "$S/short" ] && mkdir -p "$S/lives" && echo 2 > "$S/lives/$unit"
                mkdir -p "$S/entered" && date +@%s > "$S/entered/$unit"
                echo active > "$S/active/$unit" ;;
            reset-failed) echo inactive > "$S/active/$unit" ;;
            esac
            exit 0
            """;
}
