package dev.atoll.core.claim;

import java.util.List;

/**
 * Every claim of a page that was understood.
 *
 * @param claims by line
 * @param unread lines with words in which no claim was recognised
 */
public record ClaimReport(List<Checked> claims, int unread) {
    public ClaimReport {
        claims = List.copyOf(claims);
    }

    /** Those of one verdict, by line. */
    public List<Checked> of(Verdict verdict) {
        return claims.stream().filter(claim -> claim.verdict() == verdict).toList();
    }
}
