package dev.atoll.adapters.memory;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.volume.Volume;
import java.util.List;
import java.util.Optional;

/** The reference machine's disks: an encrypted NVMe, a USB SSD with the previous system, and compressed swap. */
final class ReferenceDisks {
    static final String LUKS_UUID = "17b3bf76-2c0e-4a58-9d3b-6f1e0a7c4d25";
    static final String SYSTEM_UUID = "5e0d7c31-94ab-4f0e-8c72-d1b6a3e9f048";

    private static final String BACKUP_UUID = "b2a94f6e-03d1-47c5-a8e7-90cf5d2b1e63";

    private ReferenceDisks() {}

    static List<Volume.State> roots() {
        return List.of(nvme(), usb(), zram());
    }

    private static Volume.State nvme() {
        var luks = new Layer("luks-" + LUKS_UUID, Volume.Type.LUKS, 509_315_735_552L)
                .holding("btrfs", SYSTEM_UUID)
                .labelled("fedora_bazzite")
                .used(gib(268.4), gib(205.2))
                .mounted(
                        mount("/etc", "/root"),
                        mount("/sysroot", "/root"),
                        mount("/usr/share/sddm/themes", "/root"),
                        mount("/var", "/var"),
                        mount(ReferenceBoxDetails.HOME, "/home/yish"),
                        mount("/var/lib/containers/storage/overlay", "/var"))
                .btrfs("/home/yish", "/root", "/var");
        return new Layer("nvme0n1", Volume.Type.DISK, 512_110_190_592L)
                .hardware("SAMSUNG MZVL2512HCJQ-00B00", "S675NX0T000001", "nvme", false)
                .with(
                        efi("nvme0n1p1", "7C1A-22F0")
                                .mounted(mount("/boot/efi"))
                                .used(mib(21), mib(578)),
                        boot("nvme0n1p2", "d7f3b1c0-6a42-4e0b-95c8-2b7e4f90a1d6")
                                .mounted(mount("/boot"))
                                .used(mib(612), mib(1_236)),
                        new Layer("nvme0n1p3", Volume.Type.PARTITION, 509_332_512_768L)
                                .holding("crypto_LUKS", LUKS_UUID)
                                .partition("Linux filesystem")
                                .with(luks))
                .state();
    }

    private static Volume.State usb() {
        return new Layer("sda", Volume.Type.DISK, 1_024_209_543_168L)
                .hardware("Portable SSD T5", "S46UNS0R000001", "usb", true)
                .with(
                        efi("sda1", "5B90-4E11"),
                        boot("sda2", "0f6c2e8b-71d4-4c9a-b3e5-8a1d9f402c77"),
                        new Layer("sda3", Volume.Type.PARTITION, 1_021_431_865_344L)
                                .holding("btrfs", BACKUP_UUID)
                                .labelled("bazzite_bazzite")
                                .partition("Linux filesystem")
                                .used(gib(173.5), gib(776.6))
                                .mounted(mount("/run/media/yish/bazzite_bazzite", "/"))
                                .btrfs("/"))
                .state();
    }

    private static Volume.State zram() {
        return new Layer("zram0", Volume.Type.DISK, 15L << 30)
                .holding("swap", "c41b7e02-5d98-4f36-ae70-13f8d6b2a954")
                .labelled("zram0")
                .state();
    }

    private static Layer efi(String name, String uuid) {
        return new Layer(name, Volume.Type.PARTITION, 600L << 20)
                .holding("vfat", uuid)
                .partition("EFI System");
    }

    private static Layer boot(String name, String uuid) {
        return new Layer(name, Volume.Type.PARTITION, 2L << 30)
                .holding("ext4", uuid)
                .partition("Linux extended boot");
    }

    private static Volume.Mount mount(String path) {
        return new Volume.Mount(new HostPath(path), false, Optional.empty());
    }

    private static Volume.Mount mount(String path, String subvolume) {
        return new Volume.Mount(new HostPath(path), false, Optional.of(subvolume));
    }

    private static ByteSize mib(long mib) {
        return ByteSize.ofKib(mib * 1024);
    }

    private static ByteSize gib(double gib) {
        return new ByteSize(Math.round(gib * (1L << 30)));
    }
}
