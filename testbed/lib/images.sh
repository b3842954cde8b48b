# shellcheck shell=bash
# Images without a registry: Debian from its own mirror, and one of a few kilobytes that does nothing but wait.

readonly debian_image=localhost/atoll-debian:bookworm
readonly box_image=localhost/atoll-box:bookworm
readonly systemd_image=localhost/atoll-systemd:bookworm
readonly tiny_image=localhost/atoll-tiny:1

# Rootful podman with a storage of its own, so that the machine's is neither read nor filled.
rootful() {
    CONTAINERS_CONF=$bed/rootful/containers.conf podman \
        --root "$bed/rootful/storage" --runroot "$bed/rootful/run" --tmpdir "$bed/rootful/tmp" \
        --cgroup-manager cgroupfs "$@"
}

make_images() {
    rootful image exists "$debian_image" || step 'image of Debian' debian
    rootful image exists "$box_image" || step 'image for boxes' build_box_image
    rootful image exists "$systemd_image" || step 'image with systemd' build_systemd_image
    as_user podman image exists "$box_image" || step 'image for boxes, to the user' hand_over "$box_image"
    as_user podman image exists "$tiny_image" || step 'tiny image' build_tiny_image
}

# debootstrap binds /proc and /sys below its folder: in a mount namespace of its own they end with it.
debian() {
    local tree=$bed/debootstrap-bookworm
    discard "$tree"
    unshare --mount --propagation private debootstrap --variant=minbase bookworm "$tree"
    tar -C "$tree" --one-file-system -c . |
        rootful import --change 'CMD ["/bin/bash"]' - "$debian_image"
    discard "$tree"
}

build() {
    rootful build --network host --cgroup-manager cgroupfs -t "$1" -f - "$bed/empty"
}

# What distrobox's own start would otherwise install into each box.
build_box_image() {
    build "$box_image" <<EOT
FROM $debian_image
RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
 apt-utils bash bc curl dialog diffutils findutils gnupg2 less libnss-myhostname libvte-2.91-common libvte-common lsof \
 ncurses-base passwd pinentry-curses procps sudo time util-linux wget libegl1-mesa libgl1-mesa-glx libvulkan1 \
 mesa-vulkan-drivers && apt-get clean
EOT
}

build_systemd_image() {
    build "$systemd_image" <<EOT
FROM $debian_image
RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
 systemd systemd-sysv dbus dbus-user-session procps iproute2 && apt-get clean
CMD ["/sbin/init"]
EOT
}

hand_over() { rootful save "$1" | as_user podman load; }

# A whole x86-64 program in 129 bytes: it calls pause(2) for ever.
tiny_program() {
    printf '\177ELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0\76\0\1\0\0\0\170\0\100\0\0\0\0\0\100\0\0\0\0\0\0\0'
    printf '\0\0\0\0\0\0\0\0\0\0\0\0\100\0\70\0\1\0\0\0\0\0\0\0'
    printf '\1\0\0\0\5\0\0\0\0\0\0\0\0\0\0\0\0\0\100\0\0\0\0\0\0\0\100\0\0\0\0\0'
    printf '\201\0\0\0\0\0\0\0\201\0\0\0\0\0\0\0\0\20\0\0\0\0\0\0'
    printf '\270\42\0\0\0\17\5\353\367'
}

# As process 1 it hears no ordinary signal, so stopping it asks for the one it cannot miss.
build_tiny_image() {
    local tree=$bed/tiny
    discard "$tree"
    mkdir -p "$tree"
    tiny_program >"$tree/wait"
    chmod 755 "$tree/wait"
    tar -C "$tree" -c wait | as_user podman import --change 'ENTRYPOINT ["/wait"]' --change 'STOPSIGNAL SIGKILL' \
        - "$tiny_image"
    discard "$tree"
}
