package dev.atoll.testkit.fake;

import java.nio.charset.StandardCharsets;

/** What a {@link ScriptedSocketServer} answers to one request. Immutable. */
public sealed interface CannedReply {
    /** Whole, with Content-Length. */
    record Whole(int status, String body) implements CannedReply {}

    /** Whole, in chunks of 1000 bytes. */
    record Chunked(String body) implements CannedReply {}

    /** Says it is twice as long as it is, then closes. */
    record CutOff(String body) implements CannedReply {}

    /** These bytes and nothing of HTTP around them. */
    record Raw(String bytes) implements CannedReply {}

    /** Reads the request and never answers. */
    record Hang() implements CannedReply {}

    static CannedReply json(String body) {
        return new Whole(200, body);
    }

    static CannedReply status(int status, String body) {
        return new Whole(status, body);
    }

    /** Valid JSON that takes 10 MB on its way: the body after that much blank space. */
    static CannedReply huge(String body) {
        return new Whole(200, " ".repeat(10_000_000) + body);
    }

    /** Neither JSON nor HTTP's own kind of trouble: a page somebody put in between. */
    static CannedReply garbage() {
        return new Whole(200, "<html><body>Welcome! {\"}</body>");
    }

    /** The first half of a body. */
    static CannedReply cutOff(String body) {
        return new CutOff(body.substring(0, body.length() / 2));
    }

    /** The length of a body on the wire. */
    static int length(String body) {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }
}
