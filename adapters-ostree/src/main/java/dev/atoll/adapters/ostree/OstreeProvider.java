package dev.atoll.adapters.ostree;

import dev.atoll.adapters.support.Executables;
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

/** What rpm-ostree, bootc or ostree tell of the host's deployments. Stateless. */
public final class OstreeProvider implements AdapterProvider {
    private static final Setting RPM_OSTREE = Setting.of("ostree.rpm-ostree", "the rpm-ostree program", "rpm-ostree");
    private static final Setting BOOTC = Setting.of("ostree.bootc", "the bootc program", "bootc");
    private static final Setting OSTREE = Setting.of("ostree.command", "the ostree program", "ostree");
    private static final Setting SYSTEMCTL =
            Setting.of("ostree.systemctl", "the systemctl program, for greenboot's verdict", "systemctl");
    private static final Setting PKCHECK =
            Setting.of("ostree.pkcheck", "the pkcheck program, which tells what polkit allows", "pkcheck");
    private static final Setting SYSROOT =
            Setting.of("ostree.sysroot", "a sysroot to read with plain ostree alone", "the booted one");
    private static final Setting ROOT = Setting.of("ostree.root", "where /run, /proc and /ostree are found", "/");

    @Override
    public String name() {
        return "ostree";
    }

    @Override
    public Set<PortKey<?, ?>> offers() {
        return Set.of(Kinds.HOST);
    }

    @Override
    public List<Setting> settings() {
        return List.of(RPM_OSTREE, BOOTC, OSTREE, SYSTEMCTL, PKCHECK, SYSROOT, ROOT);
    }

    @Override
    public Ports create(AdapterContext context) {
        var files = new HostFiles(
                Path.of(context.setting(ROOT.key()).orElse("/")),
                context.setting(SYSROOT.key()).map(Path::of));
        var tools = new HostTools(
                new Executables(context.environment()),
                tool(context, RPM_OSTREE),
                tool(context, BOOTC),
                tool(context, OSTREE),
                tool(context, SYSTEMCTL));
        var polkit = new Polkit(tool(context, PKCHECK), context.environment(), context.clock());
        return Ports.of(Kinds.HOST, new OstreeHostSystem(tools, files, polkit, context.clock()));
    }

    private static Tool tool(AdapterContext context, Setting setting) {
        var command = context.setting(setting.key()).orElse(setting.fallback().orElseThrow());
        return new Tool(
                new ProcessRunner(context.environment(), context.timeout()),
                command,
                "image-based hosts bring it along; say where it is: --set " + setting.key() + "=...");
    }
}
