package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.finding.Mute;
import dev.atoll.core.manifest.BackupSpec;
import dev.atoll.core.manifest.DeclaredPath;
import dev.atoll.core.manifest.DirectorySpec;
import dev.atoll.core.manifest.DutySpec;
import dev.atoll.core.manifest.QuadletSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The smaller sections: {@code quadlets}, {@code directories}, {@code backups}, {@code maintenance}, {@code mute}. */
final class KeepingKeys {
    private static final Key<DeclaredPath> FILE = Key.expected(
                    "file", Words.PATH, "The quadlet, which stays the truth about its container.")
            .needed()
            .seenBy("Services");
    private static final Key<QuadletSpec.State> STATE = Key.desired(
                    "state",
                    Words.oneOf(QuadletSpec.State.class),
                    "Whether it runs as its file says, or not at all. Starting by itself is for the file to say.")
            .or("enabled")
            .seenBy("Services");
    static final Shape<QuadletSpec> QUADLET = FieldsShape.of(
            "a map with file", List.of(FILE, STATE), given -> new QuadletSpec(given.or(FILE), given.or(STATE)));

    private static final Key<String> GIT = Key.desired("git", Words.GIT, "Where it is cloned from.");
    static final Shape<DirectorySpec> DIRECTORY =
            FieldsShape.of("a map, {} for nothing more", List.of(GIT), given -> new DirectorySpec(given.get(GIT)));

    private static final Key<List<DeclaredPath>> SOURCES = Key.others(
                    "sources", new ListShape<>(Words.PATH), "What is copied.")
            .needed();
    private static final Key<List<String>> EXCLUDE =
            Key.others("exclude", new ListShape<>(Words.TEXT), "What of it is left out.");
    private static final Key<String> TARGET = Key.others(
                    "target", Words.TEXT, "A volume by its name here, a path, or an address of the engine.")
            .needed();
    private static final Key<BackupSpec.Engine> ENGINE =
            Key.others("engine", Words.oneOf(BackupSpec.Engine.class), "What makes the copies.");
    private static final Key<Integer> HOURLY = kept("hourly");
    private static final Key<Integer> DAILY = kept("daily");
    private static final Key<Integer> WEEKLY = kept("weekly");
    private static final Key<Integer> MONTHLY = kept("monthly");
    private static final Key<Integer> YEARLY = kept("yearly");
    private static final Key<BackupSpec.Keep> KEEP = Key.others(
            "keep",
            FieldsShape.of(
                    "a map like { daily: 7, monthly: 12 }",
                    List.of(HOURLY, DAILY, WEEKLY, MONTHLY, YEARLY),
                    given -> new BackupSpec.Keep(
                            given.or(HOURLY), given.or(DAILY), given.or(WEEKLY), given.or(MONTHLY), given.or(YEARLY))),
            "How many copies are kept.");
    static final Shape<BackupSpec> BACKUP = FieldsShape.of(
            "a map with sources and target",
            List.of(SOURCES, EXCLUDE, TARGET, ENGINE, KEEP),
            given -> new BackupSpec(
                    given.or(SOURCES),
                    given.get(EXCLUDE).orElse(List.of()),
                    given.or(TARGET),
                    given.get(ENGINE),
                    given.get(KEEP).orElse(new BackupSpec.Keep(0, 0, 0, 0, 0))));

    private static final Key<DutySpec.Every> EVERY = Key.expected(
                    "every", Words.oneOf(DutySpec.Every.class), "How often.")
            .needed();
    private static final Key<String> CHECK = Key.expected("check", Words.NAME, "What Atoll looks at.");
    private static final Key<String> RUN =
            Key.desired("run", Words.TEXT, "A command of Atoll, without its first word; no shell reads it.");
    private static final Key<String> MANUAL = Key.others("manual", Words.TEXT, "What somebody does by hand.");
    static final Shape<DutySpec> DUTY = new FieldsShape<>(
            "a map of every and one of check, run, manual",
            List.of(EVERY, CHECK, RUN, MANUAL),
            false,
            KeepingKeys::duty);

    private static final Key<String> FINDING = Key.rule(
                    "finding", Words.TEXT, "The id of a finding, or a rule for all of its findings.")
            .needed();
    private static final Key<LocalDate> UNTIL =
            Key.rule("until", Words.DAY, "The last day it holds.").needed();
    private static final Key<String> WHY =
            Key.rule("why", Words.TEXT, "For whoever reads it next.").needed();
    static final Shape<Mute> MUTE = FieldsShape.of(
            "a map of finding, until and why",
            List.of(FINDING, UNTIL, WHY),
            given -> new Mute(given.or(FINDING), given.or(UNTIL), given.or(WHY)));

    private KeepingKeys() {}

    private static Key<Integer> kept(String period) {
        return Key.others(period, Words.whole("a number from 0 to 9999", 0, 9999), "How many of these.")
                .or("0");
    }

    private static FieldsShape.Made<DutySpec> duty(Given given) {
        var works = Stream.<java.util.Optional<? extends DutySpec.Work>>of(
                        given.get(CHECK).map(DutySpec.Work.Check::new),
                        given.get(RUN).map(DutySpec.Work.Run::new),
                        given.get(MANUAL).map(DutySpec.Work.Manual::new))
                .<DutySpec.Work>flatMap(java.util.Optional::stream)
                .toList();
        return works.size() == 1
                ? new FieldsShape.Made.Value<>(new DutySpec(given.or(EVERY), works.getFirst()))
                : new FieldsShape.Made.Refused<>(
                        works.isEmpty() ? "nothing says what is to be done" : "more than one says what is to be done",
                        "one of check, run, manual");
    }
}
