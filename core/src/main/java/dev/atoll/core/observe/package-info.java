/** Asking all ports at once: kinds, collector, snapshot. */
@NullMarked
package dev.atoll.core.observe;

import org.jspecify.annotations.NullMarked;
