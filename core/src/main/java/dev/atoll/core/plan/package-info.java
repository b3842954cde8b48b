/** Plans: what would be done, in which order, and what it would cost. Nothing here does anything. */
@NullMarked
package dev.atoll.core.plan;

import org.jspecify.annotations.NullMarked;
