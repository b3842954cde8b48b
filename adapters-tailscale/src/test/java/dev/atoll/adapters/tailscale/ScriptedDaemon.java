package dev.atoll.adapters.tailscale;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.testkit.fake.CannedReply;
import dev.atoll.testkit.fake.ScriptedSocketServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A tailscaled that says what it is told to say, with the headers and the plain errors of the real one. */
record ScriptedDaemon(ScriptedSocketServer server) implements AutoCloseable {
    ScriptedDaemon(Path socket) {
        this(ScriptedSocketServer.at(socket));
        server.otherwise(new CannedReply.Raw(reply(404, "text/plain; charset=utf-8", "404 page not found\n")));
    }

    ScriptedDaemon says(String endpoint, String json) {
        return saysRaw(endpoint, reply(200, "application/json", json));
    }

    ScriptedDaemon refuses(String endpoint, int status, String words) {
        return saysRaw(endpoint, reply(status, "text/plain; charset=utf-8", words + "\n"));
    }

    /** These bytes, then the end. */
    ScriptedDaemon saysRaw(String endpoint, String bytes) {
        return answers(endpoint, new CannedReply.Raw(bytes));
    }

    /** Takes the question and never answers. */
    ScriptedDaemon isSilentAbout(String endpoint) {
        return answers(endpoint, new CannedReply.Hang());
    }

    ScriptedDaemon answers(String endpoint, CannedReply reply) {
        server.answering("/localapi/v0/" + endpoint, reply);
        return this;
    }

    /** First lines, in order. */
    List<String> requests() {
        return server.calls();
    }

    static String reply(int status, String type, String body) {
        return "HTTP/1.1 " + status + " X\r\nContent-Type: " + type
                + "\r\nTailscale-Version: 1.100.0-t1\r\nContent-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n"
                + body;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
