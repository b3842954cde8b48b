/** What a hand-written page claims of a workstation, and what is so. Reads text; asks nobody. */
@NullMarked
package dev.atoll.core.claim;

import org.jspecify.annotations.NullMarked;
