# shellcheck shell=bash
# A real ostree sysroot in a folder: two deployments of an image, as a host would have them; and a stand-in rpm-ostree.

readonly sysroot=$bed/ostree/sysroot
readonly stateroot=default

ostree_here() { ostree --repo="$sysroot/ostree/repo" "$@"; }

ostree_up() {
    ostree_commands
    [ -e "$bed/ostree/booted" ] && return
    ostree_down
    mkdir -p "$sysroot"
    ostree admin init-fs "$sysroot"
    ostree admin os-init "$stateroot" --sysroot="$sysroot"
    deploy 26
    deploy 12
    ostree admin pin --sysroot="$sysroot" 1
    # Which one runs, and which waits for the next start: with no such machine started, that is ours to say.
    ostree admin status --sysroot="$sysroot" | awk '{ print $2; exit }' >"$bed/ostree/booted"
}

# Commits a tree as if built DAYS ago and deploys it as the one to start next.
deploy() {
    local built version tree=$bed/ostree/tree
    built=$(date -u -d "$1 days ago" +%Y-%m-%dT04:30:00Z)
    version=43.$(date -u -d "$1 days ago" +%Y%m%d)
    make_tree "$tree" "$version"
    ostree_here commit --branch=bazzite/stable --tree=dir="$tree" --timestamp="$built" \
        --owner-uid=0 --owner-gid=0 --add-metadata-string=version="$version" \
        --add-metadata-string=ostree.manifest-digest="sha256:$(sha256sum <<<"$version" | cut -d' ' -f1)"
    remember_commit
    printf '[origin]\ncontainer-image-reference=%s\n' ostree-image-signed:docker://ghcr.io/ublue-os/bazzite:stable \
        >"$bed/ostree/origin"
    ostree admin deploy --sysroot="$sysroot" --os="$stateroot" --no-prune --karg=quiet \
        --origin-file="$bed/ostree/origin" bazzite/stable
    discard "$tree"
}

# What a commit says of itself never changes: asked once, for a status that is quick to give.
remember_commit() {
    local commit
    commit=$(ostree_here rev-parse bazzite/stable)
    mkdir -p "$bed/ostree/facts"
    echo "$(metadata "$commit" version) $(metadata "$commit" ostree.manifest-digest)" \
        "$(date -d "$(ostree_here show "$commit" | sed -n 's/^Date: *//p')" +%s)" >"$bed/ostree/facts/$commit"
}

# Told as 'text', quoted.
metadata() { ostree_here show --print-metadata-key="$2" "$1" | tr -d "'"; }

# The least that ostree takes for a system: a kernel and a name.
make_tree() {
    local kernel=$1/usr/lib/modules/6.17.7-ba25.fc43.x86_64
    discard "$1"
    mkdir -p "$kernel" "$1/usr/etc"
    echo "kernel of $2" >"$kernel/vmlinuz"
    echo "initramfs of $2" >"$kernel/initramfs.img"
    cat >"$1/usr/lib/os-release" <<EOT
NAME="Bazzite"
ID=bazzite
ID_LIKE="fedora"
VERSION_ID=43
VARIANT_ID=bazzite
PRETTY_NAME="Bazzite"
OSTREE_VERSION='$2'
EOT
}

ostree_down() {
    # ostree makes the roots of its deployments immutable.
    find "$sysroot/ostree/deploy" -mindepth 3 -maxdepth 3 -type d -path '*/deploy/*' -exec chattr -i {} + 2>/dev/null || true
    discard "$bed/ostree"
}

ostree_commands() {
    cat >"$bed/bin/ostree" <<EOT
#!/bin/sh
export OSTREE_SYSROOT=$sysroot
exec /usr/bin/ostree "\$@"
EOT
    # The stand-in deploys as we do, wherever this checkout goes.
    install -D -m 644 -t "$bed/lib" "$here"/lib/{common,ostree}.sh
    install -m 755 "$here/lib/rpm-ostree" "$bed/bin/rpm-ostree"
    chmod 755 "$bed/bin/ostree"
}

ostree_status() { ostree admin status --sysroot="$sysroot"; }

ostree_env() {
    echo "ATOLL_OSTREE_RPM_OSTREE=$bed/bin/rpm-ostree"
    echo "ATOLL_OSTREE_COMMAND=$bed/bin/ostree"
    echo "ATOLL_OSTREE_SYSTEMCTL=$bed/bin/systemctl"
}
