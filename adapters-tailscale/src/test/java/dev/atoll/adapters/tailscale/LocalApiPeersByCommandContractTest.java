package dev.atoll.adapters.tailscale;

import dev.atoll.core.peer.Peers;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.testkit.PeersContract;
import dev.atoll.testkit.Situation;
import dev.atoll.testkit.TransportRules;
import dev.atoll.testkit.fake.FakeBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** The tailnet by the tailscale command alone, where no socket is to be seen. */
class LocalApiPeersByCommandContractTest implements PeersContract, TransportRules<Peers, Tailnet.State> {
    private final Bench bench;
    private final List<FakeBackend> backends = new ArrayList<>();

    LocalApiPeersByCommandContractTest(@TempDir Path folder) {
        bench = new Bench(folder);
    }

    @Override
    public Peers port(Situation situation, Duration timeout) {
        StubbedCommand.in(bench, situation).ifPresent(backends::add);
        return bench.peers(timeout);
    }

    @Override
    public Tailnet.State expected() {
        return KnownTailnet.STATE;
    }

    /** The command does not tell what the relays are called: they keep their numbers. */
    @Override
    public Tailnet.Connectivity expectedDetails() {
        var told = KnownTailnet.CONNECTIVITY;
        return new Tailnet.Connectivity(
                told.udp(),
                told.ipv4(),
                told.ipv6(),
                told.hardNat(),
                told.portMapping(),
                Optional.of("1"),
                told.publicIpv4(),
                told.publicIpv6(),
                Map.of("1", Duration.ofNanos(520_512)),
                told.peers());
    }

    @Override
    public List<FakeBackend> backends() {
        return backends;
    }

    @Override
    public List<String> readingCalls() {
        return StubbedCommand.reading(bench);
    }
}
