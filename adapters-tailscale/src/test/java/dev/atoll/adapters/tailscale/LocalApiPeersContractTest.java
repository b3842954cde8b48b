package dev.atoll.adapters.tailscale;

import static dev.atoll.adapters.tailscale.KnownTailnet.newer;
import static dev.atoll.adapters.tailscale.KnownTailnet.older;
import static dev.atoll.adapters.tailscale.KnownTailnet.secretive;

import dev.atoll.core.peer.Peers;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.testkit.PeersContract;
import dev.atoll.testkit.Situation;
import dev.atoll.testkit.TransportRules;
import dev.atoll.testkit.fake.CannedReply;
import dev.atoll.testkit.fake.FakeBackend;
import dev.atoll.testkit.fake.ScriptedSocketServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The tailnet over the socket of tailscaled; what is measured, by the tailscale command beside it. */
class LocalApiPeersContractTest implements PeersContract, TransportRules<Peers, Tailnet.State> {
    private final Bench bench;
    private final List<FakeBackend> backends = new ArrayList<>();
    private final List<ScriptedSocketServer> servers = new ArrayList<>();

    LocalApiPeersContractTest(@TempDir Path folder) {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() throws IOException {
        for (var server : servers) {
            server.close();
        }
    }

    @Override
    public Peers port(Situation situation, Duration timeout) {
        switch (situation) {
            case HEALTHY, HUGE, NOISY_STDERR ->
                daemon(
                        situation == Situation.HUGE
                                ? CannedReply.huge(KnownTailnet.STATUS)
                                : CannedReply.json(KnownTailnet.STATUS));
            case PARTIAL ->
                daemon(CannedReply.json(KnownTailnet.STATUS))
                        .answering("/localapi/v0/prefs", CannedReply.status(403, "prefs access denied"));
            case EXTRA_FIELDS ->
                telling(
                        CannedReply.json(newer(KnownTailnet.STATUS)),
                        newer(KnownTailnet.PREFS),
                        newer(KnownTailnet.SERVE),
                        newer(KnownTailnet.DNS));
            case SECRETS ->
                telling(
                        CannedReply.json(secretive(KnownTailnet.STATUS)),
                        secretive(KnownTailnet.PREFS),
                        secretive(KnownTailnet.SERVE),
                        secretive(KnownTailnet.DNS));
            case MISSING, NO_SOCKET -> {}
            case OLDER ->
                server().answering("/localapi/v0/status", CannedReply.json(older(KnownTailnet.STATUS)))
                        .answering("/localapi/v0/prefs", CannedReply.json(older(KnownTailnet.PREFS)))
                        .answering("/localapi/v0/serve-config", CannedReply.json(KnownTailnet.SERVE))
                        .answering("/localapi/v0/derpmap", CannedReply.json(KnownTailnet.RELAYS));
            case DOWN -> ScriptedSocketServer.abandoned(bench.socket());
            case DENIED -> server().otherwise(CannedReply.status(403, "status access denied"));
            case SILENT -> server().otherwise(new CannedReply.Hang());
            case GARBAGE -> server().otherwise(CannedReply.garbage());
            case CUT_OFF -> server().otherwise(CannedReply.cutOff(KnownTailnet.STATUS));
            case FAILING -> server().otherwise(CannedReply.status(500, Situation.COMPLAINT));
        }
        StubbedCommand.in(bench, situation).ifPresent(backends::add);
        return bench.peers(timeout);
    }

    private ScriptedSocketServer daemon(CannedReply status) {
        return telling(status, KnownTailnet.PREFS, KnownTailnet.SERVE, KnownTailnet.DNS);
    }

    private ScriptedSocketServer telling(CannedReply status, String prefs, String serve, String dns) {
        return server().answering("/localapi/v0/status", status)
                .answering("/localapi/v0/prefs", CannedReply.json(prefs))
                .answering("/localapi/v0/serve-config", CannedReply.json(serve))
                .answering("/localapi/v0/dns-config", CannedReply.json(dns))
                .answering("/localapi/v0/derpmap", CannedReply.json(KnownTailnet.RELAYS));
    }

    private ScriptedSocketServer server() {
        var server = ScriptedSocketServer.at(bench.socket());
        servers.add(server);
        backends.add(server);
        return server;
    }

    @Override
    public Tailnet.State expected() {
        return KnownTailnet.STATE;
    }

    @Override
    public Tailnet.Connectivity expectedDetails() {
        return KnownTailnet.CONNECTIVITY;
    }

    @Override
    public List<FakeBackend> backends() {
        return backends;
    }

    @Override
    public List<String> readingCalls() {
        return StubbedCommand.reading(bench, "GET ");
    }

    @Override
    public Map<Situation, String> impossible() {
        return Map.of(Situation.NOISY_STDERR, "a socket has no stderr");
    }
}
