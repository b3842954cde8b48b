package dev.atoll.core.claim;

import dev.atoll.core.observe.Kinds;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How much memory a unit takes. */
final class MemoryClaims {
    private static final Pattern MEMORY = Line.pattern("\\bmemory\\b|\\bram\\b");
    private static final Pattern PEAK = Line.pattern("\\bpeak[: ]+(.*)$");
    private static final double MOMENT = 0.5;

    private MemoryClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        return text.prose().filter(line -> line.about(MEMORY)).flatMap(line -> {
            var named = UnitClaims.NAMED.matcher(line.words());
            return named.matches() ? of(named.group(1), named.group(2), subject).map(line::checked) : Stream.empty();
        });
    }

    /** A figure of a moment: what is half or twice as much is something else. */
    private static Stream<Answer> of(String name, String said, Subject subject) {
        var found = new ArrayList<Answer>();
        var peak = PEAK.matcher(said);
        var top = peak.find() ? Amount.in(peak.group(1)) : Optional.<Amount>empty();
        var now = Amount.in(PEAK.matcher(said).replaceAll(""));
        var known = subject.snapshot().seen(Kinds.SERVICE).stream()
                .flatMap(units -> units.units().stream())
                .anyMatch(unit -> UnitClaims.means(name, unit.name()));
        if (!known && !subject.snapshot().seen(Kinds.SERVICE).isEmpty()) {
            return Stream.empty();
        }
        now.ifPresent(amount -> found.add(UnitClaims.details(
                name,
                subject,
                unit -> unit.memory()
                        .map(memory ->
                                Answer.of(amount.about(memory, MOMENT), unit.name() + " takes " + memory + " now"))
                        .orElseGet(() -> Answer.unanswered("its memory is not told")))));
        top.ifPresent(amount -> found.add(UnitClaims.details(
                name,
                subject,
                unit -> unit.memoryPeak()
                        .map(memory ->
                                Answer.of(amount.about(memory, MOMENT), unit.name() + " took " + memory + " at most"))
                        .orElseGet(() -> Answer.unanswered("how much it took at most is not told")))));
        return found.stream();
    }
}
