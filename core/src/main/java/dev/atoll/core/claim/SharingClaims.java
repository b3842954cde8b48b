package dev.atoll.core.claim;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.observe.Kinds;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What boxes share with the host, and that they would be apart from it: a box is integration, no isolation. */
final class SharingClaims {
    private static final Pattern ISOLATED = Line.pattern("\\b(?:isolat\\w*|sandbox\\w*)\\b");
    private static final Pattern NEGATED =
            Line.pattern("\\b(?:no|not|never|without|isn't|aren't|less)\\b[^,;(]*\\b(?:isolat|sandbox)");
    private static final Pattern BOXES = Line.pattern("containers?\\b|distrobox|\\bbox(?:es)?\\b|\\benvironments?\\b");
    private static final Pattern SELINUX =
            Line.pattern("\\bselinux\\b.*\\b(?:disabled|off|label=disable)\\b|label=disable");
    private static final Pattern SHARED = Line.pattern("\\bshar(?:e|es|ed|ing)\\b|\\bsame\\b|\\bbind[- ]mount");
    private static final Pattern NETWORK = Line.pattern("\\bhost(?:'s)? network");
    private static final Pattern IPC = Line.pattern("\\b(?:host(?:'s)? )ipc\\b");
    private static final Pattern HOME = Line.pattern("(?:^|\\s)((?:/var)?/home/[\\w.-]*\\w)(?:/?(?=\\s|$|[,;]))");

    private SharingClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        return text.statements().filter(line -> line.about(BOXES)).flatMap(line -> of(line, subject));
    }

    private static Stream<Checked> of(Line line, Subject subject) {
        if (line.says(ISOLATED) && !line.says(NEGATED)) {
            return Stream.of(line.checked(boxes(subject, SharingClaims::apart)));
        }
        if (line.says(SELINUX)) {
            return Stream.of(line.checked(
                    boxes(subject, all -> every(all, ContainerDetails::labelDisabled, "SELinux labels are off"))));
        }
        if (!line.about(SHARED)) {
            return Stream.empty();
        }
        if (line.says(NETWORK)) {
            return Stream.of(line.checked(
                    boxes(subject, all -> every(all, one -> one.sharing().network(), "the host's network is shared"))));
        }
        if (line.says(IPC)) {
            return Stream.of(line.checked(
                    boxes(subject, all -> every(all, one -> one.sharing().ipc(), "the host's IPC is shared"))));
        }
        var home = line.in(HOME);
        return home.find()
                ? Stream.of(line.checked(boxes(
                        subject,
                        all -> every(
                                all,
                                one -> writes(one, new HostPath(home.group(1))),
                                home.group(1) + " can be written"))))
                : Stream.empty();
    }

    private static Answer boxes(Subject subject, Function<List<ContainerDetails>, Answer> judge) {
        return subject.ask(Kinds.CONTAINER_DETAILS, all -> {
            var boxes = all.stream().filter(one -> one.box().isPresent()).toList();
            if (boxes.isEmpty()) {
                return Answer.unanswered("no box was looked at in depth");
            }
            var answer = judge.apply(boxes);
            return answer.verdict() == Verdict.CONFIRMED ? subject.absence(Kinds.CONTAINER_DETAILS, answer) : answer;
        });
    }

    private static Answer every(List<ContainerDetails> boxes, Predicate<ContainerDetails> holds, String what) {
        var others = boxes.stream()
                .filter(holds.negate())
                .map(ContainerDetails::name)
                .toList();
        return others.isEmpty()
                ? Answer.confirmed(what + " in each of " + boxes.size() + " boxes looked at")
                : Answer.contradicted("not in " + String.join(", ", others));
    }

    private static Answer apart(List<ContainerDetails> boxes) {
        var names = boxes.stream()
                .filter(one -> !within(one).isEmpty())
                .map(ContainerDetails::name)
                .collect(Collectors.joining(", "));
        var what =
                boxes.stream().flatMap(one -> within(one).stream()).distinct().collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Answer.confirmed("none of " + boxes.size() + " boxes shares namespaces or the home with the host")
                : Answer.contradicted("integration, no isolation; of the host they have " + what + ": " + names);
    }

    private static Set<String> within(ContainerDetails one) {
        var within = new LinkedHashSet<String>();
        add(within, one.sharing().network(), "the network");
        add(within, one.sharing().ipc(), "IPC");
        add(within, one.sharing().pid(), "process ids");
        add(within, writesAHome(one), "the user's home to write");
        add(within, one.labelDisabled(), "no SELinux labels");
        return within;
    }

    private static void add(Set<String> within, boolean holds, String what) {
        if (holds) {
            within.add(what);
        }
    }

    private static boolean writesAHome(ContainerDetails one) {
        return one.mounts().stream()
                .anyMatch(mount -> mount.writable() && mount.source().matches("(?:/var)?/home/[^/]+/?"));
    }

    private static boolean writes(ContainerDetails one, HostPath home) {
        return one.mounts().stream()
                .filter(mount -> mount.writable() && mount.source().startsWith("/"))
                .anyMatch(mount -> new HostPath(mount.source()).canonical().equals(home.canonical()));
    }
}
