package dev.atoll.core.claim;

import dev.atoll.core.container.Container;
import dev.atoll.core.observe.Kinds;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long the machine, a unit or a box is said to be up, in a line that is about nothing else. */
final class UptimeClaims {
    private static final Pattern UPTIME = Line.pattern("^(?:system )?up ?time$");
    private static final Pattern NAMED = Line.pattern("^([A-Za-z][\\w.-]*)[: ]+(\\d.*)$");
    private static final Pattern MACHINE = Line.pattern("^(?:host|system|machine|server)$");

    private UptimeClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        return text.prose()
                .filter(line -> line.labelled(UPTIME))
                .flatMap(line -> Stream.of(line.value().split(",", -1))
                        .map(String::strip)
                        .flatMap(part -> Age.in("uptime " + part).map(age -> of(part, age, text, subject)).stream())
                        .map(line::checked));
    }

    private static Answer of(String part, Age age, HandWritten text, Subject subject) {
        var named = NAMED.matcher(part);
        if (!named.matches() || MACHINE.matcher(named.group(1)).matches()) {
            return subject.ask(
                    Kinds.MACHINE,
                    machine -> age.of(
                            "booted", subject.snapshot().takenAt().minus(machine.uptime()), subject, text.written()));
        }
        var name = named.group(1);
        var box = subject.snapshot().seen(Kinds.CONTAINER).orElse(List.of()).stream()
                .map(Container.State::name)
                .anyMatch(name::equalsIgnoreCase);
        return box
                ? subject.container(
                        name,
                        one -> one.started()
                                .map(since -> age.of("last started", since, subject, text.written()))
                                .orElseGet(() -> Answer.unanswered("when it was started is not told")))
                : UnitClaims.details(
                        name,
                        subject,
                        unit -> unit.since()
                                .map(since ->
                                        age.of(unit.name() + " is in its state since", since, subject, text.written()))
                                .orElseGet(() -> Answer.unanswered("since when it runs is not told")));
    }
}
