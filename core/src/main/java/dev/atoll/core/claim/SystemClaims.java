package dev.atoll.core.claim;

import dev.atoll.core.host.Deployment;
import dev.atoll.core.machine.Machine;
import dev.atoll.core.observe.Kinds;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What operating system, kernel, processor and memory the machine has, and that its host can be rolled back. */
final class SystemClaims {
    private static final Pattern SYSTEM = Line.pattern("^(?:host )?(?:os|operating system|distro(?:bution)?)$");
    private static final Pattern KERNEL = Line.pattern("^(?:linux )?kernel(?: version)?$");
    private static final Pattern NAME = Line.pattern("^(?:host ?name|machine name)$");
    private static final Pattern PROCESSOR = Line.pattern("^(?:cpu|processor)$");
    private static final Pattern MEMORY = Line.pattern("^(?:ram|(?:system |installed )?memory)$");
    private static final Pattern ROLLBACK =
            Line.pattern("\\broll(?:ed|ing)?[- ]?backs?\\b|\\bprevious (?:deployment|image)\\b");
    /** A word that makes a claim of it: in a list of commands it is none. */
    private static final Pattern THERE = Line.pattern(
            "\\b(?:can|could|available|possible|if|supported|ready|always|kept|instant|easy|there is|with)\\b");

    private static final Pattern NEVER = Line.pattern("\\b(?:no|not|cannot|can't|without|never)\\b[^.;]*\\broll");
    private static final Pattern MACHINES = Line.pattern(
            "hardware|machine|host|system|overview|workstation|computer|laptop|desktop|spec|summary|about|software|info");
    private static final Pattern RELEASE = Pattern.compile("\\d+\\.\\d+[\\w.+-]*");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d+(?:\\.\\d+)?\\b");
    private static final double RESERVED = 0.12;

    private SystemClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        return Stream.of(
                        labelled(text, subject, SYSTEM, SystemClaims::system),
                        labelled(text, subject, KERNEL, SystemClaims::kernel),
                        labelled(text, subject, NAME, SystemClaims::name),
                        labelled(text, subject, PROCESSOR, SystemClaims::processor),
                        labelled(text, subject, MEMORY, SystemClaims::memory),
                        text.statements()
                                .filter(line -> line.says(ROLLBACK) && line.says(THERE) && !line.says(NEVER))
                                .map(line -> line.checked(rollback(subject))))
                .flatMap(found -> found);
    }

    /** Only where no box is described: that has a system of its own. */
    private static Stream<Checked> labelled(
            HandWritten text,
            Subject subject,
            Pattern label,
            BiFunction<String, Machine.State, Optional<Answer>> judge) {
        return text.prose()
                .filter(line -> line.labelled(label) && !line.value().isEmpty())
                .filter(line -> ofTheMachine(line, subject))
                .flatMap(line -> {
                    var answer = subject.ask(
                            Kinds.MACHINE,
                            machine -> machine.insideBox().isPresent()
                                    ? Answer.unanswered("looked at from inside a box, which is not the host")
                                    : judge.apply(line.value(), machine)
                                            .orElseGet(
                                                    () -> Answer.unanswered("nothing in it that could be compared")));
                    return Stream.of(line.checked(answer));
                });
    }

    /** A section called by one word is a box's as likely as not, unless the word is about machines. */
    private static boolean ofTheMachine(Line line, Subject subject) {
        var named = Saying.section(line)
                .filter(name -> !MACHINES.matcher(name).find()
                        && !subject.snapshot()
                                .seen(Kinds.MACHINE)
                                .map(Machine.State::hostname)
                                .filter(name::equalsIgnoreCase)
                                .isPresent());
        return named.isEmpty()
                && !Saying.ofTable(line)
                && line.headings().stream()
                        .noneMatch(heading -> Saying.ANY_BOX.matcher(heading).find());
    }

    private static Optional<Answer> system(String written, Machine.State machine) {
        var os = machine.os();
        var evidence = os.name() + os.version().map(version -> " " + version).orElse("");
        var words = Line.lower(written);
        if (!words.contains(Line.lower(os.name())) && !words.contains(Line.lower(os.id()))) {
            return Optional.of(Answer.contradicted(evidence));
        }
        var number = NUMBER.matcher(written);
        if (!number.find()) {
            return Optional.of(Answer.confirmed(evidence));
        }
        return Optional.of(os.version()
                .map(version -> Answer.of(
                        version.equals(number.group())
                                || version.startsWith(number.group() + ".")
                                || number.group().startsWith(version + "."),
                        evidence))
                .orElseGet(() -> Answer.unanswered(evidence + ", of which no version is told")));
    }

    private static Optional<Answer> kernel(String written, Machine.State machine) {
        var release = RELEASE.matcher(written);
        return release.find()
                ? Optional.of(Answer.of(
                        machine.kernel().equals(release.group())
                                || machine.kernel().startsWith(release.group() + ".")
                                || machine.kernel().startsWith(release.group() + "-"),
                        machine.kernel()))
                : Optional.empty();
    }

    private static Optional<Answer> name(String written, Machine.State machine) {
        var name = machine.hostname();
        return Optional.of(Answer.of(name.equalsIgnoreCase(written) || name.startsWith(written + "."), name));
    }

    private static Optional<Answer> processor(String written, Machine.State machine) {
        var model = Line.lower(machine.processor().model());
        return Optional.of(Answer.of(
                Stream.of(Line.lower(written).replaceAll("\\(.*", "").split("[^\\w-]+", -1))
                        .filter(word -> !word.isEmpty() && !word.matches("\\d+-core|cores?|threads?|processor"))
                        .allMatch(model::contains),
                machine.processor().model()));
    }

    /** What the kernel has is less than what is plugged in: firmware and graphics keep some. */
    private static Optional<Answer> memory(String written, Machine.State machine) {
        var total = machine.memory().total();
        return Amount.in(written).map(amount -> Answer.of(amount.about(total, RESERVED), total + " in all"));
    }

    private static Answer rollback(Subject subject) {
        return subject.ask(
                Kinds.HOST,
                host -> host.booted().isEmpty()
                        ? Answer.unanswered("no deployment is booted")
                        : host.rollback()
                                .map(back -> Answer.confirmed("there is a deployment to go back to: " + named(back)))
                                .orElseGet(() -> subject.absence(
                                        Kinds.HOST, Answer.contradicted("there is no deployment to go back to"))));
    }

    private static String named(Deployment deployment) {
        return deployment
                .version()
                .orElseGet(() -> deployment
                        .checksum()
                        .substring(0, Math.min(12, deployment.checksum().length())));
    }
}
