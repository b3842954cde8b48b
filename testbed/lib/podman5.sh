# shellcheck shell=bash
# The second generation: podman 5 and distrobox 1.8 of Debian sid, in a folder and namespaces of their own, with the same
# account, the same images and the same five boxes.

readonly bed5=$bed/podman5
readonly sid=$bed5/sid
# At the same path inside and outside, so that what podman tells of it can be looked at.
readonly shared5=$bed5/shared
readonly home5=$shared5/home/$user
# distrobox as well: a box mounts the scripts it was made with, and tells where they lie.
readonly distrobox5=$shared5/bin

podman5_socket() { echo "$shared5/run/podman.sock"; }

# Runs a part of the testbed against the second generation: what is typed, where boxes live, what they listen on.
on_podman5() {
    local generation=5 box_home=$home5 user_path=$bed5/bin:$plain_path
    "$@"
}

# --- setup

make_podman5() {
    local was_up
    mkdir -p "$bed5/bin" "$shared5/home"
    install -d -m 700 -o "$user" -g "$user" "$home5" "$shared5/run"
    [ -d "$sid" ] || step 'Debian sid' sid_tree
    tell_podman "$home5"
    podman5_commands
    was_up=$(namespace_init) || true
    namespace_up
    on_podman5 as_user podman image exists "$box_image" || step 'image for boxes, to podman 5' hand_over_box_image
    on_podman5 as_user podman image exists "$tiny_image" || step 'tiny image, to podman 5' hand_over_tiny_image
    [ -n "$was_up" ] || namespace_down
}

# Made aside and moved into place, so that half of one is never taken for one.
sid_tree() {
    discard "$sid.new"
    unshare --mount --propagation private debootstrap --variant=minbase \
        --include="$(tr ' ' ',' <<<"${sid_packages[*]}")" sid "$sid.new"
    # distrobox asks for crun wherever there is one, and crun refuses cgroups in hybrid mode.
    chroot "$sid.new" dpkg --purge --force-depends crun
    chroot "$sid.new" useradd --uid "$(uid)" --home-dir "$home5" --no-create-home --shell /bin/bash "$user"
    chroot "$sid.new" apt-get clean
    mv "$sid.new" "$sid"
}

# A box of distrobox 1.8 begins with fetching packages, unless it is told that all are there. The name comes last.
hand_over_box_image() {
    local folder=$shared5/box whole=localhost/atoll-box:as-made
    rootful save "$box_image" | on_podman5 as_user podman load
    on_podman5 as_user podman tag "$box_image" "$whole"
    on_podman5 as_user podman untag "$box_image" "$box_image"
    mkdir -p "$folder"
    printf 'FROM %s\nRUN touch /.containersetupdone\n' "$whole" >"$folder/Containerfile"
    on_podman5 as_user podman build --network none -t "$box_image" "$folder"
    on_podman5 as_user podman untag "$whole" "$whole"
}

hand_over_tiny_image() { as_user podman save "$tiny_image" | on_podman5 as_user podman load; }

# Only root may enter root's namespaces. This nsenter may too, started by the workstation's user alone; what it then runs
# may nothing more than that user may.
podman5_commands() {
    local program
    install -m 750 -o root -g "$user" /usr/bin/nsenter "$bed5/nsenter.new"
    setcap cap_sys_admin,cap_sys_chroot,cap_sys_ptrace+ep "$bed5/nsenter.new"
    mv "$bed5/nsenter.new" "$bed5/nsenter"
    cat >"$bed5/bin/podman" <<EOT
#!/bin/sh
# The program of this name, beside podman 5.
name=\${0##*/}
if ! init=\$(cat $bed/run/podman5.init 2>/dev/null) || ! [ -e "/proc/\$init" ]; then
    echo "\$name: podman 5 of the testbed does not run: testbed/workstation up" >&2
    exit 125
fi
# Never the podman of root, which has nothing in there.
if [ "\$(id -u)" = 0 ]; then
    exec setpriv --reuid=$user --regid=$user --init-groups "\$0" "\$@"
fi
exec $bed5/nsenter --mount --pid --net -t "\$init" env -i -C $home5 HOME=$home5 USER=$user LOGNAME=$user \\
    SHELL=/bin/bash PATH=$distrobox5:$plain_path XDG_RUNTIME_DIR=$(runtime_dir) TERM="\${TERM:-dumb}" \\
    LANG="\${LANG:-C.UTF-8}" LC_ALL="\${LC_ALL:-}" DBX_CONTAINER_MANAGER=podman PODMAN_IGNORE_CGROUPSV1_WARNING=1 \\
    "\$name" "\$@"
EOT
    chmod 755 "$bed5/bin/podman"
    mkdir -p "$distrobox5"
    for program in "$sid"/usr/bin/distrobox*; do
        # Those of a box that runs stay what they are.
        cmp -s "$program" "$distrobox5/${program##*/}" || install -m 755 "$program" "$distrobox5"
        ln -sfn podman "$bed5/bin/${program##*/}"
    done
}

# --- workstation

# Process 1 inside; with it ends all that runs there, and every mount.
namespace_init() {
    local pid
    pid=$(running podman5-namespace) && pgrep -P "$pid"
}

namespace_up() {
    local init
    namespace_init >/dev/null && return
    finish podman5-namespace
    begin podman5-namespace unshare --mount --propagation private --pid --net --fork --kill-child \
        "$here/lib/namespace" "$sid" "$shared5" "$(uid)"
    until_true 20 namespace_stands || die "Debian sid cannot be entered; see $bed/log/podman5-namespace.log"
    init=$(namespace_init)
    echo "$init" >"$bed/run/podman5.init"
}
namespace_stands() { [ "$(cat "/proc/$(namespace_init)/comm")" = catatonit ]; }

namespace_down() {
    local init
    rm -f "$bed/run/podman5.init"
    if init=$(namespace_init); then
        kill -9 "$init"
        until_true 20 gone podman5-namespace || true
    fi
    finish podman5-namespace
    finish podman5
    rm -f "$(podman5_socket)"
}

# Where the service was killed, so was what else the account ran, and podman would look for boxes that are gone. With new
# namespaces it begins anew, as after a restart.
as_after_a_restart5() { answers "$(podman5_socket)" || namespace_down; }

podman5_up() {
    podman5_commands
    namespace_up
    running podman5 >/dev/null && return
    rm -f "$(podman5_socket)"
    begin podman5 "$bed5/bin/podman" system service -t 0 "unix://$(podman5_socket)"
    until_true 20 answers "$(podman5_socket)" || die "podman 5's service does not answer; see $bed/log/podman5.log"
}

# What is remembered entered the namespace and waits there; it passes no signal on.
podman5_down() {
    local pid
    if pid=$(running podman5); then
        pkill -TERM -P "$pid" || true
        until_true 10 gone podman5 || true
    fi
    finish podman5
    rm -f "$(podman5_socket)"
}

boxes5_down() {
    namespace_init >/dev/null || return 0
    on_podman5 as_user podman stop --all --time 3 >"$bed/log/stop5.log" 2>&1 || true
}

podman5_env() {
    echo "ATOLL_PODMAN_SOCKET=$(podman5_socket)"
    echo 'ATOLL_PODMAN_COMMAND=podman'
}
