package dev.atoll.adapters.ostree;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.Trouble;
import java.util.List;

/** What came of asking one tool. */
sealed interface Account {
    /** It tells; {@code gaps} is what it leaves out. */
    record Given(Told told, Source source, List<Gap> gaps) implements Account {}

    record NotGiven(Trouble trouble) implements Account {
        /** Not there, or nothing to do with this host: no word about it is needed. */
        boolean isBeside() {
            return trouble.cause() == Cause.NOT_INSTALLED;
        }

        /** It used up the time there was. */
        boolean isLate() {
            return trouble.cause() == Cause.TIMED_OUT;
        }

        void noteIn(List<Gap> gaps, String part) {
            if (!isBeside()) {
                gaps.add(trouble.in(part));
            }
        }
    }
}
