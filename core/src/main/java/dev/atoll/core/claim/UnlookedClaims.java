package dev.atoll.core.claim;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Claims that are understood and that nothing Atoll looks at tells: better said than left out. */
final class UnlookedClaims {
    private static final List<Pattern> TOPICS = List.of(
            Line.pattern("\\bauthenticat\\w*|\\bpasswords?\\b|\\boauth\\b|\\b2fa\\b|\\bkey[- ]based\\b"),
            Line.pattern("\\bwireguard\\b|\\bchacha20\\b|\\bcipher"),
            Line.pattern("\\bselinux\\b|\\bsecure boot\\b|\\btpm\\b"),
            Line.pattern("\\bfirewalls?\\b|\\bfirewalld\\b|\\bufw\\b"),
            Line.pattern("\\bflatpaks?\\b|\\bnpm packages\\b"),
            Line.pattern("\\bgit (?:repos?|repository|commits?|push)\\b|\\(git\\)"),
            Line.pattern("^[~/]\\S*: .*\\b\\d+(?:\\.\\d+)? ?[KMGT]i?B?\\b"),
            Line.pattern("\\b(?:images?|config|workspace|cache)\\b.*: ?~?\\d+(?:\\.\\d+)? ?[KMGT]i?B?\\b"));

    private static final Pattern FIREWALL = Line.pattern("\\bfirewall\\b");

    private UnlookedClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        return text.statements()
                .filter(line -> TOPICS.stream().anyMatch(line::says)
                        || FIREWALL.matcher(line.context()).find())
                .map(line -> line.checked(Answer.unanswered(Answer.NOBODY_TELLS)));
    }
}
