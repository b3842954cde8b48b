package dev.atoll.adapters.linux;

import com.google.common.base.Splitter;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.machine.Machine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kernel's text files below /proc, Linux 4.20 to 6. */
final class ProcWire {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Splitter WORDS = Splitter.on(' ').trimResults().omitEmptyStrings();
    private static final Pattern SOME = Pattern.compile("some avg10=([0-9]+(?:\\.[0-9]+)?) .*");

    /** What the kernel prints, and nothing else that Java takes for a number: no sign, no NaN, no overflow. */
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");

    private static final Pattern FRACTION = Pattern.compile(WHOLE + "(?:\\.[0-9]{1,9})?");

    private ProcWire() {}

    /** /proc/cpuinfo; the model is told per architecture under another name, or not at all. */
    static Machine.Processor processor(List<String> cpuinfo) {
        var threads =
                cpuinfo.stream().filter(line -> line.startsWith("processor")).count();
        var model = cpuinfo.stream()
                .filter(line -> line.startsWith("model name") || line.startsWith("Model"))
                .map(line -> BLANKS.matcher(
                                line.substring(line.indexOf(':') + 1).strip())
                        .replaceAll(" "))
                .findFirst()
                .orElse("unnamed");
        return new Machine.Processor(model, (int) Math.max(1, threads));
    }

    /** /proc/meminfo; its kB are 1024 bytes. */
    static Machine.Memory memory(List<String> meminfo) throws Unreadable {
        var kib = new HashMap<String, Long>();
        for (var line : meminfo) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                var words = WORDS.splitToList(line.substring(colon + 1));
                if (words.isEmpty()) {
                    throw new Unreadable("/proc/meminfo is cut off");
                }
                kib.put(line.substring(0, colon), wholeNumber(words.getFirst()));
            }
        }
        return new Machine.Memory(
                size(kib, "MemTotal"), size(kib, "MemAvailable"), size(kib, "SwapTotal"), size(kib, "SwapFree"));
    }

    private static ByteSize size(Map<String, Long> kib, String key) throws Unreadable {
        var told = kib.get(key);
        if (told == null) {
            throw new Unreadable("/proc/meminfo tells no " + key);
        }
        return ByteSize.ofKib(told);
    }

    static Machine.Load load(String loadavg) throws Unreadable {
        var words = WORDS.splitToList(loadavg);
        if (words.size() < 3) {
            throw new Unreadable("/proc/loadavg is cut off");
        }
        return new Machine.Load(fraction(words.get(0)), fraction(words.get(1)), fraction(words.get(2)));
    }

    static Duration uptime(String uptime) throws Unreadable {
        return Duration.ofSeconds((long) fraction(WORDS.splitToList(uptime).getFirst()));
    }

    /** Pressure stall information, absent with psi=0. */
    static Optional<Machine.Pressure> pressure(List<String> cpu, List<String> memory, List<String> io) {
        var c = some(cpu);
        var m = some(memory);
        var i = some(io);
        return c.isPresent() && m.isPresent() && i.isPresent()
                ? Optional.of(new Machine.Pressure(c.get(), m.get(), i.get()))
                : Optional.empty();
    }

    private static Optional<Double> some(List<String> lines) {
        return lines.stream()
                .map(SOME::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> Double.valueOf(matcher.group(1)))
                .findFirst();
    }

    private static double fraction(String word) throws Unreadable {
        if (!FRACTION.matcher(word).matches()) {
            throw new Unreadable("not a number: " + word);
        }
        return Double.parseDouble(word);
    }

    private static long wholeNumber(String word) throws Unreadable {
        if (!WHOLE.matcher(word).matches()) {
            throw new Unreadable("not a number: " + word);
        }
        return Long.parseLong(word);
    }
}
