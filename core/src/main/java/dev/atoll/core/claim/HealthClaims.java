package dev.atoll.core.claim;

import dev.atoll.core.finding.Finding;
import dev.atoll.core.finding.Findings;
import dev.atoll.core.finding.Severity;
import dev.atoll.core.observe.Kinds;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** That all is well. Confirmed only where everything was seen and nothing is found; what is worth a note is no trouble. */
final class HealthClaims {
    private static final Pattern WELL = Line.pattern(
            "\\ball (?:systems?|services?|green)\\b.*\\b(?:operational|ok|fine|healthy|normal|up|green|go)\\b"
                    + "|\\bfully operational\\b|\\beverything (?:is (?:fine|ok|okay|healthy|green|up)|works|runs (?:fine|well))\\b|\\ball green\\b"
                    + "|\\bno (?:known |open )?(?:issues|problems|errors)\\b|\\bsystem is (?:stable|healthy|fine)\\b");
    private static final Pattern STABLE =
            Line.pattern("\\b(?:containers?|boxes)(?: are| is)?(?: all)? (?:stable|healthy|fine)\\b");
    private static final Set<String> OF_CONTAINERS = Set.of("failed-container", "unhealthy-container");

    private HealthClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        return text.statements()
                .flatMap(line -> Stream.concat(
                        line.says(WELL) ? Stream.of(line.checked(well(subject))) : Stream.empty(),
                        line.says(STABLE) ? Stream.of(line.checked(stable(subject))) : Stream.empty()));
    }

    private static Answer well(Subject subject) {
        var open = open(subject);
        var trouble = open.stream()
                .filter(finding -> finding.severity() != Severity.NOTICE)
                .toList();
        if (!trouble.isEmpty()) {
            return Answer.contradicted(
                    trouble.size()
                            + (trouble.size() == 1 ? " finding: " : " findings, the worst: ")
                            + sentence(trouble.getFirst()),
                    "atoll status");
        }
        var unseen = Kinds.ALL.stream()
                .filter(kind -> subject.absence(kind, Answer.confirmed("")).verdict() != Verdict.CONFIRMED)
                .map(kind -> kind.kind())
                .toList();
        if (!unseen.isEmpty()) {
            return Answer.unanswered("not all was seen: " + String.join(", ", unseen));
        }
        return open.isEmpty()
                ? Answer.confirmed("every kind was seen, and nothing is found")
                : Answer.unanswered(
                        open.size() + " findings, none of them trouble yet; the first: " + sentence(open.getFirst()));
    }

    private static Answer stable(Subject subject) {
        return subject.ask(
                Kinds.CONTAINER,
                all -> open(subject).stream()
                        .filter(finding -> OF_CONTAINERS.contains(finding.rule()))
                        .findFirst()
                        .map(finding -> Answer.contradicted(sentence(finding)))
                        .orElseGet(() -> subject.absence(
                                Kinds.CONTAINER,
                                Answer.confirmed("none of " + all.size() + " containers ended with an error"))));
    }

    private static String sentence(Finding finding) {
        return finding.summary().replaceFirst("\\.$", "");
    }

    /** Muted ones too: that somebody knows of it does not make it well. */
    private static List<Finding> open(Subject subject) {
        return Findings.of(subject.snapshot(), List.of(), subject.zone()).open();
    }
}
