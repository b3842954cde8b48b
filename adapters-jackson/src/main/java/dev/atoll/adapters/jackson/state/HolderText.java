package dev.atoll.adapters.jackson.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.apply.Holder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;
import tools.jackson.core.JacksonException;

/** Who holds the lock, as its file says: {@code {"run":"20261126-140512","pid":4711,...}}. Stateless. */
final class HolderText {
    private static final int LONGEST = 4096;
    /** Something holds the lock, and wrote nothing that can be read. */
    private static final Holder UNKNOWN = new Holder("unknown", 0, "somebody", Instant.EPOCH);

    private HolderText() {}

    static void write(FileChannel channel, Holder holder) throws IOException {
        var text = UTF_8.encode(NoteWire.holder(holder) + "\n");
        channel.truncate(0);
        while (text.hasRemaining()) {
            channel.write(text);
        }
        channel.force(true);
    }

    static Holder read(FileChannel channel) throws IOException {
        var text = ByteBuffer.allocate(LONGEST);
        channel.read(text, 0);
        try {
            return NoteWire.holder(
                            CoreValues.MAPPER.readTree(UTF_8.decode(text.flip()).toString()))
                    .orElse(UNKNOWN);
        } catch (JacksonException e) {
            return UNKNOWN;
        }
    }
}
