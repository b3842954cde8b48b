/** Machine, volumes, units, listeners and duties. */
@NullMarked
package dev.atoll.adapters.linux;

import org.jspecify.annotations.NullMarked;
