package dev.atoll.core.claim;

import dev.atoll.core.common.Texts;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.task.MaintenanceTask;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** That something is done every so often. Answered by the timers that do it; what people do by hand is not told. */
final class ScheduleClaims {
    private static final Map<String, Duration> EVERY = Map.ofEntries(
            Map.entry("hour", Duration.ofHours(1)),
            Map.entry("day", Duration.ofDays(1)),
            Map.entry("dai", Duration.ofDays(1)),
            Map.entry("night", Duration.ofDays(1)),
            Map.entry("week", Duration.ofDays(7)),
            Map.entry("month", Duration.ofDays(30)),
            Map.entry("quarter", Duration.ofDays(91)),
            Map.entry("year", Duration.ofDays(365)),
            Map.entry("annual", Duration.ofDays(365)));
    private static final Pattern CADENCE =
            Line.pattern("\\b(hour|dai|night|week|month|quarter|year|annual)ly\\b(?!: *\\d)"
                    + "|\\b(?:every|each|once an?|once per) (hour|day|night|week|month|quarter|year)\\b");
    private static final Pattern DUTIES =
            Line.pattern("mainten|schedul|routine|chore|updat|upgrad|upkeep|backup|housekeep|dut(?:y|ies)");
    private static final Pattern UPDATE = Line.pattern("updat|upgrad");
    private static final Pattern HOST = Line.pattern("\\b(?:system|host|os|image|rpm-ostree|bootc|operating)\\b");
    private static final Pattern BOXES = Line.pattern("\\bcontainers?\\b|\\bdistrobox|\\bbox(?:es)?\\b");
    private static final Pattern BOX_TASK = Line.pattern("box|container");
    private static final Pattern FLATPAK = Line.pattern("flatpak|applications?|\\bapps\\b");
    private static final Pattern BACKUP = Line.pattern("back-?up");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private ScheduleClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        return text.statements()
                .filter(line -> line.about(DUTIES))
                .flatMap(line -> cadence(line).stream()
                        .map(every -> line.checked(subject.ask(Kinds.TASK, tasks -> of(line, every, tasks, subject)))));
    }

    static Optional<Duration> cadence(Line line) {
        var found = line.in(CADENCE);
        return found.find()
                ? Optional.ofNullable(EVERY.get(Line.lower(found.group(1) == null ? found.group(2) : found.group(1))))
                : Optional.empty();
    }

    private static Answer of(Line line, Duration every, List<MaintenanceTask.State> tasks, Subject subject) {
        var doing = tasks.stream().filter(doing(line)).toList();
        var running = doing.stream().filter(MaintenanceTask.State::enabled).toList();
        var now = subject.snapshot().takenAt();
        return running.stream()
                .filter(task -> fits(task, every, now))
                .findFirst()
                .map(task -> Answer.of(task.outcome() != MaintenanceTask.Outcome.FAILED, told(task, subject)))
                .orElseGet(() -> running.stream()
                        .filter(task -> interval(task).isPresent())
                        .findFirst()
                        .map(task -> Answer.contradicted(
                                told(task, subject), "systemctl list-timers " + task.name() + ".timer"))
                        .orElseGet(() -> Answer.unanswered(
                                doing.isEmpty()
                                        ? "no timer that is known does it; whether somebody does is not told"
                                        : doing.getFirst().name()
                                                + " would, and is not switched on or tells no times")));
    }

    private static Predicate<MaintenanceTask.State> doing(Line line) {
        if (line.says(UPDATE) && line.says(BOXES)) {
            return task -> updates(task, "boxes")
                    || (BOX_TASK.matcher(task.name()).find()
                            && UPDATE.matcher(task.name()).find());
        }
        if (line.says(UPDATE) && line.says(FLATPAK)) {
            return task -> updates(task, "flatpak");
        }
        if (line.says(UPDATE) && line.says(HOST)) {
            return task -> updates(task, "host image");
        }
        if (line.says(BACKUP)) {
            return task -> BACKUP.matcher(task.name()).find() || BackupClaims.isEngine(task.name());
        }
        var words = Line.lower(line.words());
        return task -> Stream.of(Line.lower(task.name()).split("[^a-z]+", -1))
                .map(word -> word.replaceAll("s$", ""))
                .allMatch(word -> word.length() > 2 && words.contains(word));
    }

    private static boolean updates(MaintenanceTask.State task, String what) {
        return task.updates().map(Line::lower).filter(all -> all.contains(what)).isPresent();
    }

    private static Optional<Duration> interval(MaintenanceTask.State task) {
        return task.next().flatMap(next -> task.last().map(last -> Duration.between(last, next)));
    }

    /** A timer may run late and be told of early: half as long and half as much again is the same. */
    private static boolean fits(MaintenanceTask.State task, Duration every, Instant now) {
        return interval(task)
                .map(between -> between.compareTo(every.dividedBy(2)) >= 0
                        && between.compareTo(every.multipliedBy(3).dividedBy(2)) <= 0)
                .orElseGet(() -> task.next()
                        .filter(next -> Duration.between(now, next).compareTo(every) <= 0
                                && task.outcome() == MaintenanceTask.Outcome.NEVER_RAN)
                        .isPresent());
    }

    private static String told(MaintenanceTask.State task, Subject subject) {
        return task.name() + ".timer does it"
                + interval(task)
                        .map(between -> ", every " + Texts.lasting(between).replaceFirst("^1 ", ""))
                        .orElse("")
                + task.next()
                        .map(next -> ", next on " + STAMP.format(next.atZone(subject.zone())))
                        .orElse("")
                + (task.outcome() == MaintenanceTask.Outcome.FAILED ? "; its last run failed" : "")
                + (task.outcome() == MaintenanceTask.Outcome.POSTPONED ? "; its last run was postponed" : "");
    }
}
