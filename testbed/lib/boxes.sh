# shellcheck shell=bash
# Podman's service for the user, and the five boxes, made with the distrobox that goes with it.

# Of which generation of podman the functions below speak, and where its boxes' home is; see on_podman5.
generation=4
box_home=$home

readonly boxes=(opencode-dev openclaw-dev litellm-proxy fedora-tools bazzite-arch)

podman_socket() { echo "$(runtime_dir)/podman/podman.sock"; }

# When much of what the account ran was killed (a CI runner that ends a job does that), podman still believes that its boxes
# run, and looks for processes that are gone. After a restart the folder below /run is empty, and podman begins anew. The
# account is the testbed's own, so all it runs is too.
as_after_a_restart() {
    local dir
    dir=$(runtime_dir)
    if [ ! -d "$dir" ] || running podman >/dev/null; then return 0; fi
    pkill -KILL -u "$user" || true
    until_true 10 nothing_runs || die "processes of $user do not end"
    [ "$(realpath "$dir")" = "$dir" ] && [ "$(stat -c %U "$dir")" = "$user" ] || die "$dir is not the account's"
    [ -z "$(mounted_below "$dir")" ] || die "not deleting $dir: still mounted: $(mounted_below "$dir" | tr '\n' ' ')"
    rm -rf --one-file-system "$dir"
}

# What has ended and still waits for its parent to notice does not count.
nothing_runs() { [ -z "$(ps -u "$user" -o stat= | grep -v '^Z')" ]; }

podman_up() {
    install -d -m 700 -o "$user" -g "$user" "$(runtime_dir)" "$(runtime_dir)/podman"
    running podman >/dev/null && return
    rm -f "$(podman_socket)"
    begin podman setpriv --reuid="$user" --regid="$user" --init-groups \
        env -i -C "$home" HOME="$home" USER="$user" LOGNAME="$user" PATH="$plain_path" LANG=C.UTF-8 \
        XDG_RUNTIME_DIR="$(runtime_dir)" podman system service -t 0 "unix://$(podman_socket)"
    until_true 20 answers "$(podman_socket)" || die "podman's service does not answer; see $bed/log/podman.log"
}

answers() { curl -sf --max-time 2 --unix-socket "$1" http://d/_ping; }

podman_down() {
    finish podman
    rm -f "$(podman_socket)"
}

podman_env() {
    echo "ATOLL_PODMAN_SOCKET=$(podman_socket)"
    echo 'ATOLL_PODMAN_COMMAND=podman'
}

box_state() { as_user podman container inspect --format '{{.State.Status}}' "$1" 2>/dev/null || echo absent; }

make_box() {
    local name=$1
    shift
    as_user podman container exists "$name" || as_user distrobox create --yes --image "$box_image" --name "$name" "$@"
}

enter_box() {
    local name=$1
    shift
    timeout 300 setsid -w "$here/workstation" exec --podman "$generation" distrobox enter --no-tty "$name" -- "$@" </dev/null
}

# Three run, one of them with a program that listens; one fails in its set-up; one was stopped by its owner.
boxes_up() {
    local name folder=$box_home/.local/share/atoll-testbed
    install -D -o "$user" -g "$user" "$here/lib/listen.pl" "$folder/listen.pl"
    for name in "${boxes[@]}"; do
        case $name in
            fedora-tools) make_box "$name" --init-hooks 'exit 3' ;;
            *) make_box "$name" ;;
        esac
    done
    for name in opencode-dev openclaw-dev litellm-proxy; do
        [ "$(box_state "$name")" = running ] || enter_box "$name" true
    done
    box_listens litellm-proxy 127.0.0.1 4000
    box_listens opencode-dev 0.0.0.0 5173
    [ "$(box_state fedora-tools)" = exited ] || box_fails fedora-tools
    [ "$(box_state bazzite-arch)" = exited ] || box_stopped bazzite-arch
}

box_listens() {
    listening "$2" "$3" && return
    enter_box "$1" setsid --fork perl "$box_home/.local/share/atoll-testbed/listen.pl" "$@"
    until_true 10 listening "$2" "$3" || die "nothing listens on $2:$3 in $1"
}

listening() { boxes_network ss -Hltn "sport = :$2" | awk '{print $4}' | grep -qx "$1:$2"; }

# The machine's own, but for the second generation, where the same ports are free.
boxes_network() {
    if [ "$generation" = 5 ]; then nsenter --net -t "$(namespace_init)" "$@"; else "$@"; fi
}

box_fails() {
    as_user podman start "$1"
    until_true 120 in_state "$1" exited || die "$1 was to fail, and runs"
}

box_stopped() {
    enter_box "$1" true
    as_user distrobox stop --yes "$1"
}

in_state() { [ "$(box_state "$1")" = "$2" ]; }

# Without cgroups a box's stop reaches its first process alone. The account is the testbed's own, so all it runs is too.
boxes_down() {
    local pid
    as_user podman stop --all --time 3 >"$bed/log/stop.log" 2>&1
    for pid in $(pgrep -u "$user" || true); do
        [ "$pid" = "$(running podman)" ] || kill "$pid" 2>/dev/null || true
    done
}

boxes_status() { as_user podman ps -a --format '{{.Names}}: {{.Status}}'; }
