package dev.atoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.common.Exempt;
import java.io.File;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * Asks the terminal how large it is now. A JVM cannot, so it costs a process of a few milliseconds: for a view that is
 * drawn again and again, never for one look, whose size the launcher tells. Stateless.
 */
@Exempt(
        rule = "R5",
        because = "it asks the terminal of whoever looks, which is no part of the machine that is looked at")
final class TerminalSize implements UnaryOperator<Size> {
    private static final File TERMINAL = new File("/dev/tty");

    @Override
    public Size apply(Size before) {
        try {
            var stty = new ProcessBuilder("stty", "size")
                    .redirectInput(TERMINAL)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var out = stty.getInputStream()) {
                return Size.told(new String(out.readAllBytes(), UTF_8), before);
            }
        } catch (IOException e) {
            return before;
        }
    }
}
