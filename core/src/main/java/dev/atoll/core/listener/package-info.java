/** Who listens where. */
@NullMarked
package dev.atoll.core.listener;

import org.jspecify.annotations.NullMarked;
