package dev.atoll.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/**
 * A registry on loopback with one image of one empty layer, as the OCI distribution specification 1.1 has its answers.
 * Until {@link #mended}, the connection ends in the middle of that layer.
 */
final class OneImageRegistry implements AutoCloseable {
    private static final String OCI = "application/vnd.oci.image.";

    private final HttpServer server;
    private final Map<String, byte[]> blobs = new LinkedHashMap<>();
    private final String layer;
    private final byte[] manifest;
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile boolean cutting = true;

    OneImageRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var archive = new byte[1024];
        layer = blob(zipped(archive));
        var config = blob(bytes("{\"architecture\":\"amd64\",\"os\":\"linux\",\"config\":{},"
                + "\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[\"" + digest(archive) + "\"]}}"));
        manifest = bytes("{\"schemaVersion\":2,\"mediaType\":\"" + OCI + "manifest.v1+json\","
                + "\"config\":" + described("config.v1+json", config)
                + ",\"layers\":[" + described("layer.v1.tar+gzip", layer) + "]}");
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** As podman is to be told of it. */
    String host() {
        return server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    String image() {
        return host() + "/atoll-it-pulled:1";
    }

    void mended() {
        cutting = false;
    }

    /** How often a layer ended in its middle. */
    int cuts() {
        return cuts.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var last = path.substring(path.lastIndexOf('/') + 1);
            var body = path.contains("/manifests/") ? manifest : blobs.get(last);
            if (path.equals("/v2/")) {
                exchange.sendResponseHeaders(200, -1);
            } else if (body == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.getResponseHeaders()
                        .set(
                                "Content-Type",
                                path.contains("/manifests/") ? OCI + "manifest.v1+json" : "application/octet-stream");
                exchange.getResponseHeaders().set("Docker-Content-Digest", digest(body));
                if (exchange.getRequestMethod().equals("HEAD")) {
                    exchange.sendResponseHeaders(200, -1);
                    return;
                }
                exchange.sendResponseHeaders(200, body.length);
                var cut = cutting && last.equals(layer);
                exchange.getResponseBody().write(body, 0, cut ? body.length / 2 : body.length);
                exchange.getResponseBody().flush();
                if (cut) {
                    cuts.incrementAndGet();
                }
            }
        }
    }

    private String blob(byte[] content) {
        var name = digest(content);
        blobs.put(name, content);
        return name;
    }

    private String described(String type, String blob) {
        return "{\"mediaType\":\"%s%s\",\"digest\":\"%s\",\"size\":%d}"
                .formatted(OCI, type, blob, Objects.requireNonNull(blobs.get(blob)).length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String digest(byte[] content) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
