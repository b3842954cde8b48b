package dev.atoll.core.claim;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Texts;
import java.util.Optional;

/**
 * One claim of a hand-written page and what is so. A line may hold several.
 *
 * @param line counted from 1
 * @param claim the words of the line
 * @param evidence what was seen, or why it could not be told
 * @param command what to type about it
 */
public record Checked(int line, String claim, Verdict verdict, String evidence, Optional<String> command) {
    public Checked {
        notNull(claim, verdict, evidence, command);
        claim = Texts.shortened(claim);
        evidence = Texts.shortened(evidence);
    }
}
