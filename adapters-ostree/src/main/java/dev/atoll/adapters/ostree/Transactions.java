package dev.atoll.adapters.ostree;

import dev.atoll.adapters.support.Tool;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the daemon is doing, and for whom: {@code rpm-ostree status} in words, since its JSON does not tell who began it
 * (2019.5 to 2026.2). A client that ends leaves its transaction behind, as the daemon goes on: what Atoll began it cancels,
 * and nothing else. Thread-safe.
 *
 * @param user whose processes are Atoll's
 */
record Transactions(Tool rpmOstree, long user) {
    private static final Duration ENDING = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Pattern TITLE = Pattern.compile("(?m)^Transaction: *(.*?) *$");
    private static final Pattern CLIENT = Pattern.compile("(?m)^ *Initiator: client\\((.*)\\)$");
    private static final Pattern UNIT = Pattern.compile("(?:^| )unit:(\\S+)");
    private static final Pattern UID = Pattern.compile("(?:^| )uid:(\\d+)");

    /**
     * One that is under way.
     *
     * @param title the command line that began it, or what the daemon calls it
     * @param client who began it, in the daemon's words; empty where it does not tell
     */
    record Active(String title, String client) {
        /** {@code update --check, begun by uupd.service}. */
        String words() {
            return title
                    + named(UNIT)
                            .or(() -> named(UID).map(uid -> "user " + uid))
                            .map(who -> ", begun by " + who)
                            .orElse("");
        }

        private Optional<String> named(Pattern part) {
            var found = part.matcher(client);
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }

        private boolean isOf(String verb, long user) {
            return (title.equals(verb) || title.startsWith(verb + " "))
                    && (" " + client + " ").contains(" id:cli ")
                    && named(UID).filter(Long.toString(user)::equals).isPresent();
        }
    }

    /** Empty where there is none, and where it cannot be told. */
    Optional<Active> active() {
        if (!(rpmOstree.ask("status") instanceof Tool.Printed printed)) {
            return Optional.empty();
        }
        var title = TITLE.matcher(printed.out());
        var client = CLIENT.matcher(printed.out());
        return title.find()
                ? Optional.of(new Active(title.group(1), client.find() ? client.group(1) : ""))
                : Optional.empty();
    }

    /**
     * Ends what this user's client of that verb left behind, and waits for its end. An interrupt that led here waits.
     *
     * @return what is under way still
     */
    Optional<Active> cancelled(String verb) {
        var flagged = Thread.interrupted();
        try {
            var left = active();
            if (left.filter(active -> active.isOf(verb, user)).isPresent()) {
                rpmOstree.within(ENDING).ask("cancel");
                left = ended(verb);
            }
            return left;
        } catch (InterruptedException e) {
            flagged = true;
            return active();
        } finally {
            if (flagged) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Optional<Active> ended(String verb) throws InterruptedException {
        var until = System.nanoTime() + ENDING.toNanos();
        var left = active();
        while (left.filter(active -> active.isOf(verb, user)).isPresent() && System.nanoTime() < until) {
            Thread.sleep(PAUSE);
            left = active();
        }
        return left;
    }
}
