# shellcheck shell=bash
# The machine itself: packages, what podman needs to be told here, and the workstation's user.

packages=(podman distrobox runc uidmap slirp4netns fuse-overlayfs netavark aardvark-dns iptables catatonit
    debootstrap btrfs-progs dosfstools fdisk e2fsprogs cryptsetup-bin ostree iproute2 util-linux procps libcap2-bin curl
    ca-certificates flatpak jq zsh fish groff mandoc)
# In Debian sid, a tree of its own.
sid_packages=(podman distrobox runc uidmap slirp4netns passt fuse-overlayfs catatonit iproute2 passwd ca-certificates curl
    bsdextrautils)

install_packages() {
    local missing=() package
    for package in "${packages[@]}"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return
    step 'package lists' apt-get update
    step "packages ${missing[*]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}"
}

# crun refuses cgroups in hybrid mode, and the default limits are above the hard ones of a machine without
# CAP_SYS_RESOURCE. Told to our own podmans alone: /etc/containers stays the machine's.
containers_conf() {
    cat <<'CONF'
# Written by atoll's testbed/setup.
[containers]
default_ulimits = [ "nofile=20000:20000", "nproc=8192:8192" ]
[network]
network_backend = "netavark"
[engine]
runtime = "runc"
events_logger = "file"
CONF
}

# The podman whose home this is.
tell_podman() {
    local folder=$1/.config/containers
    install -d -o "$user" -g "$user" "$1/.config" "$folder"
    containers_conf >"$folder/containers.conf"
    # Kernels since 5.11 mount overlay for an ordinary user; left to itself podman 4.3 falls back to copying here.
    printf '[storage]\ndriver = "overlay"\n' >"$folder/storage.conf"
}

configure_podman() {
    mkdir -p "$bed/rootful"
    containers_conf >"$bed/rootful/containers.conf"
    tell_podman "$home"
    # As udev leaves it everywhere; without udev only root may open it, and slirp4netns runs as the user.
    chmod 666 /dev/net/tun
}

# An account of that name which the testbed did not make is somebody's: it is left alone, and so is the machine.
make_user() {
    if id "$user" >/dev/null 2>&1; then
        [ -e "$bed/made/user" ] || die "there is an account $user here already, and it is not the testbed's"
        return
    fi
    touch "$bed/made/user"
    useradd -m -s /bin/bash -c 'Atoll testbed' "$user"
    grep -q "^$user:" /etc/subuid || usermod --add-subuids 500000-565535 --add-subgids 500000-565535 "$user"
}
