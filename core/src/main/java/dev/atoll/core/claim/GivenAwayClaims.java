package dev.atoll.core.claim;

import dev.atoll.core.observe.Kinds;
import dev.atoll.core.volume.Volume;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What tells strangers who somebody is and where he is reached: it may be so, and belongs on no public page. */
final class GivenAwayClaims {
    private static final Pattern TAILNET = Line.pattern("\\b[\\w.-]+\\.ts\\.net\\b");
    private static final Pattern LOGIN = Line.pattern(
            "(?<![\\w.+-])(?!git@)[\\w.+-]+@(?!example\\.)(?:github|passkey|(?:[\\w-]+\\.)+(?!service\\b|socket\\b|timer\\b)[a-z]{2,})\\b");
    private static final Pattern ACCOUNT = Line.pattern("\\b(?:github|gitlab|codeberg)\\.(?:com|org)[/:][\\w-]+");
    /** Names below which nobody in particular lives. */
    private static final String NOBODY = "(?!(?:linuxbrew|user|username|name|you|me)\\b)";

    private static final Pattern HOME = Line.pattern("(?<![\\w.-])(?:/var)?/home/" + NOBODY + "([\\w.-]*\\w)");
    private static final Pattern MEDIA = Line.pattern("(?<![\\w.-])/run/media/" + NOBODY + "([\\w.-]*\\w)");
    private static final Pattern SERIAL =
            Line.pattern("\\bserial(?: (?:number|no\\.?))?[:# ,]+(?=\\S*\\d)([\\w-]{5,})");

    private GivenAwayClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        var serials = subject.snapshot().seen(Kinds.VOLUME).orElse(List.of()).stream()
                .flatMap(Volume.State::tree)
                .flatMap(volume -> volume.serial().stream())
                .filter(serial -> serial.length() >= 5)
                .toList();
        return text.lines().stream().flatMap(line -> given(line, serials).stream());
    }

    private static Optional<Checked> given(Line line, List<String> serials) {
        var words = line.words();
        var all = Stream.of(
                        found(
                                "public address",
                                Addresses.all(words).filter(Addresses::isPublic).map(GivenAwayClaims::eightGroups)),
                        found(
                                "name in a tailnet",
                                matches(TAILNET, words, 0).filter(name -> !name.contains("example"))),
                        found("login", matches(LOGIN, words, 0)),
                        found("account", line.says(TextClaims.GIT) ? matches(ACCOUNT, words, 0) : Stream.empty()),
                        found("user name", Stream.concat(matches(HOME, words, 1), matches(MEDIA, words, 1))),
                        found(
                                "serial number",
                                Stream.concat(
                                        matches(SERIAL, words, 1),
                                        serials.stream().filter(words::contains))))
                .flatMap(found -> found)
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(line.checked(Answer.givesAway("do not publish it so: " + String.join(", ", all))));
    }

    private static Stream<String> found(String what, Stream<String> words) {
        return words.distinct().map(word -> what + " " + word);
    }

    private static Stream<String> matches(Pattern pattern, String words, int group) {
        return pattern.matcher(words).results().map(found -> found.group(group));
    }

    /** Without the port somebody wrote behind it. */
    private static String eightGroups(String address) {
        var groups = address.split(":", -1);
        return groups.length <= 8 ? address : String.join(":", List.of(groups).subList(0, 8));
    }
}
