package dev.atoll.testkit.fake;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An HTTP/1.1 server on a unix socket that answers from a script: a reply by path, with or without its query. One
 * request per connection. What is not scripted gets 404. Thread-safe; close it to free the socket.
 */
public final class ScriptedSocketServer implements FakeBackend, Closeable {
    private final Path socket;
    private final ServerSocketChannel server;
    private final Map<String, CannedReply> replies = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> headers = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

    private final Thread accepting = Thread.ofVirtual().name("scripted socket").unstarted(this::accept);

    private ScriptedSocketServer(Path socket, ServerSocketChannel server) {
        this.socket = socket;
        this.server = server;
    }

    /** Listens at once. The path must be new, and shorter than 100 characters. */
    public static ScriptedSocketServer at(Path socket) {
        try {
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            var made = new ScriptedSocketServer(socket, server);
            made.accepting.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves a socket's file behind that nobody listens to any more, as a daemon does that was killed. */
    public static Path abandoned(Path socket) {
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param path {@code /libpod/info}, or with its query when that matters */
    public ScriptedSocketServer answering(String path, CannedReply reply) {
        replies.put(path, reply);
        return this;
    }

    /** To everything that has no reply of its own. */
    public ScriptedSocketServer otherwise(CannedReply reply) {
        return answering("", reply);
    }

    public Path socket() {
        return socket;
    }

    /** How many were accepted so far, whether or not they asked anything. */
    public int connections() {
        return connections.get();
    }

    /** Every header of every request so far, as sent: {@code Host: d}. */
    public List<String> headers() {
        return List.copyOf(headers);
    }

    @Override
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public List<Long> processes() {
        return List.of();
    }

    @Override
    public int open() {
        return open.size();
    }

    /** From its return on nobody gets an answer: the kernel frees the socket only when accepting has ended. */
    @Override
    public void close() throws IOException {
        server.close();
        try {
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (var channel : open) {
            channel.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                var channel = server.accept();
                connections.incrementAndGet();
                open.add(channel);
                Thread.ofVirtual().start(() -> serve(channel));
            }
        } catch (ClosedChannelException e) {
            // Closed by the test: nobody asks any more.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(SocketChannel channel) {
        try (channel) {
            var request = new BufferedReader(
                    new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.ISO_8859_1));
            var first = request.readLine();
            if (first == null) {
                return;
            }
            for (var line = request.readLine(); line != null && !line.isEmpty(); line = request.readLine()) {
                headers.add(line);
            }
            var asked = first.replace(" HTTP/1.1", "");
            calls.add(asked);
            ReplyWriter.write(channel, reply(asked.substring(asked.indexOf(' ') + 1)));
        } catch (IOException e) {
            // The client went away, which is what some of the rules make it do.
        } finally {
            open.remove(channel);
        }
    }

    private CannedReply reply(String target) {
        var query = target.indexOf('?');
        var path = query < 0 ? target : target.substring(0, query);
        var otherwise = replies.getOrDefault("", CannedReply.status(404, "{\"message\":\"no reply is scripted\"}"));
        return replies.getOrDefault(target, replies.getOrDefault(path, otherwise));
    }
}
