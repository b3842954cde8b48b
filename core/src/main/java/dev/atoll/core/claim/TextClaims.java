package dev.atoll.core.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a text says against itself: addresses that are none, two accounts for one, a date of long ago. */
final class TextClaims {
    private static final Pattern LOGIN = Line.pattern("\\b([\\w-]+)@github\\b");
    private static final Pattern REPOSITORY = Line.pattern("\\bgithub\\.com[/:]([\\w-]+)/");
    /** A link to what others made tells nothing; what is cloned or pushed to may be somebody's own. */
    static final Pattern GIT = Line.pattern("\\bgit (?:clone|remote|push|pull)\\b|\\bgit@");

    private static final Pattern OWN = Line.pattern("back-?up|recover|restor|rebuild|dotfiles|\\bmy[- ]config");
    private static final int FRESH_DAYS = 7;

    private TextClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        return Stream.of(
                        text.sentences().flatMap(TextClaims::addresses),
                        accounts(text),
                        text.dated().stream()
                                .map(line -> dated(line, text.written().orElseThrow(), subject)))
                .flatMap(found -> found);
    }

    private static Stream<Checked> addresses(Line line) {
        return Addresses.v6(line.words()).stream()
                .flatMap(address -> Addresses.malformed(address).stream())
                .map(why -> line.checked(Answer.contradicted(why)));
    }

    /** Links to what others made are no claim: a repository that is cloned, pushed to or restored from is. */
    private static Stream<Checked> accounts(HandWritten text) {
        var found = new ArrayList<Checked>();
        var logins = text.sentences()
                .flatMap(line -> line.in(LOGIN).results().map(login -> login.group(1)))
                .distinct()
                .toList();
        if (logins.isEmpty()) {
            return Stream.empty();
        }
        text.sentences()
                .filter(line -> line.says(GIT) && line.about(OWN))
                .forEach(line -> line.in(REPOSITORY)
                        .results()
                        .map(account -> account.group(1))
                        .filter(account -> logins.stream().noneMatch(account::equalsIgnoreCase))
                        .forEach(account ->
                                found.add(line.checked(Answer.contradicted("the text names two accounts of GitHub: "
                                        + String.join(", ", logins) + " signs in to the tailnet, and " + account
                                        + " owns what is fetched here")))));
        return found.stream();
    }

    /** Times relative to no date, of things that nobody tells: said only of lines that nothing else answers. */
    static Stream<Checked> relative(HandWritten text, Subject subject) {
        return text.prose()
                .flatMap(line -> Age.in(line.words()).stream()
                        .map(age -> line.checked(text.written()
                                .filter(day -> ChronoUnit.DAYS.between(day, subject.today())
                                        > Math.max(1, age.unit().toDays()))
                                .map(day -> Answer.contradicted("counted from the text's own date, " + day + ", and "
                                        + ChronoUnit.DAYS.between(day, subject.today()) + " days have passed since"))
                                .orElseGet(() -> Answer.unanswered(
                                        "relative to no date that is told, and " + Answer.NOBODY_TELLS)))));
    }

    private static Checked dated(Line line, LocalDate day, Subject subject) {
        var age = ChronoUnit.DAYS.between(day, subject.today());
        return line.checked(Answer.unanswered(
                age > FRESH_DAYS
                        ? age + " days before this was looked at: what changes daily is no longer so"
                        : "whether it was changed since is not told"));
    }
}
