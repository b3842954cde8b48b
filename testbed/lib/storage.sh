# shellcheck shell=bash
# Two disks as files on loop devices: one as a system's (EFI, boot, LUKS), one as a backup's (btrfs, mounted).

readonly disks=$bed/storage
readonly mounts=$bed/mnt

loop_of() { losetup --noheadings --output NAME --associated "$1" | tr -d ' ' | head -n 1; }

storage_up() {
    local system
    mkdir -p "$disks" "$mounts"/{boot,backup}
    [ -e "$disks/system.img" ] || system_disk "$disks/system.img"
    [ -e "$disks/backup.img" ] || backup_disk "$disks/backup.img"
    attach "$disks/system.img"
    attach "$disks/backup.img"
    system=$(loop_of "$disks/system.img")
    # Not every kernel reads partition tables by itself; all of them let themselves be told.
    partx --update "$system"
    until_true 5 test -b "${system}p3"
    formatted "${system}p1" || mkfs.vfat -n EFI "${system}p1"
    formatted "${system}p2" || mkfs.ext4 -q -L boot "${system}p2"
    formatted "${system}p3" || encrypt "${system}p3"
    mountpoint -q "$mounts/boot" || mount "${system}p2" "$mounts/boot"
    mountpoint -q "$mounts/backup" || mount "$(loop_of "$disks/backup.img")" "$mounts/backup"
    [ -d "$mounts/backup/home" ] || subvolumes "$mounts/backup"
    tell_udev_database
}

formatted() { [ -n "$(blkid --probe --match-tag TYPE --output value "$1")" ]; }

# Made aside and moved into place, so that half of one is never taken for one.
system_disk() {
    truncate -s 96M "$1.new"
    sfdisk --quiet "$1.new" <<'EOT'
label: gpt
size=40M, type=uefi, name="EFI System Partition"
size=24M, type=linux, name="boot"
type=linux, name="luks"
EOT
    mv "$1.new" "$1"
}

backup_disk() {
    truncate -s 300M "$1.new"
    mkfs.btrfs -q -L bazzite_bazzite "$1.new" >/dev/null
    mv "$1.new" "$1"
}

subvolumes() {
    btrfs subvolume create "$1/root"
    btrfs subvolume create "$1/home"
    dd if=/dev/urandom of="$1/home/archive" bs=1M count=40 status=none
    sync -f "$1"
}

attach() { [ -n "$(loop_of "$1")" ] || losetup --find "$1"; }

# Formatted for real; without device-mapper it cannot be opened, so its key need not be kept.
encrypt() {
    head -c 32 /dev/urandom | cryptsetup luksFormat --batch-mode --type luks2 --pbkdf pbkdf2 \
        --pbkdf-force-iterations 1000 "$1" -
}

# An ordinary user's lsblk knows file systems from udev's database alone. Where no udev runs, blkid fills in for it.
tell_udev_database() {
    local file device record
    [ -e /run/udev/control ] && return
    mkdir -p /run/udev/data
    for file in "$disks"/*.img; do
        for device in "$(loop_of "$file")" "$(loop_of "$file")"p?; do
            [ -b "$device" ] || continue
            record=/run/udev/data/b$(lsblk --nodeps --noheadings --output MAJ:MIN "$device" | tr -d ' ')
            { echo "I:$(date +%s)000000" && blkid --probe --output udev "$device" | sed 's/^/E:/'; } >"$record" || true
            echo "$record" >>"$bed/run/udev.records"
        done
    done
}

forget_udev_records() {
    [ -e "$bed/run/udev.records" ] || return 0
    xargs -r rm -f <"$bed/run/udev.records"
    rm "$bed/run/udev.records"
}

storage_down() {
    local file device mount
    for mount in "$mounts"/*; do
        if mountpoint -q "$mount"; then umount "$mount"; fi
    done
    forget_udev_records
    for file in "$disks"/*.img; do
        device=$(loop_of "$file")
        [ -n "$device" ] || continue
        partx --delete "$device" 2>/dev/null || true
        losetup --detach "$device"
    done
    discard "$disks"
    discard "$mounts"
}

storage_status() { lsblk --output NAME,SIZE,FSTYPE,LABEL,MOUNTPOINTS "$(loop_of "$disks/system.img")" "$(loop_of "$disks/backup.img")"; }
