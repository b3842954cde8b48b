package dev.atoll.core.apply;

import static dev.atoll.core.common.Components.notNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody agreed to: the changes of a plan as they read it, and the facts these rely on. What else moves on the
 * machine (memory, uptime, another box) makes it no other.
 *
 * @param changes why each is to be done, by its id, in order
 * @param basis as in {@link Plan#basis}
 */
public record Intent(Map<String, String> changes, String basis) {
    public Intent {
        notNull(basis);
        changes = ImmutableMap.copyOf(changes);
    }

    public static Intent of(Plan plan) {
        return new Intent(
                plan.changes().stream().collect(ImmutableMap.toImmutableMap(Step.Change::id, Step.Change::why)),
                plan.basis());
    }

    /** A digest of what a plan relies on besides its changes. */
    static String basis(List<String> words) {
        var facts = Hashing.sha256().newHasher();
        words.forEach(word -> facts.putUnencodedChars(word + "\n"));
        return "sha256:" + facts.hash();
    }

    /** What is not as it was agreed to, a line each; empty where it still holds. */
    public List<String> moved(Plan now) {
        var is = of(now);
        var moved = new ArrayList<String>();
        changes.forEach((id, why) -> {
            var still = is.changes.get(id);
            if (still == null) {
                moved.add("not to be done any more: " + id + " (" + why + ")");
            } else if (!still.equals(why)) {
                moved.add("for another reason: " + id + ": then " + why + "; now " + still);
            }
        });
        is.changes.forEach((id, why) -> {
            if (!changes.containsKey(id)) {
                moved.add("to be done besides: " + id + " (" + why + ")");
            }
        });
        if (moved.isEmpty() && !basis.equals(is.basis)) {
            moved.add("something that these changes rely on is not as it was");
        }
        return List.copyOf(moved);
    }
}
