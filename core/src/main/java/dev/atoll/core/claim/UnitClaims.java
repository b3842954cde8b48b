package dev.atoll.core.claim;

import dev.atoll.core.container.Container;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** That a unit runs, that it is enabled and since when. */
final class UnitClaims {
    static final Pattern NAMED =
            Pattern.compile("^([A-Za-z][\\w@.-]*?)(?:\\.service|\\.socket|\\.timer)?(?: *[:(,#]| +[–-] | +#|: )(.*)$");
    private static final Pattern SERVICES = Line.pattern("\\b(?:services?|units?|daemons?)\\b");
    private static final Pattern ACTIVE = Line.pattern("(?<!not )\\b(?:active|running)\\b");
    private static final Pattern INACTIVE = Line.pattern("\\b(?:inactive|stopped|dead|not (?:running|active))\\b");
    private static final Pattern ENABLED = Line.pattern("(?<!not )\\benabled\\b");
    private static final Pattern DISABLED = Line.pattern("\\b(?:disabled|masked|not enabled)\\b");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)");
    private static final int MOST_WORDS = 4;

    private UnitClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        var boxes = Saying.declared(text);
        return text.sentences()
                .filter(line -> Saying.section(line).filter(boxes::contains).isEmpty() && !Saying.ofTable(line))
                .flatMap(line -> of(line, text, subject));
    }

    private static Stream<Checked> of(Line line, HandWritten text, Subject subject) {
        var named = NAMED.matcher(line.words());
        if (!named.matches()) {
            return Stream.empty();
        }
        var said = named.group(2);
        var state = state(line, said);
        var found = new ArrayList<Answer>();
        var name = named.group(1);
        if (!line.about(SERVICES) && !isUnit(name, subject)) {
            return Stream.empty();
        }
        if (INACTIVE.matcher(state).find() || ACTIVE.matcher(state).find()) {
            var active = !INACTIVE.matcher(state).find();
            found.add(subject.ask(Kinds.SERVICE, units -> active(name, active, units, subject)));
        }
        if (DISABLED.matcher(state).find() || ENABLED.matcher(state).find()) {
            var enabled = !DISABLED.matcher(state).find();
            found.add(details(
                    name,
                    subject,
                    unit -> unit.enabled()
                            .map(word -> Answer.of(
                                    word.startsWith("enabled") == enabled
                                            || (enabled && (word.equals("alias") || word.equals("static"))),
                                    unit.name() + " is " + word))
                            .orElseGet(() -> Answer.unanswered("whether it is enabled is not told"))));
        }
        Age.in(said)
                .ifPresent(age -> found.add(details(
                        name,
                        subject,
                        unit -> unit.since()
                                .map(since ->
                                        age.of(unit.name() + " is in its state since", since, subject, text.written()))
                                .orElseGet(() -> Answer.unanswered("since when it runs is not told")))));
        return found.stream().map(line::checked);
    }

    /** In a cell, in brackets, or alone: of longer sentences nobody knows whose state they tell. */
    private static String state(Line line, String said) {
        if (!line.cells().isEmpty()) {
            return line.value();
        }
        var brackets = BRACKETS.matcher(line.words());
        if (brackets.find()) {
            return brackets.group(1);
        }
        return said.strip().split("\\s+", -1).length <= MOST_WORDS ? said : "";
    }

    private static boolean isUnit(String name, Subject subject) {
        return subject.snapshot().seen(Kinds.SERVICE).stream()
                .flatMap(units -> units.units().stream())
                .anyMatch(unit ->
                        unit.name().equals(name + ".service") || unit.name().equals(name + ".socket"));
    }

    /** Units that are not loaded are not listed: they do not run, and more is not told of them. */
    private static Answer active(String name, boolean wanted, Service.Units units, Subject subject) {
        var all =
                units.units().stream().filter(unit -> means(name, unit.name())).toList();
        if (all.isEmpty()) {
            return isContainer(name, subject) ? container(name, wanted, subject) : nowhere(name, wanted, subject);
        }
        return all.stream()
                .filter(unit -> (unit.active() == Service.Active.ACTIVE) == wanted)
                .findFirst()
                .map(unit -> Answer.confirmed(state(unit)))
                .orElseGet(() -> Answer.contradicted(
                        state(all.getFirst()),
                        "systemctl status " + all.getFirst().name()));
    }

    private static Answer container(String name, boolean wanted, Subject subject) {
        return subject.container(
                name,
                one -> Answer.of(
                        (one.status() == Container.Status.RUNNING) == wanted,
                        "the container " + name + " is "
                                + Line.lower(one.status().name())));
    }

    /** People call what runs in a container a service too: it is nowhere only where neither has it. */
    private static Answer nowhere(String name, boolean wanted, Subject subject) {
        var none = "no unit called " + name + " is loaded";
        var answer = wanted ? Answer.contradicted(none) : Answer.confirmed(none);
        return subject.absence(Kinds.CONTAINER, subject.absence(Kinds.SERVICE, answer));
    }

    private static boolean isContainer(String name, Subject subject) {
        return subject.snapshot().seen(Kinds.CONTAINER).orElse(List.of()).stream()
                .anyMatch(container -> container.name().equals(name));
    }

    private static String state(Service.State unit) {
        return unit.name() + " is " + Line.lower(unit.active().name()) + " (" + unit.sub() + ")";
    }

    static boolean means(String name, String unit) {
        var base = Line.lower(unit.replaceAll("\\.(?:service|socket|timer)$", ""));
        var wanted = Line.lower(name);
        return base.equals(wanted) || base.equals(wanted + "d");
    }

    /** Of several with one name, a service tells the most. */
    static Answer details(String name, Subject subject, Function<Service.Details, Answer> judge) {
        return subject.ask(
                Kinds.SERVICE_DETAILS,
                all -> service(name, all)
                        .map(judge)
                        .orElseGet(() -> Answer.unanswered("no unit called " + name + " was looked at in depth")));
    }

    private static Optional<Service.Details> service(String name, List<Service.Details> all) {
        var named = all.stream().filter(unit -> means(name, unit.name())).toList();
        return named.stream()
                .filter(unit -> unit.name().endsWith(".service"))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }
}
