/** Maintenance duties. */
@NullMarked
package dev.atoll.core.task;

import org.jspecify.annotations.NullMarked;
