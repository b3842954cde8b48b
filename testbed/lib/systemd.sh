# shellcheck shell=bash
# A real systemd, as process 1 of an unprivileged container, and commands that lead to it.

readonly systemd_box=atoll-systemd
readonly quadlets=$home/.config/containers/systemd
readonly user_generators=/usr/local/lib/systemd/user-generators

systemd_state() { rootful exec "$systemd_box" systemctl is-system-running 2>/dev/null || true; }
systemd_booted() { [[ "$(systemd_state)" =~ ^(running|degraded)$ ]]; }
in_systemd() { rootful exec "$systemd_box" "$@"; }

systemd_up() {
    local dir=$bed/systemd id
    id=$(uid)
    systemd_commands
    [ ! -e "$bed/run/systemd.init" ] || rootful kill --signal CONT "$systemd_box" || true
    running systemd-namespace >/dev/null || systemd_namespace
    # Its units lie in the checkout that made it, which may be gone by now.
    systemd_booted && on_user_manager is-active litellm.service \
        && in_systemd test -e /usr/local/lib/systemd/user/litellm.service \
        && in_systemd test -e /usr/local/bin/quadlet-podman && return
    systemd_down
    systemd_namespace
    discard "$dir"
    mkdir -p "$dir"/{dbus,journal,user}
    chown "$user" "$dir/user"
    # Where a quadlet lies is told by systemd: at the same path inside and outside.
    install -d -o "$user" -g "$user" "$home/.config" "$home/.config/containers" "$quadlets"
    rootful run -d --name "$systemd_box" --hostname bazzite --network none --systemd=always \
        -v "$dir/dbus:/run/dbus" -v "$dir/journal:/var/log/journal" -v "$dir/user:/run/user/$id" \
        -v "$here/lib/units:/usr/local/lib/systemd/system:ro" \
        -v "$here/lib/units/user:/usr/local/lib/systemd/user:ro" \
        -v "$quadlets:$quadlets" -v "$sid:/sid:ro" -v "$shared5/run:/podman5" \
        -v "$here/lib/quadlet-podman:/usr/local/bin/quadlet-podman:ro" \
        -v "$here/lib/generators:$user_generators:ro" "$systemd_image"
    until_true 60 systemd_booted || die "systemd does not come up: $(systemd_state)"
    in_systemd useradd --uid "$id" --create-home "$user"
    in_systemd chown "$user:$user" "$home" "$home/.config" "$home/.config/containers"
    in_systemd systemctl enable --now backup.timer uupd.timer tailscaled.service sshd.service
    in_systemd systemctl start uupd.service "user@$id.service"
    in_systemd systemctl start backup.service || true
    on_user_manager enable --now litellm.service
    rootful container inspect --format '{{.State.Pid}}' "$systemd_box" >"$bed/run/systemd.init"
    # The journal is for root and a group whose number is the container's own.
    find "$dir/journal" -type d -exec chmod 755 {} + -o -type f -exec chmod 644 {} +
}

on_user_manager() {
    in_systemd setpriv --reuid="$user" --clear-groups \
        env HOME="$home" XDG_RUNTIME_DIR="/run/user/$(uid)" systemctl --user "$@"
}

systemd_down() {
    finish systemd-namespace
    rm -f "$bed/run/systemd.init"
    if rootful container exists "$systemd_box"; then
        # Where its monitor was killed, the first try only notices that it does not run.
        rootful rm --force --time 10 "$systemd_box" || rootful rm --force --time 10 "$systemd_box"
    fi
}

# Root types into the container. The user reaches it over D-Bus, with the machine's own systemctl, which looks for systemd
# at /run/systemd/system first: in a namespace kept for it /run is its own, and has that folder.
systemd_namespace() {
    finish systemd-namespace
    begin systemd-namespace setpriv --reuid="$user" --regid="$user" --init-groups \
        unshare --user --map-current-user --keep-caps --mount \
        sh -c 'mount -t tmpfs none /run && mkdir -p /run/systemd/system && exec sleep infinity'
    until_true 10 test -d "/proc/$(running systemd-namespace)/root/run/systemd/system"
}

systemd_commands() {
    cat >"$bed/bin/systemctl" <<EOT
#!/bin/bash
if [ ! -e $bed/run/systemd.init ]; then
    exec /usr/bin/systemctl "\$@"
elif [ "\$EUID" = 0 ]; then
    exec nsenter --mount --uts --ipc --net --pid -t "\$(<$bed/run/systemd.init)" systemctl "\$@"
fi
# The user manager's private socket would refuse a caller from another process namespace; its bus does not.
export DBUS_SYSTEM_BUS_ADDRESS=unix:path=$bed/systemd/dbus/system_bus_socket
export DBUS_SESSION_BUS_ADDRESS=unix:path=$bed/systemd/user/bus XDG_RUNTIME_DIR=$bed/empty
read -r namespace _ <$bed/run/systemd-namespace.pid
exec nsenter --user --mount --preserve-credentials -t "\$namespace" /usr/bin/systemctl "\$@"
EOT
    cat >"$bed/bin/journalctl" <<EOT
#!/bin/sh
exec /usr/bin/journalctl --directory=$bed/systemd/journal "\$@"
EOT
    chmod 755 "$bed/bin/systemctl" "$bed/bin/journalctl"
}

systemd_status() {
    in_systemd systemctl list-units --failed --plain --no-legend
    in_systemd systemctl list-timers --no-legend backup.timer uupd.timer
}

systemd_env() {
    echo "ATOLL_LINUX_SYSTEMCTL=$bed/bin/systemctl"
    echo "ATOLL_LINUX_JOURNALCTL=$bed/bin/journalctl"
}
