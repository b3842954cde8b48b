package dev.atoll.adapters.tailscale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A tailscaled that says what it is told to say, over a real unix socket, with the manners of the real one. */
final class ScriptedDaemon implements AutoCloseable {
    private static final String NOT_FOUND = reply(404, "text/plain; charset=utf-8", "404 page not found\n");

    private final ServerSocketChannel server;
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<SocketChannel> silent = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    ScriptedDaemon(Path socket) throws IOException {
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        Thread.ofVirtual().start(this::serve);
    }

    ScriptedDaemon says(String endpoint, String json) {
        return saysRaw(endpoint, reply(200, "application/json", json));
    }

    ScriptedDaemon refuses(String endpoint, int status, String words) {
        return saysRaw(endpoint, reply(status, "text/plain; charset=utf-8", words + "\n"));
    }

    /** These bytes, then the end. */
    ScriptedDaemon saysRaw(String endpoint, String bytes) {
        replies.put("/localapi/v0/" + endpoint, bytes);
        return this;
    }

    /** Takes the question and never answers. */
    ScriptedDaemon isSilentAbout(String endpoint) {
        return saysRaw(endpoint, "");
    }

    /** First lines and Host headers, in order. */
    List<String> requests() {
        return requests;
    }

    static String reply(int status, String type, String body) {
        return "HTTP/1.1 " + status + " X\r\nContent-Type: " + type
                + "\r\nTailscale-Version: 1.100.0-t1\r\nContent-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n"
                + body;
    }

    private void serve() {
        while (server.isOpen()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(SocketChannel client) {
        try {
            var request = new StringBuilder();
            var buffer = ByteBuffer.allocate(4096);
            while (request.indexOf("\r\n\r\n") < 0 && client.read(buffer) >= 0) {
                request.append(UTF_8.decode(buffer.flip()));
                buffer.clear();
            }
            requests.add(request.toString());
            var path = request.toString().split(" ", 3)[1];
            var hostRight = request.toString().contains("Host: local-tailscaled.sock\r\n");
            var reply = hostRight
                    ? replies.getOrDefault(path, NOT_FOUND)
                    : reply(403, "text/plain", "invalid localapi request\n");
            if (reply.isEmpty()) {
                silent.add(client);
                return;
            }
            var bytes = ByteBuffer.wrap(reply.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                client.write(bytes);
            }
            client.close();
        } catch (IOException gone) {
            // The other side had enough.
        }
    }

    @Override
    public void close() throws IOException {
        for (var client : silent) {
            client.close();
        }
        server.close();
    }
}
