package dev.atoll.adapters.linux;

import java.util.Map;
import java.util.Optional;

/** What a virtual machine's firmware tells of who runs it, in systemd-detect-virt's words. */
final class Hypervisor {
    private static final Map<String, String> BY_VENDOR = Map.of(
            "QEMU", "qemu",
            "KVM", "kvm",
            "Amazon EC2", "amazon",
            "Google", "google",
            "VMware", "vmware",
            "innotek GmbH", "oracle",
            "VirtualBox", "oracle",
            "Xen", "xen",
            "Parallels", "parallels",
            "Virtual Machine", "microsoft");

    private Hypervisor() {}

    static Optional<String> of(FileTree files) {
        var firmware = files.text("/sys/class/dmi/id/sys_vendor").orElse("") + " "
                + files.text("/sys/class/dmi/id/product_name").orElse("");
        var flagged = files.lines("/proc/cpuinfo").stream()
                .filter(line -> line.startsWith("flags"))
                .anyMatch(line -> line.contains(" hypervisor"));
        return BY_VENDOR.entrySet().stream()
                .filter(vendor -> firmware.contains(vendor.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .or(() -> flagged ? Optional.of("a hypervisor") : Optional.empty());
    }
}
