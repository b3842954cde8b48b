package dev.atoll.adapters.linux;

import dev.atoll.core.application.Applications;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.spi.AdapterContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * A stand-in that keeps what it is told, and says what flatpak 1.14.10 says. The user's remotes {@code testbed} and
 * {@code other} and the system's {@code hub} have what stands in their files, as flatpak lists it.
 */
final class FlatpakWithState {
    private final Path folder;

    FlatpakWithState(Path folder) {
        this.folder = folder;
        offering("user", "testbed", "org.example.Hello", "org.example.Twice");
        offering("user", "other", "org.example.Twice");
        offering("system", "hub", "org.example.Hello", "org.example.System");
        SystemctlWithState.write(
                folder.resolve("installed-system"), "org.example.Editor\t\tsystem,current\tx86_64\t1\thub\tsystem\n");
        SystemctlWithState.write(folder.resolve("installed-user"), "");
        var program = folder.resolve("flatpak");
        SystemctlWithState.write(program, SCRIPT.replace("FOLDER", folder.toString()));
        SystemctlWithState.executable(program);
    }

    void offering(String installation, String remote, String... applications) {
        SystemctlWithState.write(
                folder.resolve(installation).resolve(remote),
                String.join("\tx86_64\t1\n", applications) + "\tx86_64\t1\n");
    }

    /** From now on whoever asks this remote is told this, and nothing else. */
    void failing(String installation, String remote, String words) {
        SystemctlWithState.write(folder.resolve("broken").resolve(remote), words + "\n");
        offering(installation, remote);
    }

    /** From now on this verb says this and fails; without a word, it does nothing and ends well. */
    void failing(String verb, String words) {
        SystemctlWithState.write(folder.resolve("fails").resolve(verb), words);
    }

    /** From now on this verb is never done with. */
    void hanging(String verb) {
        SystemctlWithState.write(folder.resolve("hangs").resolve(verb), "");
    }

    /** From now on nobody may read the system's installation, or there is none. */
    void withoutSystem(String words) {
        SystemctlWithState.write(folder.resolve("no-system"), words);
    }

    Applications port() {
        var context = new AdapterContext(
                Map.of("linux.flatpak", folder.resolve("flatpak").toString()),
                Map.of("PATH", "/usr/bin:/bin"),
                InstantSource.fixed(Instant.EPOCH),
                Duration.ofSeconds(20));
        return new LinuxProvider().create(context).get(Kinds.APPLICATION).orElseThrow();
    }

    /** Every verb that was typed and changes something, with its words. */
    List<String> typed() {
        try {
            var file = folder.resolve("typed");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String SCRIPT = """
            #!/bin/sh
            S='FOLDER'
            fail() { echo "$1" >&2; exit 1; }
            verb=$1
            shift
            scope=
            for word in "$@"; do
                case $word in
                --user) scope=user ;;
                --system) scope=system ;;
                --) break ;;
                esac
            done
            if [ "$scope" != user ] && [ -e "$S/no-system" ]; then fail "$(cat "$S/no-system")"; fi
            while [ $# -gt 0 ]; do
                word=$1
                shift
                [ "$word" = -- ] && break
            done
            case $verb in
            list)
                cat "$S/installed-${scope:-system}"
                [ -n "$scope" ] || cat "$S/installed-user"
                exit 0 ;;
            remotes)
                for whose in user system; do
                    [ "${scope:-$whose}" = $whose ] || continue
                    for remote in "$S/$whose"/*; do
                        [ -n "$scope" ] && printf '%s\\tno-gpg-verify\\n' "${remote##*/}" \\
                            || printf '%s\\t%s,no-gpg-verify\\n' "${remote##*/}" $whose
                    done
                done
                exit 0 ;;
            remote-ls)
                [ -e "$S/broken/$1" ] && fail "$(cat "$S/broken/$1")"
                cat "$S/$scope/$1"
                exit 0 ;;
            esac
            echo "$verb --$scope $*" >> "$S/typed"
            [ -e "$S/hangs/$verb" ] && exec sleep 60
            if [ -e "$S/fails/$verb" ]; then
                [ -s "$S/fails/$verb" ] || exit 0
                fail "$(cat "$S/fails/$verb")"
            fi
            [ $scope = user ] || fail "Error: Failed to install: Flatpak system operation Deploy not allowed for user"
            for ref in "$@"; do :; done
            id=${ref#app/}
            id=${id%%/*}
            case $verb in
            install)
                grep -q "^$id	" "$S/$scope/$1" || fail "error: Nothing matches $id in remote $1"
                echo "Installing $ref"
                printf '%s\\t\\t%s,current\\tx86_64\\t1\\t%s\\t%s\\n' "$id" $scope "$1" $scope >> "$S/installed-$scope" ;;
            uninstall)
                echo "Uninstalling $ref"
                grep -v "^$id	" "$S/installed-$scope" > "$S/left"
                mv "$S/left" "$S/installed-$scope" ;;
            esac
            exit 0
            """;
}
