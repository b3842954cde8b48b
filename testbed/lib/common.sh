# shellcheck shell=bash
# What every part of the testbed shares: where its state lies, whose it is, and how its daemons are begun and ended.
# Sourced by testbed/setup and testbed/workstation, which run under `set -euo pipefail`.

readonly bed=/var/lib/atoll-testbed
readonly marker=$bed/marker
readonly user=yish
readonly home=/home/$user
# Never the caller's PATH: distrobox-enter ends with "Permission denied" at a folder its user may not enter.
readonly plain_path=/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin

# What the caller keeps open for itself (a lock, a pipe that somebody waits on) is not for the daemons begun here.
for fd in "/proc/$$/fd"/*; do
    fd=${fd##*/}
    # 255 is bash's own.
    if [ "$fd" -gt 2 ] && [ "$fd" != 255 ]; then eval "exec $fd>&-"; fi
done

say() { printf 'testbed: %s\n' "$*" >&2; }
die() {
    say "$@"
    exit 1
}

need_root() { [ "$(id -u)" = 0 ] || die 'this needs root'; }
need_marker() { [ -f "$marker" ] || die 'nothing is set up here: run testbed/setup first'; }

# A step that takes time says so, and how long it took; its own words go to a log.
step() {
    local what=$1 log began=$SECONDS
    shift
    log=$bed/log/$(tr -c 'a-z0-9\n' '-' <<<"${what,,}").log
    # In a shell of its own, so that a part that dies in it is told of, and so that its first failure ends it: bash would
    # go on past a failure inside anything that an `if` or a `||` waits for.
    set +e
    (
        set -e
        "$@"
    ) >"$log" 2>&1
    local code=$?
    set -e
    if [ "$code" != 0 ]; then
        tail -n 20 "$log" >&2
        die "$what: failed; all of it is in $log"
    fi
    say "$what: done in $((SECONDS - began)) s"
}

# Waits until a command succeeds: until SECONDS COMMAND...
until_true() {
    local left=$(($1 * 5))
    shift
    until "$@" >/dev/null 2>&1; do
        [ $((left -= 1)) -gt 0 ] || return 1
        sleep 0.2
    done
}

uid() { id -u "$user"; }
runtime_dir() { echo "/run/user/$(uid)"; }

# Runs a command as the workstation's user in an environment of its own, in that user's home.
as_user() {
    setpriv --reuid="$user" --regid="$user" --init-groups \
        env -i -C "$home" HOME="$home" USER="$user" LOGNAME="$user" SHELL=/bin/bash LANG=C.UTF-8 \
        PATH="${user_path:-$plain_path}" XDG_RUNTIME_DIR="$(runtime_dir)" DBX_CONTAINER_MANAGER=podman \
        PODMAN_IGNORE_CGROUPSV1_WARNING=1 "$@"
}

# The 22nd field of stat is when a process began: with it a process id that was given out anew is not taken for ours. One
# that has ended, and whose parent has not noticed yet, does not run.
began() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | awk '$1 != "Z" { print $20 }'; }

remember() { printf '%s %s\n' "$2" "$(began "$2")" >"$bed/run/$1.pid"; }

# Prints the process id of one of our daemons if it still runs.
running() {
    local pid since
    read -r pid since 2>/dev/null <"$bed/run/$1.pid" || return 1
    [ -n "$since" ] && [ "$(began "$pid")" = "$since" ] && echo "$pid"
}

# Begins a daemon in a session of its own: begin NAME COMMAND...
begin() {
    local name=$1
    shift
    running "$name" >/dev/null && return
    (exec setsid "$@") >"$bed/log/$name.log" 2>&1 </dev/null &
    remember "$name" $!
}

# Ends a daemon we began: politely, then firmly; its process alone.
finish() {
    local name=$1 pid
    if pid=$(running "$name"); then
        kill "$pid" 2>/dev/null || true
        until_true 10 gone "$name" || kill -9 "$pid" 2>/dev/null || true
        until_true 5 gone "$name" || say "$name (process $pid) does not end"
    fi
    rm -f "$bed/run/$name.pid"
}
gone() { ! running "$1"; }

# What a test held still, and was ended before it let go, goes on.
go_on() {
    local file pid
    for file in "$bed"/run/*.pid; do
        if pid=$(running "$(basename "$file" .pid)"); then kill -CONT -- "-$pid" 2>/dev/null || true; fi
    done
}

mounted_below() { awk -v dir="$1" '$5 == dir || index($5, dir "/") == 1 { print $5 }' /proc/self/mountinfo; }

# Deletes a folder of the testbed. Never one that lies elsewhere, never while anything is mounted at or below it, never
# across a file system: a forgotten bind of /dev below it would otherwise empty the machine's own.
discard() {
    local dir=$1
    [ -e "$dir" ] || return 0
    if [ "$(realpath "$dir")" != "$dir" ] || [[ $dir != "$bed"/?* ]]; then
        die "not deleting $dir: it is not below $bed"
    fi
    [ -z "$(mounted_below "$dir")" ] || die "not deleting $dir: still mounted: $(mounted_below "$dir" | tr '\n' ' ')"
    rm -rf --one-file-system "$dir"
}
