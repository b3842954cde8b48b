package dev.atoll.adapters.support;

import dev.atoll.core.common.Trouble;
import java.util.Optional;

/** What came of a request over a socket. */
public sealed interface SocketReply {
    /**
     * The server answered, whatever it said.
     *
     * @param version of the server, where its headers tell
     */
    record Answered(int status, String contentType, String body, Optional<String> version) implements SocketReply {
        public boolean isJson() {
            return contentType.startsWith("application/json");
        }

        /** What it says may be secret: sizes only. */
        @Override
        public String toString() {
            return "Answered[" + status + ", " + body.length() + " characters]";
        }
    }

    /** Nothing listens there: no such file, or nobody behind it. */
    record NobodyThere(boolean fileExists, String detail) implements SocketReply {}

    /** It could not be asked, or what it said ended early. */
    record Failed(Trouble trouble) implements SocketReply {}
}
