package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.ProcessRunner;
import dev.atoll.adapters.support.Tool;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.core.spi.AdapterProvider;
import dev.atoll.core.spi.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What every Linux tells: the machine, its disks, its units and timers, its listeners, its Flatpaks. Stateless. */
public final class LinuxProvider implements AdapterProvider {
    private static final Setting ROOT = Setting.of("linux.root", "where /proc, /sys, /etc and /run are found", "/");
    private static final Setting LSBLK = Setting.of("linux.lsblk", "the lsblk program", "lsblk");
    private static final Setting UDISKSCTL = Setting.of("linux.udisksctl", "the udisksctl program", "udisksctl");
    private static final Setting SYSTEMCTL = Setting.of("linux.systemctl", "the systemctl program", "systemctl");
    private static final Setting JOURNALCTL = Setting.of("linux.journalctl", "the journalctl program", "journalctl");

    private static final Setting FLATPAK = Setting.of("linux.flatpak", "the flatpak program", "flatpak");

    private static final Setting PODMAN =
            Setting.of("linux.podman", "the podman program that units of programs in boxes call", "podman");

    @Override
    public String name() {
        return "linux";
    }

    @Override
    public Set<PortKey<?, ?>> offers() {
        return Set.of(Kinds.MACHINE, Kinds.VOLUME, Kinds.SERVICE, Kinds.LISTENER, Kinds.TASK, Kinds.APPLICATION);
    }

    @Override
    public List<Setting> settings() {
        return List.of(ROOT, LSBLK, UDISKSCTL, SYSTEMCTL, JOURNALCTL, FLATPAK, PODMAN);
    }

    @Override
    public Ports create(AdapterContext context) {
        var files = new FileTree(Path.of(context.setting(ROOT.key()).orElse("/")));
        var runner = new ProcessRunner(context.environment(), context.timeout());
        var lsblk = new Tool(runner, value(context, LSBLK), "install util-linux");
        var mounting = new Mounting(new Tool(runner, value(context, UDISKSCTL), "install udisks2"), files);
        var systemd = new Systemd(
                new Tool(runner, value(context, SYSTEMCTL), "units and timers need systemd"),
                new Tool(runner, value(context, JOURNALCTL), "logs need systemd"));
        var flatpak = new Flatpak(new Tool(runner, value(context, FLATPAK), "install flatpak"));
        var timers = new TimerReader(systemd);
        var clock = context.clock();
        var box = new BoxMark(files, context.environment());
        return Ports.NONE
                .with(Kinds.MACHINE, new LinuxMachineFacts(files, box, clock))
                .with(Kinds.VOLUME, new LsblkVolumes(lsblk, files, Room.STATVFS, mounting, clock))
                .with(
                        Kinds.SERVICE,
                        new SystemdServices(
                                systemd,
                                timers,
                                new ServingPrograms(new UnitVerbs(systemd), context, files, value(context, PODMAN)),
                                new QuadletUnits(systemd, context),
                                clock))
                .with(Kinds.LISTENER, new ProcListeners(files, box, clock))
                .with(Kinds.TASK, new SystemdTasks(systemd, timers, clock))
                .with(Kinds.APPLICATION, new FlatpakApplications(flatpak, clock, context.timeout()));
    }

    private static String value(AdapterContext context, Setting setting) {
        return context.setting(setting.key()).orElse(setting.fallback().orElseThrow());
    }
}
