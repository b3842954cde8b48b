/** Values every kind shares: observations, sizes, references. Knows no kind. */
@NullMarked
package dev.atoll.core.common;

import org.jspecify.annotations.NullMarked;
