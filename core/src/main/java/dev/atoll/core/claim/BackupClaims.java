package dev.atoll.core.claim;

import dev.atoll.core.common.Observation;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.service.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That something is backed up. A job that does it can be seen; what somebody copies by hand, and what is in a copy, cannot. */
final class BackupClaims {
    private static final Pattern BACKUP =
            Line.pattern("\\bback(?:ed|s|ing)?[- ]?ups?\\b|\\bprevious system\\b|\\bsystem snapshots?\\b");
    private static final Pattern ENGINE = Line.pattern(
            "back-?up|restic|borg|kopia|snapper|btrbk|timeshift|duplicity|rsnapshot|rclone|deja-dup|vorta|pika");
    private static final Pattern CHECKS = Line.pattern("prove|verif|check|drill|prune|clean");
    private static final Pattern USB = Line.pattern("\\busb\\b|\\bexternal\\b");
    private static final Pattern INSTRUCTION = Line.pattern("^(?:restore|copy|recreate|reconnect|boot)\\b");

    private BackupClaims() {}

    static boolean isEngine(String name) {
        return ENGINE.matcher(name).find();
    }

    static Stream<Checked> in(HandWritten text, Subject subject) {
        return text.statements()
                .filter(line -> line.says(BACKUP)
                        && !line.says(INSTRUCTION)
                        && Amount.in(line.words()).isEmpty()
                        && ScheduleClaims.cadence(line).isEmpty())
                .map(line -> line.checked(job(subject).adding(disk(line, subject))));
    }

    private static Answer job(Subject subject) {
        return subject.ask(Kinds.SERVICE, units -> {
            var jobs = units.timers().stream()
                    .filter(timer -> isEngine(timer.name() + " " + timer.starts())
                            && !CHECKS.matcher(timer.name()).find())
                    .toList();
            var failed = jobs.stream()
                    .filter(job -> job.result()
                            .filter(result -> !result.equals("success"))
                            .isPresent())
                    .toList();
            if (!failed.isEmpty()) {
                return Answer.contradicted(
                        failed.getFirst().name() + " did not end well: "
                                + failed.getFirst().result().orElse(""),
                        "systemctl status " + failed.getFirst().starts());
            }
            return jobs.stream()
                    .filter(job -> job.last().isPresent())
                    .findFirst()
                    .map(job -> Answer.confirmed(job.name() + " ran on "
                            + LocalDate.ofInstant(job.last().orElseThrow(), subject.zone())
                            + "; what it copies is not looked at"))
                    .orElseGet(() -> Answer.unanswered(none(jobs, subject)));
        });
    }

    private static String none(List<Service.Timer> jobs, Subject subject) {
        var declared = subject.manifest().stream()
                .flatMap(manifest -> manifest.backups().keySet().stream())
                .collect(Collectors.joining(", "));
        var partly = subject.snapshot().of(Kinds.SERVICE) instanceof Observation.Known<Service.Units> known
                && !known.gaps().isEmpty();
        return (jobs.isEmpty()
                        ? "no timer that backs up was seen" + (partly ? ", and not all units were" : "")
                        : jobs.getFirst().name() + " never ran")
                + (declared.isEmpty() ? "" : "; the manifest declares " + declared)
                + "; what is copied by hand is not told";
    }

    private static String disk(Line line, Subject subject) {
        if (!line.says(USB)) {
            return "";
        }
        return subject.snapshot().seen(Kinds.VOLUME).orElse(List.of()).stream()
                .filter(volume -> volume.transport().filter("usb"::equals).isPresent())
                .map(volume -> "; " + Disks.named(volume) + " is attached, what is on it is not looked at")
                .collect(Collectors.joining());
    }
}
