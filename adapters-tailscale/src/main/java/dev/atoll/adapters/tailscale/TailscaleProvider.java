package dev.atoll.adapters.tailscale;

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

/** What tailscaled tells of the tailnet. Stateless. */
public final class TailscaleProvider implements AdapterProvider {
    /** Where Linux packages put it, and where a distrobox sees the host's. */
    private static final List<Path> USUAL =
            List.of(Path.of("/var/run/tailscale/tailscaled.sock"), Path.of("/run/host/run/tailscale/tailscaled.sock"));

    private static final Setting SOCKET = Setting.of(
            "tailscale.socket", "the socket of tailscaled", USUAL.getFirst().toString());
    private static final Setting COMMAND = Setting.of("tailscale.command", "the tailscale program", "tailscale");

    @Override
    public String name() {
        return "tailscale";
    }

    @Override
    public Set<PortKey<?, ?>> offers() {
        return Set.of(Kinds.PEER);
    }

    @Override
    public List<Setting> settings() {
        return List.of(SOCKET, COMMAND);
    }

    @Override
    public Ports create(AdapterContext context) {
        var socket = context.setting(SOCKET.key())
                .map(given -> new DaemonSocket(List.of(Path.of(given)), true))
                .orElseGet(() -> new DaemonSocket(USUAL, false));
        var tool = new Tool(
                new ProcessRunner(context.environment(), context.timeout()),
                context.setting(COMMAND.key()).orElse("tailscale"),
                "install Tailscale: https://tailscale.com/download/linux");
        return Ports.of(Kinds.PEER, new LocalApiPeers(socket, tool, context.timeout(), context.clock()));
    }
}
