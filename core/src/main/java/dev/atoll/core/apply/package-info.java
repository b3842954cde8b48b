/** Doing what a plan says, and noting it down: the only part of core that changes anything. */
@NullMarked
package dev.atoll.core.apply;

import org.jspecify.annotations.NullMarked;
