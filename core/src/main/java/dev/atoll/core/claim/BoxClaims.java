package dev.atoll.core.claim;

import dev.atoll.core.common.ImageRef;
import dev.atoll.core.container.Container;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** That a box is there, of what image it was made, and whether it runs. */
final class BoxClaims {
    private static final Pattern UP = Line.pattern("\\b(?:running|up|active|started)\\b");
    private static final Pattern DOWN =
            Line.pattern("\\b(?:stopped|exited|down|off|inactive|not (?:running|started|active))\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)*");
    private static final Pattern TEMPLATE =
            Line.pattern("\\btemplates?\\b|\\bnot (?:active|created|running)\\b|\\bplanned\\b");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.-]*[a-z0-9]");
    private static final Pattern BOXES = Line.pattern("container|distrobox|\\bbox(?:es)?\\b");

    private BoxClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        var there = new LinkedHashMap<String, Checked>();
        var declared = Saying.declared(text);
        text.lines().stream()
                .filter(line -> line.structure() || Saying.ofTable(line))
                .forEach(line -> (Saying.ofTable(line) ? Optional.of(line.label()) : Saying.section(line))
                        .filter(declared::contains)
                        .ifPresent(box -> there.putIfAbsent(
                                box,
                                line.checked(subject.container(
                                        box, one -> Answer.confirmed("a container of this name is there"))))));
        return Stream.of(
                        there.values().stream(),
                        Saying.of(text, subject).flatMap(saying -> said(saying, text, subject)),
                        text.prose().filter(BoxClaims::template).map(line -> line.checked(notThere(line, subject))))
                .flatMap(found -> found);
    }

    private static Stream<Checked> said(Saying saying, HandWritten text, Subject subject) {
        var line = saying.line();
        if (saying.item()) {
            return Stream.empty();
        }
        if (Saying.IMAGE.matcher(saying.label()).find() && !saying.value().isEmpty()) {
            return Stream.of(line.checked(subject.container(saying.box(), one -> image(saying.value(), one))));
        }
        if (!Saying.STATUS.matcher(saying.label()).find()) {
            return Stream.empty();
        }
        var status = status(saying.value())
                .map(runs -> line.checked(subject.container(saying.box(), one -> runs(runs, one))));
        var age = Age.in(saying.value())
                .map(told -> line.checked(subject.container(
                        saying.box(),
                        one -> one.started()
                                .map(since -> told.of("last started", since, subject, text.written()))
                                .orElseGet(() -> Answer.unanswered("when it was started is not told")))));
        return Stream.concat(status.stream(), age.stream());
    }

    private static Optional<Boolean> status(String words) {
        if (DOWN.matcher(words).find()) {
            return Optional.of(false);
        }
        return UP.matcher(words).find() ? Optional.of(true) : Optional.empty();
    }

    private static Answer runs(boolean wanted, Container.State box) {
        return box.status() == Container.Status.UNKNOWN
                ? Answer.unanswered("the engine does not tell its state")
                : Answer.of(
                        (box.status() == Container.Status.RUNNING) == wanted,
                        box.name() + " is " + Line.lower(box.status().name()));
    }

    /** An image is written as engines do, or as people speak: {@code Fedora 43}. */
    private static Answer image(String written, Container.State box) {
        var evidence = "made of " + box.image();
        if (written.contains("/") || written.matches("[\\w.-]+:[\\w.-]+")) {
            return Answer.of(same(ImageRef.parse(written.split("\\s", -1)[0]), box.image()), evidence);
        }
        var name = Line.lower(written).split("[^a-z]", -1)[0];
        if (name.isEmpty() || !Line.lower(box.image().shortName()).contains(name)) {
            return Answer.contradicted(evidence);
        }
        var number = NUMBER.matcher(written);
        var tag = box.image().tag().orElse("latest");
        if (!number.find()) {
            return Answer.confirmed(evidence);
        }
        return Character.isDigit(tag.charAt(0))
                ? Answer.of(tag.equals(number.group()) || tag.startsWith(number.group() + "."), evidence)
                : Answer.unanswered(evidence + ", which names no version");
    }

    private static boolean same(ImageRef wanted, ImageRef found) {
        return (found.name().equals(wanted.name()) || found.name().endsWith("/" + wanted.name()))
                && wanted.tag().orElse("latest").equals(found.tag().orElse("latest"));
    }

    /** An item of a list of boxes that are declared and not made. */
    private static boolean template(Line line) {
        return NAME.matcher(line.label()).matches()
                && line.cells().isEmpty()
                && line.fence().isEmpty()
                && !line.headings().isEmpty()
                && TEMPLATE.matcher(line.headings().getLast()).find()
                && line.about(BOXES);
    }

    private static Answer notThere(Line line, Subject subject) {
        return subject.container(
                line.label(),
                one -> Answer.contradicted("a container of this name is there, "
                        + Line.lower(one.status().name())),
                Answer.confirmed("no container is called " + line.label()));
    }
}
